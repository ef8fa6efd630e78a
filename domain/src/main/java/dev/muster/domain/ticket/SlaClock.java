package dev.muster.domain.ticket;

import dev.muster.domain.team.Team;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one promise about a ticket stands at an instant.
 *
 * @param target business time that was promised
 * @param spent business time that has passed, without the time in which the clock stood
 * @param dueAt UTC instant at which the target is or was reached; null if the clock stands, or ended, before that
 */
public record SlaClock(
        Promise promise,
        Duration target,
        Duration spent,
        Status status,
        @Nullable Instant dueAt) {

    /** How a promise stands. */
    public enum Status {
        /** It was kept. */
        MET,
        /** It was fulfilled too late. */
        MISSED,
        /** There is time left, and it passes. */
        RUNNING,
        /** There is time left, and none passes: the ticket waits for the user. */
        STOPPED,
        /** It is not fulfilled, and its time is over. */
        LATE
    }

    static SlaClock of(Promise promise, Ticket ticket, Team team, Instant now) {
        RunningTime time = RunningTime.of(ticket, promise);
        Duration target = promise.target(team.targets(), ticket.priority());
        Duration spent = time.spent(team.hours(), now);
        return new SlaClock(
                promise,
                target,
                spent,
                status(time, spent.compareTo(target) > 0),
                time.reaches(target, team.hours()).orElse(null));
    }

    private static Status status(RunningTime time, boolean over) {
        if (time.ended()) {
            return over ? Status.MISSED : Status.MET;
        }
        if (over) {
            return Status.LATE;
        }
        return time.since() == null ? Status.STOPPED : Status.RUNNING;
    }

    /** Business time that is left; negative when the target is passed. */
    public Duration left() {
        return target.minus(spent);
    }

    /** Whether somebody still has to do something about it. */
    public boolean isUnfulfilled() {
        return status != Status.MET && status != Status.MISSED;
    }

    public boolean isLate() {
        return status == Status.LATE;
    }
}
