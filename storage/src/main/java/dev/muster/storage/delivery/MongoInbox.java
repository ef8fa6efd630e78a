package dev.muster.storage.delivery;

import static com.mongodb.client.model.Filters.lt;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.muster.domain.delivery.Inbox;
import dev.muster.domain.delivery.RequestId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.storage.document.Duplicates;
import dev.muster.storage.document.Fields;
import java.time.Instant;
import org.bson.Document;

/**
 * The inbox in MongoDB: one document per request. It guards against a second delivery within seconds, so nobody waits until
 * it is on disk: what it guards is.
 */
public final class MongoInbox implements Inbox {
    /** Writes to it are not waited for by the embedded store. */
    public static final String COLLECTION = "inbox";

    private final MongoCollection<Document> requests;

    public MongoInbox(MongoDatabase database) {
        this.requests = database.getCollection(COLLECTION).withWriteConcern(WriteConcern.W1);
    }

    /** Creates the indexes that the queries below need, if they aren't there. */
    public void prepare() {
        requests.createIndex(Indexes.ascending("at"), new IndexOptions().name("at"));
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
