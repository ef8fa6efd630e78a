package dev.muster.storage.delivery;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import dev.muster.domain.delivery.Outbox;
import java.util.Objects;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;

/** An outbox with a look at what it asks of its database. */
final class Observed implements AutoCloseable {
    private final MongoClient client;
    private final MongoCollection<Document> collection;
    private final Outbox outbox;
    private int commands;
    private int documents;

    Observed(ConnectionString address) {
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(address)
                .retryWrites(false)
                .addCommandListener(new Counter())
                .build();
        client = MongoClients.create(settings);
        var database = client.getDatabase(Objects.requireNonNull(address.getDatabase()));
        collection = database.getCollection("outbox");
        outbox = new MongoOutbox(database);
    }

    Outbox outbox() {
        return outbox;
    }

    /** The documents as they are. */
    MongoCollection<Document> collection() {
        return collection;
    }

    /** What something cost. */
    record Cost(int commands, int documents) {}

    Cost of(Runnable action) {
        commands = 0;
        documents = 0;
        action.run();
        return new Cost(commands, documents);
    }

    private final class Counter implements CommandListener {
        @Override
        public void commandSucceeded(CommandSucceededEvent event) {
            commands++;
            BsonValue cursor = event.getResponse().get("cursor");
            if (cursor instanceof BsonDocument c) {
                documents += c.getArray(c.containsKey("firstBatch") ? "firstBatch" : "nextBatch")
                        .size();
            } else if (event.getResponse().containsKey("value")) {
                documents++;
            }
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
