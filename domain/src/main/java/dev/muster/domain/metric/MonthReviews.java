package dev.muster.domain.metric;

import dev.muster.domain.launch.Launches;
import dev.muster.domain.shift.Leaves;
import dev.muster.domain.shift.Rosters;
import dev.muster.domain.team.Team;
import dev.muster.domain.ticket.Ticket;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;

/** Looks back on a team's months. */
public final class MonthReviews {
    /** How many weeks are shown beside each other. */
    public static final int WEEKS = 8;

    private final PeriodClosing periods;
    private final Rosters rosters;
    private final Leaves leaves;
    private final Launches launches;

    public MonthReviews(PeriodClosing periods, Rosters rosters, Leaves leaves, Launches launches) {
        this.periods = periods;
        this.rosters = rosters;
        this.leaves = leaves;
        this.launches = launches;
    }

    /**
     * Reviews a month that is over, from the history as it is now.
     *
     * @param now UTC instant
     */
    public MonthReview of(Team team, YearMonth month, Instant now) {
        DateSpan span = DateSpan.month(month);
        DateSpan lastWeek = DateSpan.weekOf(span.to().minusDays(6));
        // Both reach back further than the other, depending on the month.
        Instant firstWeek =
                lastWeek.from().minusWeeks(WEEKS - 1).atStartOfDay(team.zone()).toInstant();
        Instant monthBefore = span.before().start(team.zone());
        Collection<Ticket> tickets =
                periods.relevantSince(team, firstWeek.isBefore(monthBefore) ? firstWeek : monthBefore);
        return new MonthReview(
                month,
                periods.of(team, span, now, tickets),
                WeekCount.upTo(tickets, lastWeek, WEEKS, team.zone()),
                // Months have more of one weekday than of another.
                Mover.between(tickets, span, team.zone()).stream()
                        .filter(mover -> mover.by() != Mover.By.WEEKDAY)
                        .toList(),
                CoverReview.of(
                        span,
                        team.hours(),
                        rosters.published(team.workspace(), team.id(), span.from(), span.to()),
                        leaves.touching(team.workspace(), team.id(), span.from(), span.to())),
                LaunchEffect.of(
                        launches.between(team.workspace(), team.id(), span.from(), span.to()),
                        tickets,
                        span,
                        team.zone()),
                tickets.stream()
                        .filter(ticket -> belongsTo(ticket, span, team.zone()))
                        .sorted(Comparator.comparing(ticket -> ticket.number().value()))
                        .toList());
    }

    private static boolean belongsTo(Ticket ticket, DateSpan span, ZoneId zone) {
        Instant end = span.end(zone);
        return Figures.wasUnresolvedAt(ticket, end)
                || ticket.history().stream().anyMatch(e -> Figures.isWithin(e.at(), span.start(zone), end));
    }
}
