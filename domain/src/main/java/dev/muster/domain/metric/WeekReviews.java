package dev.muster.domain.metric;

import dev.muster.domain.launch.Launches;
import dev.muster.domain.shift.Leaves;
import dev.muster.domain.shift.Rosters;
import dev.muster.domain.team.Team;
import dev.muster.domain.ticket.Ticket;
import java.time.Instant;
import java.util.Collection;

/** Looks back on a team's weeks: the figures, what drove them, and what to do about it. */
public final class WeekReviews {
    /** How many weeks are shown beside each other. */
    public static final int WEEKS = 8;

    private final PeriodClosing periods;
    private final Rosters rosters;
    private final Leaves leaves;
    private final ToldDigests digests;
    private final Launches launches;

    public WeekReviews(PeriodClosing periods, Rosters rosters, Leaves leaves, ToldDigests digests, Launches launches) {
        this.periods = periods;
        this.rosters = rosters;
        this.leaves = leaves;
        this.digests = digests;
        this.launches = launches;
    }

    /**
     * Reviews a week, from the history as it is now, and keeps what it tells of it. Whoever does it again tells the history
     * as it is then; kept is what was told first.
     *
     * @param occurrence the key of the routine's occurrence that tells it
     */
    public WeekReview tell(Team team, DateSpan week, String occurrence, Instant now) {
        Instant since =
                week.from().minusWeeks(WEEKS - 1).atStartOfDay(team.zone()).toInstant();
        Collection<Ticket> tickets = periods.relevantSince(team, since);
        PeriodInFigures figures = periods.of(team, week, now, tickets);
        ToldDigest told = new ToldDigest(
                team.workspace(),
                team.id(),
                occurrence,
                WeekCount.of(week, figures.figures()),
                ProposedAction.of(tickets, team, week, figures.figures()));
        return new WeekReview(
                figures,
                WeekCount.upTo(tickets, week, WEEKS, team.zone()),
                Mover.between(tickets, week, team.zone()),
                CoverReview.of(
                        week,
                        team.hours(),
                        rosters.published(team.workspace(), team.id(), week.from(), week.to()),
                        leaves.touching(team.workspace(), team.id(), week.from(), week.to())),
                digests.tell(told),
                digests.find(team.workspace(), team.id(), week.before()),
                LaunchEffect.of(
                        launches.between(team.workspace(), team.id(), week.from(), week.to()),
                        tickets,
                        week,
                        team.zone()));
    }
}
