package dev.muster.domain.outgoing;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.ticket.TicketNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to another system, or what became of it.
 *
 * @param id the same at every attempt; unique in all workspaces
 * @param ticket null for a test
 * @param index its place in the ticket's history; events of a ticket are sent in this order
 * @param body the request's, the same at every attempt
 * @param queuedAt UTC instant
 * @param attempts how often it was sent
 * @param firstTriedAt UTC instant; null before that
 * @param next UTC instant before which it isn't sent again
 * @param status the receiver's last answer; 0 when it gave none
 */
public record OutgoingEvent(
        WorkspaceId workspace,
        TeamId team,
        String id,
        @Nullable TicketNumber ticket,
        int index,
        EventKind kind,
        String body,
        Instant queuedAt,
        State state,
        int attempts,
        @Nullable Instant firstTriedAt,
        Instant next,
        int status) {

    /** How far it is. */
    public enum State {
        WAITING,
        DELIVERED,
        /** The receiver doesn't want it. */
        REFUSED,
        /** It was tried for too long, or its webhook was stopped. */
        GIVEN_UP
    }

    /** What its order counts within: the other events of its ticket. */
    public String queue() {
        return ticket == null ? id : ticket.toString();
    }

    public static OutgoingEvent waiting(
            WorkspaceId workspace,
            TeamId team,
            String id,
            @Nullable TicketNumber ticket,
            int index,
            EventKind kind,
            String body,
            Instant now) {
        return new OutgoingEvent(workspace, team, id, ticket, index, kind, body, now, State.WAITING, 0, null, now, 0);
    }

    OutgoingEvent tried(State then, Instant again, int answered, Instant now) {
        return new OutgoingEvent(
                workspace,
                team,
                id,
                ticket,
                index,
                kind,
                body,
                queuedAt,
                then,
                attempts + 1,
                firstTriedAt == null ? now : firstTriedAt,
                again,
                answered);
    }
}
