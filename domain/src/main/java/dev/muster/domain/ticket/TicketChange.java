package dev.muster.domain.ticket;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;

/**
 * One step in a ticket's life, with what must be true for it to happen.
 *
 * @param expected the state that the ticket must be in, or the very version
 * @param to the state afterwards; the owner afterwards is the event's
 */
public record TicketChange(
        WorkspaceId workspace, TeamId team, TicketNumber number, Expected expected, TicketEvent event, TicketState to) {

    /** What must be true of the stored ticket. */
    public sealed interface Expected {}

    /** It is in this state, whatever its version. */
    public record InState(TicketState state) implements Expected {}

    /** Nothing changed since this version was read. */
    public record AtVersion(long version) implements Expected {}
}
