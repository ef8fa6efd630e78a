package dev.muster.domain.shift;

import dev.muster.domain.team.UserId;
import java.time.Instant;
import java.util.List;

/**
 * What was changed in a published roster, and why: its history.
 *
 * @param cause the id of the offer, of the leave or of the proposal that it came from
 * @param removed the shifts that were taken off
 * @param added the shifts that were put on
 * @param by who had the last word
 * @param at UTC instant
 */
public record RosterChange(String cause, What what, List<Shift> removed, List<Shift> added, UserId by, Instant at) {
    /** The kinds of changes. */
    public enum What {
        SWAPPED,
        COVERED,
        SICK,
        UNDONE,
        /** The lead approved a new version of the roster. */
        REPLANNED
    }

    public RosterChange {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    /** What takes it back. */
    RosterChange undone(UserId undoneBy, Instant undoneAt) {
        return new RosterChange(cause, What.UNDONE, /* removed= */ added, /* added= */ removed, undoneBy, undoneAt);
    }
}
