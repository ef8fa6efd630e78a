package dev.muster.storage.mongo;

/** Another process has the store open. */
final class StoreInUse extends StoreUnavailable {
    private static final long serialVersionUID = 1L;

    StoreInUse(String message, Throwable cause) {
        super(message, cause);
    }
}
