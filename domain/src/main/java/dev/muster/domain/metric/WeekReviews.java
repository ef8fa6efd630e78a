package dev.muster.domain.metric;

import dev.muster.domain.shift.Leaves;
import dev.muster.domain.shift.Rosters;
import dev.muster.domain.team.Team;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.Tickets;
import java.time.Instant;
import java.util.Collection;

/** Looks back on a team's weeks: the figures, and what drove them. */
public final class WeekReviews {
    /** How many weeks are shown beside each other. */
    public static final int WEEKS = 8;

    private final PeriodClosing periods;
    private final Rosters rosters;
    private final Leaves leaves;

    public WeekReviews(Tickets tickets, Rosters rosters, Leaves leaves) {
        this.periods = new PeriodClosing(tickets);
        this.rosters = rosters;
        this.leaves = leaves;
    }

    /** Reviews a week, from the history as it is now. */
    public WeekReview of(Team team, DateSpan week, Instant now) {
        Instant since =
                week.from().minusWeeks(WEEKS - 1).atStartOfDay(team.zone()).toInstant();
        Collection<Ticket> tickets = periods.relevantSince(team, since);
        return new WeekReview(
                periods.of(team, week, now, tickets),
                WeekCount.upTo(tickets, week, WEEKS, team.zone()),
                Mover.between(tickets, week, team.zone()),
                Staffing.of(
                        week,
                        team.hours(),
                        rosters.published(team.workspace(), team.id(), week.from(), week.to()),
                        leaves.touching(team.workspace(), team.id(), week.from(), week.to())));
    }
}
