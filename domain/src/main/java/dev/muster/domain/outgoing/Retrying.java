package dev.muster.domain.outgoing;

import dev.muster.domain.outgoing.OutgoingEvent.State;
import java.time.Duration;
import java.time.Instant;

/** What follows from an attempt, as pure decisions. */
public final class Retrying {
    /** So long an event is tried again, and a receiver that takes nothing is borne. */
    public static final Duration LONGEST = Duration.ofHours(24);
    /** Whatever a receiver asks for. */
    static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST_STEP = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 9;

    private Retrying() {}

    /**
     * The event after an attempt.
     *
     * @param jitter from 0 to below 1: so many receivers that were away together aren't met together
     */
    public static OutgoingEvent after(OutgoingEvent event, Attempt attempt, Instant now, double jitter) {
        if (attempt.isTaken()) {
            return event.tried(State.DELIVERED, now, attempt.status(), now);
        }
        if (!attempt.isPassing()) {
            return event.tried(State.REFUSED, now, attempt.status(), now);
        }
        Instant first = event.firstTriedAt() == null ? now : event.firstTriedAt();
        if (!now.isBefore(first.plus(LONGEST))) {
            return event.tried(State.GIVEN_UP, now, attempt.status(), now);
        }
        Duration step = step(event.attempts(), jitter);
        Duration asked = attempt.retryAfter();
        Duration wait = asked == null || asked.compareTo(step) < 0 ? step : asked;
        // The last attempt is when the time is over, not up to an hour later.
        Instant next = now.plus(wait);
        Instant end = first.plus(LONGEST);
        return event.tried(State.WAITING, next.isAfter(end) ? end : next, attempt.status(), now);
    }

    /** From 10 seconds, doubled each time, to an hour; between half of it and all of it. */
    static Duration step(int attemptsBefore, double jitter) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(attemptsBefore, MOST_DOUBLINGS));
        Duration full = doubled.compareTo(LONGEST_STEP) > 0 ? LONGEST_STEP : doubled;
        return Duration.ofMillis((long) (full.toMillis() * (0.5 + jitter / 2)));
    }

    /** What a receiver asks to wait, as far as it is heeded. */
    public static Duration heeded(Duration asked) {
        return asked.isNegative() ? Duration.ZERO : asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
    }

    /** Whether a receiver has taken nothing for so long that it is given up. */
    public static boolean isGivenUp(Health health, Instant now) {
        return health.failingSince() != null
                && !now.isBefore(health.failingSince().plus(LONGEST));
    }
}
