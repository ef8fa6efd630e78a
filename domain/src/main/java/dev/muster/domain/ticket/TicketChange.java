package dev.muster.domain.ticket;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step in a ticket's life, with what must be true for it to happen.
 *
 * @param expected the state that the ticket must be in, or the very version
 * @param to the state afterwards; the owner afterwards is the event's
 * @param edit what the ticket is about afterwards; null for the same as before
 */
public record TicketChange(
        WorkspaceId workspace,
        TeamId team,
        TicketNumber number,
        Expected expected,
        TicketEvent event,
        TicketState to,
        @Nullable Edit edit) {

    /** A step that leaves what the ticket is about as it is. */
    public TicketChange(
            WorkspaceId workspace,
            TeamId team,
            TicketNumber number,
            Expected expected,
            TicketEvent event,
            TicketState to) {
        this(workspace, team, number, expected, event, to, null);
    }

    /**
     * Another heading.
     *
     * @param terms under which the ticket is found from then on
     */
    public record Edit(Heading heading, List<String> terms) {
        public Edit {
            terms = List.copyOf(terms);
        }
    }

    /** What must be true of the stored ticket. */
    public sealed interface Expected {}

    /** It is in this state, whatever its version. */
    public record InState(TicketState state) implements Expected {}

    /** Nothing changed since this version was read. */
    public record AtVersion(long version) implements Expected {}
}
