package dev.muster.bot.slack;

/** A body that Slack doesn't send, although it is signed. */
public final class NotFromSlackException extends RuntimeException {
    /** Says why, without quoting what came. */
    public NotFromSlackException(String reason) {
        super(reason);
    }
}
