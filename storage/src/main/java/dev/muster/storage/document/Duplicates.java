package dev.muster.storage.document;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;

/** Recognises a write that a unique index refused. */
public final class Duplicates {
    private Duplicates() {}

    public static boolean isDuplicate(MongoException error) {
        return ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    /**
     * Does a write.
     *
     * @return false when a unique index refused it; other errors are thrown
     */
    public static boolean inserted(Runnable write) {
        try {
            write.run();
            return true;
        } catch (MongoException e) {
            if (isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }
}
