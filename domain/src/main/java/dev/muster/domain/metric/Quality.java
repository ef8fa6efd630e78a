package dev.muster.domain.metric;

import dev.muster.domain.team.BusinessHours;
import dev.muster.domain.team.SlaTargets;
import dev.muster.domain.ticket.Rating;
import dev.muster.domain.ticket.SlaResult;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What share of a period's tickets went well.
 *
 * @param sla of the tickets that were due in the period, those that met both targets; see {@link SlaResult}
 * @param escalated of the tickets that count as resolved, those that were escalated before that
 * @param satisfied of the tickets that were rated in the period, those whose last rating in it was one of the two best
 */
public record Quality(Share sla, Share escalated, Share satisfied) {
    public static final Quality NONE = new Quality(Share.NONE, Share.NONE, Share.NONE);

    static Quality of(Collection<Ticket> tickets, Instant from, Instant to, BusinessHours hours, SlaTargets targets) {
        int due = 0;
        int met = 0;
        int resolved = 0;
        int escalated = 0;
        int rated = 0;
        int satisfied = 0;
        for (Ticket ticket : tickets) {
            Optional<SlaResult> result = mayBeDue(ticket, from, to)
                    ? SlaResult.of(ticket, to, hours, targets).filter(r -> Figures.isWithin(r.dueAt(), from, to))
                    : Optional.empty();
            if (result.isPresent()) {
                due++;
                met += result.get().met() ? 1 : 0;
            }
            Optional<Integer> resolution = Figures.lastResolution(ticket, from, to);
            if (resolution.isPresent()) {
                resolved++;
                escalated += wasEscalated(ticket.history().subList(0, resolution.get())) ? 1 : 0;
            }
            Optional<Rating> rating = lastRating(ticket, from, to);
            if (rating.isPresent()) {
                rated++;
                satisfied += rating.get().isSatisfied() ? 1 : 0;
            }
        }
        return new Quality(new Share(met, due), new Share(escalated, resolved), new Share(satisfied, rated));
    }

    private static boolean wasEscalated(List<TicketEvent> events) {
        return events.stream().anyMatch(e -> e.kind() == TicketEvent.Kind.ESCALATED);
    }

    private static Optional<Rating> lastRating(Ticket ticket, Instant from, Instant to) {
        return ticket.history().reversed().stream()
                .filter(e -> Figures.isWithin(e.at(), from, to))
                .flatMap(e -> Rating.in(e).stream())
                .findFirst();
    }

    /** The clocks need a closer look, and of most tickets none ran then. */
    private static boolean mayBeDue(Ticket ticket, Instant from, Instant to) {
        return Figures.wasUnresolvedAt(ticket, from)
                || ticket.history().stream().anyMatch(e -> Figures.isWithin(e.at(), from, to));
    }
}
