package dev.muster.storage.mongo;

/** The store can't be opened; the message is one line for whoever started the program. */
public sealed class StoreUnavailable extends RuntimeException permits StoreInUse {
    private static final long serialVersionUID = 1L;

    StoreUnavailable(String message) {
        super(message);
    }

    StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
