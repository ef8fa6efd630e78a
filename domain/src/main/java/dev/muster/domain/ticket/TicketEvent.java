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
        OPENED(After.QUEUED),
        CLAIMED(After.IN_HAND),
        RELEASED(After.QUEUED),
        ASSIGNED(After.IN_HAND),
        REPLIED(After.AS_BEFORE),
        WAITING(After.STANDING),
        RESOLVED(After.STANDING),
        /** Nobody came back to it after its resolution. */
        CLOSED(After.STANDING),
        REOPENED(After.IN_HAND),
        /** Something that changed neither state nor owner. */
        NOTED(After.AS_BEFORE),
        /** Somebody changed what it is about; the note says what. */
        EDITED(After.AS_BEFORE),
        /** Others are asked for help, by the playbook. */
        ESCALATED(After.AS_BEFORE),
        /** Somebody who was asked is on it. */
        ANSWERED(After.AS_BEFORE),
        /** The escalation was taken back. */
        DEESCALATED(After.AS_BEFORE),
        /** Colleagues are asked for help. */
        HELP_WANTED(After.AS_BEFORE),
        /** Somebody helps. */
        HELPING(After.AS_BEFORE),
        /** The customer said how well it went: see {@link Rating}. */
        RATED(After.AS_BEFORE),
        /** The customer said more; if it waited for them, it goes on. */
        CUSTOMER_REPLIED(After.IN_HAND);

        /** How the work on the ticket stands afterwards. */
        private enum After {
            /** It is for whoever takes it. */
            QUEUED,
            /** Its owner, if it has one, works on it. */
            IN_HAND,
            /** Nobody here has anything to do about it. */
            STANDING,
            /** It was something said about it on the way. */
            AS_BEFORE
        }

        private final After after;

        Kind(After after) {
            this.after = after;
        }

        /** Whether it is a step in the ticket's life, rather than something said about it on the way. */
        public boolean isStep() {
            return after != After.AS_BEFORE;
        }

        /** Whether the ticket's owner, if it has one, works on it after this step. */
        public boolean isInHandAfter() {
            return after == After.IN_HAND;
        }

        /** Whether the ticket is somebody's to do after this step: taken, or for whoever takes it. */
        public boolean isToDoAfter() {
            return after == After.QUEUED || after == After.IN_HAND;
        }
    }
}
