package dev.muster.domain.ticket;

import dev.muster.domain.team.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That somebody asked colleagues for help with a ticket, told by its history; it is over when the ticket is resolved.
 *
 * @param round counts the ticket's raised hands from 1
 * @param at UTC instant
 * @param what they need, as typed; empty for nothing in particular; never markup
 * @param helper who is in; null while nobody is
 */
public record RaisedHand(
        int round,
        Instant at,
        Actor by,
        String what,
        @Nullable UserId helper) {

    /** The hand that is raised for a ticket; empty when none is. */
    public static Optional<RaisedHand> of(Ticket ticket) {
        return of(ticket.history());
    }

    /** The hand that came down with a ticket's last event; empty when none did. */
    public static Optional<RaisedHand> endedJustNow(Ticket ticket) {
        return switch (ticket.lastEvent().kind()) {
            case RESOLVED, CLOSED ->
                of(ticket.history().subList(0, ticket.history().size() - 1));
            default -> Optional.empty();
        };
    }

    private static Optional<RaisedHand> of(List<TicketEvent> history) {
        RaisedHand raised = null;
        int round = 0;
        for (TicketEvent event : history) {
            switch (event.kind()) {
                case HELP_WANTED -> {
                    round++;
                    raised = new RaisedHand(round, event.at(), event.by(), event.note(), null);
                }
                case HELPING -> {
                    if (raised != null && event.by() instanceof Actor.Person person) {
                        raised = new RaisedHand(round, raised.at(), raised.by(), raised.what(), person.user());
                    }
                }
                case RESOLVED, CLOSED -> raised = null;
                default -> {}
            }
        }
        return Optional.ofNullable(raised);
    }
}
