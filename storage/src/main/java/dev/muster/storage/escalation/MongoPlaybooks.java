package dev.muster.storage.escalation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.muster.domain.escalation.Playbooks;
import dev.muster.domain.escalation.TeamPlaybooks;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.storage.document.DeclaredCollection;
import dev.muster.storage.document.Duplicates;
import dev.muster.storage.document.Guarded;
import dev.muster.storage.document.KnownFields;
import dev.muster.storage.document.Reading;
import java.util.Optional;
import org.bson.Document;

/** Playbooks in MongoDB: one document per team. */
public final class MongoPlaybooks implements Playbooks {
    public static final DeclaredCollection PLAYBOOKS = DeclaredCollection.of("playbooks");

    private final MongoCollection<Document> playbooks;
    private final Reading<TeamPlaybooks> reading = new Reading<>(PLAYBOOKS, PlaybookCodec::toPlaybooks);

    public MongoPlaybooks(MongoDatabase database) {
        this.playbooks = PLAYBOOKS.in(database);
    }

    @Override
    public Optional<TeamPlaybooks> find(WorkspaceId workspace, TeamId team) {
        return Optional.ofNullable(playbooks
                        .find(eq("_id", PlaybookCodec.id(workspace, team)))
                        .first())
                .map(reading::one);
    }

    @Override
    public boolean save(TeamPlaybooks changed) {
        Document document = PlaybookCodec.toDocument(changed);
        if (changed.version() == 1) {
            return Duplicates.inserted(() -> playbooks.insertOne(document));
        }
        return playbooks.findOneAndUpdate(
                        and(eq("_id", document.getString("_id")), eq("version", changed.version() - 1)),
                        KnownFields.of(document),
                        Guarded.update())
                != null;
    }
}
