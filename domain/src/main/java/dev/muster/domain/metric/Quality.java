package dev.muster.domain.metric;

import dev.muster.domain.team.BusinessHours;
import dev.muster.domain.team.SlaTargets;
import dev.muster.domain.ticket.SlaResult;
import dev.muster.domain.ticket.Ticket;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * What share of a period's tickets went well.
 *
 * @param sla of the tickets that were due in the period, those that met both targets; see {@link SlaResult}
 */
public record Quality(Share sla) {
    public static final Quality NONE = new Quality(Share.NONE);

    static Quality of(Collection<Ticket> tickets, Instant from, Instant to, BusinessHours hours, SlaTargets targets) {
        int due = 0;
        int met = 0;
        for (Ticket ticket : tickets) {
            Optional<SlaResult> result = mayBeDue(ticket, from, to)
                    ? SlaResult.of(ticket, to, hours, targets).filter(r -> Figures.isWithin(r.dueAt(), from, to))
                    : Optional.empty();
            if (result.isPresent()) {
                due++;
                met += result.get().met() ? 1 : 0;
            }
        }
        return new Quality(new Share(met, due));
    }

    /** The clocks need a closer look, and of most tickets none ran then. */
    private static boolean mayBeDue(Ticket ticket, Instant from, Instant to) {
        return Figures.wasUnresolvedAt(ticket, from)
                || ticket.history().stream().anyMatch(e -> Figures.isWithin(e.at(), from, to));
    }
}
