package dev.muster.storage.schema;

import com.mongodb.client.MongoDatabase;

/** What there was before the schema had a version: nothing to change. */
final class Baseline implements Migration {
    @Override
    public int version() {
        return 1;
    }

    @Override
    public String what() {
        return "the first version's collections";
    }

    @Override
    public int oldestProgram() {
        return 1;
    }

    @Override
    public void run(MongoDatabase database, Lease lease) {
        // It declares what is there.
    }
}
