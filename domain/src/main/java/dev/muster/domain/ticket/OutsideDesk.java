package dev.muster.domain.ticket;

import dev.muster.domain.team.Team;
import java.time.Instant;
import java.util.Optional;

/**
 * Where what happens to tickets in another system arrives. Whatever arrives is done once: a ticket is there once by its
 * origin, and each event keeps the marks of the request that brought it, written with it in one update.
 */
public final class OutsideDesk {
    private final Tickets tickets;

    public OutsideDesk(Tickets tickets) {
        this.tickets = tickets;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * It is in the ticket's history, from now on or from before.
         *
         * @param opened whether the ticket is new
         * @param changed whether the event was added to its history now
         */
        record Taken(Ticket ticket, boolean opened, boolean changed) implements Outcome {}

        /** There is no such ticket here yet, and nothing to open it with; nothing was kept. */
        record NotOpenYet(Origin origin) implements Outcome {}
    }

    /**
     * Takes what happened to one of a team's tickets; opens the ticket before if need be.
     *
     * @param now UTC instant in which it arrived; it counts from then, apart from an opening
     */
    public Outcome take(Team team, OutsideEvent event, Instant now) {
        Optional<Ticket> there = tickets.withOrigin(team.workspace(), team.id(), event.origin());
        Heading opening = event.opening();
        if (there.isEmpty() && opening == null) {
            return new Outcome.NotOpenYet(event.origin());
        }
        return there.isPresent() || opening == null
                ? happens(team, there.orElseThrow(), event, false, now)
                : happens(team, open(team, event, opening, now), event, true, now);
    }

    private Ticket open(Team team, OutsideEvent event, Heading opening, Instant now) {
        Instant openedAt = event.openedAt();
        return tickets.open(new NewTicket(
                team.workspace(),
                team.id(),
                opening.subject(),
                opening.details(),
                opening.priority(),
                opening.skill(),
                opening.tags(),
                opening.particulars(),
                event.by(),
                openedAt == null || openedAt.isAfter(now) ? now : openedAt,
                event.origin()));
    }

    private Outcome happens(Team team, Ticket found, OutsideEvent event, boolean opened, Instant now) {
        Ticket ticket = found;
        while (true) {
            Optional<TicketChange> change = OutsideRules.change(ticket, team, event, now);
            if (change.isEmpty()) {
                return new Outcome.Taken(ticket, opened, false);
            }
            Optional<Ticket> after = tickets.apply(change.get());
            if (after.isPresent()) {
                return new Outcome.Taken(after.get(), opened, true);
            }
            // Somebody was faster: whoever was has made progress, so this ends.
            ticket = tickets.find(team.workspace(), ticket.number()).orElseThrow();
        }
    }
}
