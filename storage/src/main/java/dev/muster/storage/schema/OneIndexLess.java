package dev.muster.storage.schema;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import java.util.Set;

/**
 * Drops the index of rosters that {@code published} replaces. Programs that ask for it are served by that one, too; one that
 * starts creates the old one again, which costs a little and hurts nobody.
 */
final class OneIndexLess implements Migration {
    /** No such collection, no such index. */
    private static final Set<Integer> GONE = Set.of(26, 27);

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String what() {
        return "no more index 'state' of rosters";
    }

    @Override
    public int oldestProgram() {
        return 1;
    }

    @Override
    public void run(MongoDatabase database, Lease lease) {
        try {
            database.getCollection("rosters").dropIndex("state");
        } catch (MongoCommandException e) {
            if (!GONE.contains(e.getErrorCode())) {
                throw e;
            }
        }
    }
}
