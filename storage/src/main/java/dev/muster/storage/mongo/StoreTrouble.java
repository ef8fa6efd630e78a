package dev.muster.storage.mongo;

import com.mongodb.MongoClientException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import java.util.Set;

/** Tells a store that can't be reached right now from every other error. */
public final class StoreTrouble {
    /** Codes of a server that is starting, stopping, electing or cut off from its majority. */
    private static final Set<Integer> PASSING =
            Set.of(6, 7, 64, 89, 91, 189, 262, 9001, 10058, 10107, 11600, 11602, 13435, 13436);

    private StoreTrouble() {}

    /**
     * Whether an error, or one of its causes, says that the store can't be reached or used right now: the same call may
     * well succeed later. Of a write it is then unknown whether it happened.
     */
    public static boolean isUnavailable(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (isPassing(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPassing(Throwable error) {
        return switch (error) {
            case StoreUnavailable e -> true;
            case MongoInterruptedException e -> false;
            case MongoSocketException e -> true;
            case MongoTimeoutException e -> true;
            case MongoExecutionTimeoutException e -> true;
            case MongoNotPrimaryException e -> true;
            case MongoNodeIsRecoveringException e -> true;
            case MongoWriteConcernException e -> true;
            case MongoClientException e -> false;
            case MongoException e -> PASSING.contains(e.getCode());
            default -> false;
        };
    }
}
