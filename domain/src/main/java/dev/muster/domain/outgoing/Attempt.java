package dev.muster.domain.outgoing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of sending an event once.
 *
 * @param status the HTTP status; 0 when there was no answer
 * @param retryAfter what the receiver asked to wait; null when it didn't
 */
public record Attempt(int status, @Nullable Duration retryAfter) {
    public static final Attempt NO_ANSWER = new Attempt(0, null);

    private static final int TIMEOUT = 408;
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;
    private static final int OURS = 500;

    public static Attempt answered(int status) {
        return new Attempt(status, null);
    }

    public boolean isTaken() {
        return status / 100 == 2;
    }

    /** Whether the receiver says that it wants nothing, ever. */
    public boolean isGone() {
        return status == GONE;
    }

    /** Whether the same may go well later. */
    public boolean isPassing() {
        return status == 0 || status == TIMEOUT || status == TOO_MANY || status >= OURS;
    }
}
