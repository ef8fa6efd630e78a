package dev.muster.storage.ticket;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.ticket.LatelyOpened;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.storage.document.DeclaredCollection;
import dev.muster.storage.document.Duplicates;
import dev.muster.storage.document.Fields;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What teams opened last, in MongoDB: one document of bounded size per team, so that a look costs the same on any store. */
public final class MongoLatelyOpened implements LatelyOpened {
    public static final DeclaredCollection LATELY_OPENED = DeclaredCollection.of("lately_opened");

    private final MongoCollection<Document> teams;

    public MongoLatelyOpened(MongoDatabase database) {
        this.teams = LATELY_OPENED.in(database);
    }

    @Override
    public List<Opening> remember(WorkspaceId workspace, TeamId team, Opening opening) {
        AtomicReference<@Nullable Document> before = new AtomicReference<>();
        // Two first openings at once may both try to create it; the one who loses finds it the next time.
        while (!Duplicates.inserted(() -> before.set(teams.findOneAndUpdate(
                eq("_id", workspace + "/" + team),
                Updates.combine(
                        Updates.pushEach("openings", List.of(document(opening)), new PushOptions().slice(-MOST)),
                        Updates.setOnInsert("workspace", workspace.value())),
                new FindOneAndUpdateOptions()
                        .returnDocument(ReturnDocument.BEFORE)
                        .upsert(true))))) {
            Thread.onSpinWait();
        }
        Document stored = before.get();
        return stored == null ? List.of() : Fields.list(stored, "openings", MongoLatelyOpened::opening);
    }

    private static Document document(Opening opening) {
        Document document = new Document("number", opening.number().value())
                .append("at", Fields.date(opening.at()))
                .append("subject", String.join(" ", opening.subject()));
        return opening.place() == null ? document : document.append("place", opening.place());
    }

    private static Opening opening(Document document) {
        String subject = Fields.text(document, "subject");
        return new Opening(
                new TicketNumber(Fields.number(document, "number")),
                Fields.instant(document, "at"),
                subject.isEmpty() ? List.of() : List.of(subject.split(" ")),
                document.getString("place"));
    }
}
