package dev.muster.domain.metric;

import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.Rosters;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
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
        return of(team, span, now, relevantTo(team, span));
    }

    /**
     * The same, of tickets that were read already.
     *
     * @param relevant at least those that are {@link #relevantTo} the period
     */
    public PeriodInFigures of(Team team, DateSpan span, Instant now, Collection<Ticket> relevant) {
        Bounds bounds = Bounds.of(team, span, now);
        ZoneId zone = team.zone();
        // A shift that crosses midnight may have begun the day before.
        List<Roster> published = rosters.published(
                team.workspace(), team.id(), span.before().from().minusDays(1), span.to());
        return new PeriodInFigures(
                span,
                bounds.soFar(),
                Figures.of(relevant, bounds.start(), bounds.end(), team.hours(), team.targets()),
                Figures.of(relevant, bounds.startBefore(), bounds.endBefore(), team.hours(), team.targets()),
                OnShift.of(published, relevant, bounds.start(), bounds.end(), zone),
                OnShift.of(published, relevant, bounds.startBefore(), bounds.endBefore(), zone),
                goals.of(team.workspace(), team.id()));
    }

    /**
     * People's own figures of a period, in the order in which they are given.
     *
     * @param now UTC instant
     */
    public List<PersonInFigures> ofPeople(Team team, List<UserId> people, DateSpan span, Instant now) {
        return ofPeople(team, people, span, now, relevantTo(team, span));
    }

    /**
     * The same, of tickets that were read already.
     *
     * @param relevant at least those that are {@link #relevantTo} the period
     */
    public List<PersonInFigures> ofPeople(
            Team team, List<UserId> people, DateSpan span, Instant now, Collection<Ticket> relevant) {
        Bounds bounds = Bounds.of(team, span, now);
        return people.stream()
                .map(person -> new PersonInFigures(
                        person,
                        span,
                        bounds.soFar(),
                        OwnFigures.of(relevant, person, bounds.start(), bounds.end(), team.hours()),
                        OwnFigures.of(relevant, person, bounds.startBefore(), bounds.endBefore(), team.hours())))
                .toList();
    }

    /** The tickets that the figures of a period and of the one before are made of, read once for several of them. */
    public Collection<Ticket> relevantTo(Team team, DateSpan span) {
        return relevantSince(team, span.before().start(team.zone()));
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

    /** From when to when a period and the one before are taken, UTC instants, the ends excluded. */
    private record Bounds(boolean soFar, Instant start, Instant end, Instant startBefore, Instant endBefore) {
        static Bounds of(Team team, DateSpan span, Instant now) {
            ZoneId zone = team.zone();
            boolean soFar = now.isBefore(span.end(zone));
            return new Bounds(
                    soFar,
                    span.start(zone),
                    // What has just happened counts.
                    soFar ? now.plusMillis(1) : span.end(zone),
                    span.before().start(zone),
                    soFar
                            ? span.before(now.atZone(zone).toLocalDateTime())
                                    .atZone(zone)
                                    .toInstant()
                            : span.before().end(zone));
        }
    }
}
