package dev.muster.domain.ticket;

import dev.muster.domain.team.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a ticket's history: who did what, and when.
 *
 * @param at UTC instant
 * @param by who did it
 * @param owner whose the ticket was afterwards; null for nobody's
 * @param note what they wrote along with it; empty for nothing
 */
public record TicketEvent(
        Kind kind, Instant at, Actor by, @Nullable UserId owner, String note) {

    /** Something that somebody in Slack did. */
    public TicketEvent(Kind kind, Instant at, UserId by, @Nullable UserId owner, String note) {
        this(kind, at, new Actor.Person(by), owner, note);
    }

    /** What happened. */
    public enum Kind {
        OPENED,
        CLAIMED,
        RELEASED,
        ASSIGNED,
        REPLIED,
        WAITING,
        RESOLVED,
        /** Nobody came back to it after its resolution. */
        CLOSED,
        REOPENED,
        /** Somebody changed what it is about; the note says what. */
        EDITED,
        /** Something that changed neither state nor owner. */
        NOTED;

        /** Whether it is a step in the ticket's life: whatever changes neither state nor owner is none. */
        public boolean isStep() {
            return this != REPLIED && this != EDITED && this != NOTED;
        }
    }
}
