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
        Kind kind, Instant at, UserId by, @Nullable UserId owner, String note) {

    /** What happened. */
    public enum Kind {
        OPENED,
        CLAIMED,
        RELEASED,
        ASSIGNED,
        REPLIED,
        WAITING,
        RESOLVED,
        REOPENED
    }
}
