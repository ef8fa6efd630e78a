package dev.muster.bot.importing;

/** A mapping or a file can't be used as it is; the message is one line for whoever imports. */
public final class MappingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MappingException(String message) {
        super(message);
    }

    MappingException(String message, Throwable cause) {
        super(message, cause);
    }
}
