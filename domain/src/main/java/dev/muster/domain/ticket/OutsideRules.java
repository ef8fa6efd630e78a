package dev.muster.domain.ticket;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.TicketEvent.Kind;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of a ticket by what happened to it in another system, as pure decisions. */
final class OutsideRules {
    static final String SOLVED_TOO = "solved outside Slack, too";

    private OutsideRules() {}

    /** Whether a request that has a mark in common with these brought something to the ticket before. */
    static boolean cameBefore(Ticket ticket, OutsideEvent event) {
        return ticket.history().stream().anyMatch(e -> !Collections.disjoint(e.receipts(), event.receipts()));
    }

    /** What is to be changed; empty for what is no change to a ticket that is there. */
    static Optional<TicketChange> change(Ticket ticket, Team team, OutsideEvent event, Instant now) {
        return cameBefore(ticket, event)
                ? Optional.empty()
                : switch (event.what()) {
                    case OutsideEvent.Opened opened -> Optional.empty();
                    case OutsideEvent.CustomerReplied replied ->
                        Optional.of(customerReplied(ticket, team, event, replied.text(), now));
                    case OutsideEvent.Solved solved -> Optional.of(solved(ticket, event, solved.how(), now));
                    case OutsideEvent.Rated rated ->
                        Optional.of(happens(
                                ticket,
                                event(
                                        event,
                                        Kind.RATED,
                                        ticket.owner(),
                                        rated.rating().words(),
                                        now),
                                ticket.state()));
                };
    }

    /** A ticket that waits goes on with whoever has it; a resolved one comes back; any other just has it in its history. */
    private static TicketChange customerReplied(
            Ticket ticket, Team team, OutsideEvent event, String text, Instant now) {
        UserId owner = ticket.owner();
        @Nullable UserId stillThere = owner != null && team.includes(owner) ? owner : null;
        TicketState back = stillThere == null ? TicketState.OPEN : TicketState.CLAIMED;
        return switch (ticket.state()) {
            case OPEN, CLAIMED ->
                happens(ticket, event(event, Kind.CUSTOMER_REPLIED, owner, text, now), ticket.state());
            case WAITING -> happens(ticket, event(event, Kind.CUSTOMER_REPLIED, stillThere, text, now), back);
            case RESOLVED, CLOSED -> happens(ticket, event(event, Kind.REOPENED, stillThere, text, now), back);
        };
    }

    /** That it is solved there, too, is noted: the request's marks have to be kept somewhere. */
    private static TicketChange solved(Ticket ticket, OutsideEvent event, String how, Instant now) {
        return ticket.state().isUnresolved()
                ? happens(ticket, event(event, Kind.RESOLVED, ticket.owner(), how, now), TicketState.RESOLVED)
                : happens(
                        ticket,
                        event(event, Kind.NOTED, ticket.owner(), how.isEmpty() ? SOLVED_TOO : how, now),
                        ticket.state());
    }

    private static TicketEvent event(OutsideEvent event, Kind kind, @Nullable UserId owner, String note, Instant now) {
        return new TicketEvent(kind, now, event.by(), owner, note, event.receipts());
    }

    private static TicketChange happens(Ticket ticket, TicketEvent event, TicketState to) {
        return new TicketChange(
                ticket.workspace(),
                ticket.team(),
                ticket.number(),
                new TicketChange.AtVersion(ticket.version()),
                event,
                to);
    }
}
