package dev.muster.storage.delivery;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.muster.domain.delivery.OwedAnswer;
import dev.muster.domain.delivery.OwedAnswers;
import dev.muster.domain.delivery.RequestId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.storage.document.DeclaredCollection;
import dev.muster.storage.document.Duplicates;
import dev.muster.storage.document.Fields;
import dev.muster.storage.document.Guarded;
import dev.muster.storage.document.Index;
import dev.muster.storage.document.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Owed answers in MongoDB: one document each, gone when the answer was given. */
public final class MongoOwedAnswers implements OwedAnswers {
    public static final DeclaredCollection OWED = DeclaredCollection.of("owed", Index.on("until", "until"));

    private final MongoCollection<Document> owed;
    private final Reading<OwedAnswer> reading = new Reading<>(OWED, MongoOwedAnswers::toAnswer);

    public MongoOwedAnswers(MongoDatabase database) {
        this.owed = OWED.in(database);
    }

    @Override
    public void owe(OwedAnswer answer, Instant until) {
        boolean unused = Duplicates.inserted(() -> owed.insertOne(new Document("_id", id(answer))
                .append("workspace", answer.workspace().value())
                .append("request", answer.request().value())
                .append("user", answer.user().value())
                .append("responseUrl", answer.responseUrl())
                .append("until", Fields.date(until))));
    }

    @Override
    public void settle(OwedAnswer answer) {
        owed.deleteOne(eq("_id", id(answer)));
    }

    @Override
    public List<OwedAnswer> takeOver(Instant now, Instant until) {
        List<OwedAnswer> taken = new ArrayList<>();
        while (true) {
            @Nullable
            Document document = owed.findOneAndUpdate(
                    lte("until", Fields.date(now)), set("until", Fields.date(until)), Guarded.update());
            if (document == null) {
                return taken;
            }
            reading.ifReadable(document).ifPresent(taken::add);
        }
    }

    private static OwedAnswer toAnswer(Document document) {
        return new OwedAnswer(
                new WorkspaceId(Fields.text(document, "workspace")),
                new RequestId(Fields.text(document, "request")),
                new UserId(Fields.text(document, "user")),
                document.getString("responseUrl"));
    }

    private static String id(OwedAnswer answer) {
        return answer.workspace() + "/" + answer.request();
    }
}
