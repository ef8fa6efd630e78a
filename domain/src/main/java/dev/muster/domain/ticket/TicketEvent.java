package dev.muster.domain.ticket;

import dev.muster.domain.team.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a ticket's history: who did what, and when.
 *
 * @param at UTC instant
 * @param by who did it
 * @param owner whose the ticket was afterwards; null for nobody's
 * @param note what they wrote along with it; empty for nothing
 * @param receipts the marks of the request from outside that brought it; a request with any of them is the same one. Empty
 *     for what was done in Slack
 */
public record TicketEvent(
        Kind kind, Instant at, Actor by, @Nullable UserId owner, String note, List<String> receipts) {
    public TicketEvent {
        receipts = List.copyOf(receipts);
    }

    /** Something that no request from outside brought. */
    public TicketEvent(Kind kind, Instant at, Actor by, @Nullable UserId owner, String note) {
        this(kind, at, by, owner, note, List.of());
    }

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
        /** Something that changed neither state nor owner. */
        NOTED,
        /** Somebody changed what it is about; the note says what. */
        EDITED,
        /** Others are asked for help, by the playbook. */
        ESCALATED,
        /** Somebody who was asked is on it. */
        ANSWERED,
        /** The escalation was taken back. */
        DEESCALATED,
        /** Colleagues are asked for help. */
        HELP_WANTED,
        /** Somebody helps. */
        HELPING,
        /** The customer said how well it went: see {@link Rating}. */
        RATED,
        /** The customer said more; if it waited for them, it goes on. */
        CUSTOMER_REPLIED;

        /** Whether it is a step in the ticket's life, rather than something said about it on the way. */
        public boolean isStep() {
            return switch (this) {
                case OPENED, CLAIMED, RELEASED, ASSIGNED, WAITING, RESOLVED, CLOSED, REOPENED, CUSTOMER_REPLIED -> true;
                case REPLIED, EDITED, NOTED, ESCALATED, ANSWERED, DEESCALATED, HELP_WANTED, HELPING, RATED -> false;
            };
        }
    }
}
