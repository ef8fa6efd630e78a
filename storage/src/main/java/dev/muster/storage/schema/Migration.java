package dev.muster.storage.schema;

import com.mongodb.client.MongoDatabase;

/**
 * One step from a version of the schema to the next. Whatever happened to an earlier try, or happens in another instance at
 * the same time, running it ends in the same state: it changes what is not changed yet, and only that.
 */
interface Migration {
    /** The version that it leads to; the first is 1, and there are no gaps. */
    int version();

    /** What it does, in a few words for logs and for the database. */
    String what();

    /**
     * The oldest program that can work on the result, by the newest version which that program knows. While instances of an
     * older program are still running beside this one, it has to be theirs.
     */
    int oldestProgram();

    /**
     * Changes the database.
     *
     * @param lease to be extended at least every few seconds by one that takes longer
     */
    void run(MongoDatabase database, Lease lease);

    /** The right to migrate, for a short time. */
    @FunctionalInterface
    interface Lease {
        /**
         * Makes it last from now on as long as at its beginning.
         *
         * @throws LeaseLost when it had run out and another instance took over
         */
        void extend();
    }

    /** Somebody else migrates now: let it be. */
    final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LeaseLost() {
            super("another instance migrates the database now");
        }
    }
}
