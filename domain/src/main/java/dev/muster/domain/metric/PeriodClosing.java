package dev.muster.domain.metric;

import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.Rosters;
import dev.muster.domain.team.Team;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.Tickets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Computes a team's periods from the tickets that can matter to them, however many older ones there are. */
public final class PeriodClosing {
    private final Tickets tickets;
    private final Rosters rosters;
    private final FigureGoals goals;

    public PeriodClosing(Tickets tickets, Rosters rosters, FigureGoals goals) {
        this.tickets = tickets;
        this.rosters = rosters;
        this.goals = goals;
    }

    /**
     * The figures of a period, and of the one before, in the team's zone. When it isn't over yet, both end where it is
     * now, the one before at the same local time.
     *
     * @param now UTC instant
     */
    public PeriodInFigures of(Team team, DateSpan span, Instant now) {
        return of(team, span, now, relevantSince(team, span.before().start(team.zone())));
    }

    /**
     * The same, of tickets that were read already.
     *
     * @param relevant at least those that are {@link #relevantSince} the beginning of the period before
     */
    PeriodInFigures of(Team team, DateSpan span, Instant now, Collection<Ticket> relevant) {
        ZoneId zone = team.zone();
        DateSpan spanBefore = span.before();
        boolean soFar = now.isBefore(span.end(zone));
        // What has just happened counts.
        Instant end = soFar ? now.plusMillis(1) : span.end(zone);
        Instant endBefore = soFar
                ? span.before(now.atZone(zone).toLocalDateTime()).atZone(zone).toInstant()
                : spanBefore.end(zone);
        Instant start = span.start(zone);
        Instant startBefore = spanBefore.start(zone);
        // A shift that crosses midnight may have begun the day before.
        List<Roster> published =
                rosters.published(team.workspace(), team.id(), spanBefore.from().minusDays(1), span.to());
        return new PeriodInFigures(
                span,
                soFar,
                Figures.of(relevant, start, end, team.hours(), team.targets()),
                Figures.of(relevant, startBefore, endBefore, team.hours(), team.targets()),
                OnShift.of(published, relevant, start, end, zone),
                OnShift.of(published, relevant, startBefore, endBefore, zone),
                goals.of(team.workspace(), team.id()));
    }

    /** Whatever happened or was unresolved since an instant belongs to a ticket that was touched since or still is. */
    Collection<Ticket> relevantSince(Team team, Instant since) {
        Map<Integer, Ticket> found = new HashMap<>();
        tickets.unresolved(team.workspace(), team.id())
                .forEach(t -> found.put(t.number().value(), t));
        tickets.touchedSince(team.workspace(), team.id(), since)
                .forEach(t -> found.put(t.number().value(), t));
        return found.values();
    }
}
