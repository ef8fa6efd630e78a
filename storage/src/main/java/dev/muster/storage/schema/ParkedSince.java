package dev.muster.storage.schema;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.currentDate;

import com.mongodb.client.MongoDatabase;
import dev.muster.storage.delivery.MongoOutbox;

/** Gives the messages that were set aside before a time at which they were, so that they are listed. */
final class ParkedSince implements Migration {
    @Override
    public int version() {
        return 3;
    }

    @Override
    public String what() {
        return "since when messages are parked";
    }

    @Override
    public int oldestProgram() {
        return 1;
    }

    @Override
    public void run(MongoDatabase database, Lease lease) {
        MongoOutbox.MESSAGES
                .in(database)
                .updateMany(and(eq("state", "PARKED"), exists("parkedAt", false)), currentDate("parkedAt"));
    }
}
