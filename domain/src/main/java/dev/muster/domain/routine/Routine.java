package dev.muster.domain.routine;

import dev.muster.domain.team.Team;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something that the bot posts by itself: when it is due for a team, and what there is to say then. */
public interface Routine {
    RoutineKind kind();

    /**
     * The occurrences due after one UTC instant, up to and including another, in the order of their due times. The same
     * question about the same state has the same answer on every instance.
     */
    List<Occurrence> due(Team team, Instant after, Instant upTo);

    /** When the next occurrence after a UTC instant is due; empty when none is known yet. */
    Optional<Instant> nextDue(Team team, Instant after);

    /**
     * What is due after one UTC instant, up to and including another, and what is due next after a third. One that reads a lot
     * to tell either reads it once for both.
     */
    default DueTimes dueTimes(Team team, Instant after, Instant upTo, Instant nextAfter) {
        return new DueTimes(due(team, after, upTo), nextDue(team, nextAfter));
    }

    /**
     * What is due, and when something is due that is not due yet.
     *
     * @param due in the order of their due times
     * @param next UTC instant; empty when none is known yet
     */
    record DueTimes(List<Occurrence> due, Optional<Instant> next) {
        public DueTimes {
            due = List.copyOf(due);
        }
    }

    /**
     * What to say at an occurrence, from the state at {@code now}; empty when there is nothing to say any more (a shift
     * that was taken off the roster).
     */
    List<Announcement> announce(Team team, Occurrence occurrence, Instant now);
}
