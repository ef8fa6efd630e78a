package dev.muster.domain.metric;

import dev.muster.domain.team.BusinessHours;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.TicketEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One person's figures of a period: for that person and the lead, never for a channel, and never in an order.
 *
 * @param taken tickets that became theirs in the period, by claim or assignment; each once
 * @param resolved tickets whose last resolution in the period was theirs
 * @param cameBack those of them that were brought back within 7 days after that resolution
 * @param inHand tickets that were theirs and neither resolved nor closed at the period's end
 * @param firstResponse business time from the opening to the first reply, of tickets whose first reply is in the period and was
 *     theirs
 * @param resolution as {@link Figures#resolution}, of the tickets that they resolved
 */
public record OwnFigures(int taken, int resolved, int cameBack, int inHand, Spread firstResponse, Spread resolution) {

    /**
     * Computes them.
     *
     * @param tickets at least every ticket that has an event in the period or was unresolved at its end; each once
     * @param from UTC instant, included
     * @param to UTC instant, excluded
     */
    static OwnFigures of(Collection<Ticket> tickets, UserId person, Instant from, Instant to, BusinessHours hours) {
        int taken = 0;
        int cameBack = 0;
        int inHand = 0;
        List<Duration> responses = new ArrayList<>();
        List<Duration> resolutions = new ArrayList<>();
        for (Ticket ticket : tickets) {
            taken += ticket.history().stream().anyMatch(e -> isTaking(e, person) && Figures.isWithin(e.at(), from, to))
                    ? 1
                    : 0;
            inHand += Figures.wasUnresolvedAt(ticket, to) && wasOwnedAt(ticket, person, to) ? 1 : 0;
            Figures.first(ticket, e -> e.kind() == Kind.REPLIED)
                    .filter(reply -> reply.by().is(person) && Figures.isWithin(reply.at(), from, to))
                    .ifPresent(reply -> responses.add(hours.between(ticket.openedAt(), reply.at())));
            Optional<Integer> resolution = Figures.lastResolution(ticket, from, to)
                    .filter(i -> ticket.history().get(i).by().is(person));
            if (resolution.isPresent()) {
                resolutions.add(Figures.timeToResolve(ticket, resolution.get(), hours));
                cameBack += Figures.cameBackSoon(ticket, resolution.get()) ? 1 : 0;
            }
        }
        return new OwnFigures(
                taken, resolutions.size(), cameBack, inHand, Spread.of(responses), Spread.of(resolutions));
    }

    private static boolean isTaking(TicketEvent event, UserId person) {
        return (event.kind() == Kind.CLAIMED || event.kind() == Kind.ASSIGNED) && person.equals(event.owner());
    }

    private static boolean wasOwnedAt(Ticket ticket, UserId person, Instant instant) {
        return ticket.history().stream()
                .takeWhile(e -> e.at().isBefore(instant))
                .reduce((earlier, later) -> later)
                .filter(last -> person.equals(last.owner()))
                .isPresent();
    }

    /** The share of the tickets that they resolved that was brought back soon, 0 to 1; empty when they resolved none. */
    public OptionalDouble reopenRate() {
        return new Share(cameBack, resolved).value();
    }

    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
        return taken == 0 && resolved == 0 && inHand == 0 && firstResponse.isEmpty();
    }
}
