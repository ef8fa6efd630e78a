package dev.muster.domain.outgoing;

import dev.muster.domain.ticket.Actor;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.TicketState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An event of a ticket's history as others are told of it.
 *
 * @param index its place in the history
 * @param state of the ticket after it
 */
public record Happening(int index, EventKind kind, TicketEvent event, TicketState state) {
    /** What happened to a ticket at or after a UTC instant, oldest first. */
    public static List<Happening> of(Ticket ticket, Instant since) {
        List<Happening> happenings = new ArrayList<>();
        TicketState state = TicketState.OPEN;
        for (int index = 0; index < ticket.history().size(); index++) {
            TicketEvent event = ticket.history().get(index);
            state = after(state, event);
            Optional<EventKind> kind = EventKind.of(event.kind());
            if (kind.isPresent() && !event.at().isBefore(since) && !isImported(event)) {
                happenings.add(new Happening(index, kind.get(), event, state));
            }
        }
        return happenings;
    }

    /** What was brought in with a history is no news to those who have it already. */
    private static boolean isImported(TicketEvent event) {
        return event.by() instanceof Actor.Outsider && event.receipts().isEmpty();
    }

    private static TicketState after(TicketState before, TicketEvent event) {
        return switch (event.kind()) {
            case OPENED, RELEASED -> TicketState.OPEN;
            case CLAIMED, ASSIGNED -> TicketState.CLAIMED;
            case WAITING -> TicketState.WAITING;
            case RESOLVED -> TicketState.RESOLVED;
            case CLOSED -> TicketState.CLOSED;
            case REOPENED -> back(event);
            case CUSTOMER_REPLIED -> before == TicketState.WAITING ? back(event) : before;
            case REPLIED, NOTED, EDITED, ESCALATED, ANSWERED, DEESCALATED, HELP_WANTED, HELPING, RATED -> before;
        };
    }

    private static TicketState back(TicketEvent event) {
        return event.owner() == null ? TicketState.OPEN : TicketState.CLAIMED;
    }
}
