package dev.muster.storage.delivery;

import static com.mongodb.client.model.Filters.lt;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.muster.domain.delivery.Inbox;
import dev.muster.domain.delivery.RequestId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.storage.document.DeclaredCollection;
import dev.muster.storage.document.Duplicates;
import dev.muster.storage.document.Fields;
import dev.muster.storage.document.Index;
import java.time.Instant;
import org.bson.Document;

/**
 * The inbox in MongoDB: one document per request. It guards against a second delivery within seconds, so nobody waits until
 * it is on disk: what it guards is.
 */
public final class MongoInbox implements Inbox {
    /** The embedded store doesn't wait for writes to it. */
    public static final DeclaredCollection REQUESTS = DeclaredCollection.of("inbox", Index.on("at", "at"));

    private final MongoCollection<Document> requests;

    public MongoInbox(MongoDatabase database) {
        this.requests = REQUESTS.in(database).withWriteConcern(WriteConcern.W1);
    }

    @Override
    public boolean take(WorkspaceId workspace, RequestId request, Instant now) {
        return Duplicates.inserted(() -> requests.insertOne(new Document("_id", workspace + "/" + request)
                .append("workspace", workspace.value())
                .append("at", Fields.date(now))));
    }

    @Override
    public void forgetBefore(Instant instant) {
        requests.deleteMany(lt("at", Fields.date(instant)));
    }
}
