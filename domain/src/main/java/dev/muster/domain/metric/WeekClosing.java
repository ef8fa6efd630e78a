package dev.muster.domain.metric;

import dev.muster.domain.team.Team;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.Tickets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Computes a team's weeks from the tickets that can matter to them, however many older ones there are. */
public final class WeekClosing {
    private final Tickets tickets;

    public WeekClosing(Tickets tickets) {
        this.tickets = tickets;
    }

    /**
     * The figures of the ISO week that begins on a Monday, and of the week before, in the team's zone.
     *
     * @param monday a local date in the team's zone
     */
    public WeekInFigures of(Team team, LocalDate monday) {
        Instant start = monday.atStartOfDay(team.zone()).toInstant();
        Instant end = monday.plusWeeks(1).atStartOfDay(team.zone()).toInstant();
        Instant startBefore = monday.minusWeeks(1).atStartOfDay(team.zone()).toInstant();
        Collection<Ticket> relevant = relevantSince(team, startBefore);
        return new WeekInFigures(
                monday,
                Figures.of(relevant, start, end, team.hours()),
                Figures.of(relevant, startBefore, start, team.hours()));
    }

    /** Whatever happened or was unresolved since an instant belongs to a ticket that was touched since or still is. */
    private Collection<Ticket> relevantSince(Team team, Instant since) {
        Map<Integer, Ticket> found = new HashMap<>();
        tickets.unresolved(team.workspace(), team.id())
                .forEach(t -> found.put(t.number().value(), t));
        tickets.touchedSince(team.workspace(), team.id(), since)
                .forEach(t -> found.put(t.number().value(), t));
        return found.values();
    }
}
