package dev.muster.domain.outgoing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a receiver does.
 *
 * @param failures how many attempts failed one after the other for reasons that may pass
 * @param failingSince UTC instant of the first attempt that failed after the last one that went well; null for none
 * @param notBefore UTC instant before which it gets no more requests; null for none
 */
public record Health(
        int failures,
        @Nullable Instant failingSince,
        @Nullable Instant notBefore) {
    public static final Health GOOD = new Health(0, null, null);

    /** One failure may be the event's; from the second on it is the receiver's. */
    private static final int RECEIVERS = 2;

    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    /**
     * After one more attempt.
     *
     * @param jitter from 0 to below 1
     */
    public Health after(Attempt attempt, Instant now, double jitter) {
        if (attempt.isTaken()) {
            return GOOD;
        }
        Instant since = failingSince == null ? now : failingSince;
        if (!attempt.isPassing()) {
            return new Health(failures, since, notBefore);
        }
        Duration rest = failures + 1 < RECEIVERS ? Duration.ZERO : rest(failures + 1 - RECEIVERS, jitter);
        Duration asked = attempt.retryAfter();
        Duration longer = asked == null || asked.compareTo(rest) < 0 ? rest : asked;
        return new Health(failures + 1, since, longer.isZero() ? null : now.plus(longer));
    }

    private static Duration rest(int before, double jitter) {
        Duration step = Retrying.step(before, jitter);
        return step.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : step;
    }

    /** Until when, a UTC instant, it gets nothing; empty when it gets something now. */
    public Optional<Instant> restsUntil(Instant now) {
        return Optional.ofNullable(notBefore).filter(rest -> rest.isAfter(now));
    }
}
