package dev.muster.planner.shift;

import dev.muster.domain.shift.PlanWatch;
import dev.muster.domain.shift.Roster.Quality;
import dev.muster.domain.shift.RosterPlanner;
import dev.muster.domain.shift.RosterProblem;
import dev.muster.planner.OrTools;
import dev.muster.planner.roster.Cover;
import dev.muster.planner.roster.Effort;
import dev.muster.planner.roster.Outcome;
import dev.muster.planner.roster.Progress;
import dev.muster.planner.roster.RosterSearch;
import dev.muster.planner.roster.Sheet;
import dev.muster.planner.roster.Staffing;
import java.time.Duration;

/** Plans the rosters of teams with CP-SAT, by the core for rosters of any size. */
public final class CpSatRosterPlanner implements RosterPlanner {
    private final Limit limit;

    /**
     * When the solver stops looking for something better.
     *
     * @param deterministicSeconds the solver's own count of its work, about a second on a common machine each; it stops at
     *     the same roster everywhere
     * @param wall a cap for machines that are far slower; a run cut by it may differ from machine to machine
     */
    public record Limit(double deterministicSeconds, Duration wall) {
        public static final Limit DEFAULT = new Limit(10, Duration.ofMinutes(2));

        public Limit {
            if (!(deterministicSeconds > 0) || wall.isNegative() || wall.isZero()) {
                throw new IllegalArgumentException(
                        "limit of " + deterministicSeconds + " deterministic seconds and " + wall + " is not positive");
            }
        }
    }

    public CpSatRosterPlanner() {
        this(Limit.DEFAULT);
    }

    public CpSatRosterPlanner(Limit limit) {
        this.limit = limit;
    }

    /**
     * {@inheritDoc}
     *
     * @throws OrTools.Unavailable when the native library can't be loaded; a problem that leaves nothing to decide doesn't
     *     need it
     */
    @Override
    public Plan plan(RosterProblem problem) {
        return plan(problem, PlanWatch.NOBODY);
    }

    @Override
    public Plan plan(RosterProblem problem, PlanWatch watch) {
        Openings openings = new Openings(problem);
        Staffing staffing = TeamStaffing.of(openings);
        Sheet start = GreedyRoster.of(openings, staffing);
        long startCost = staffing.cost(start);
        if (openings.areNone() || startCost == 0) {
            return new Plan(openings.toShifts(start), new Quality(startCost, startCost));
        }
        Effort effort = new Effort(limit.deterministicSeconds(), limit.wall(), problem.seed());
        return switch (RosterSearch.search(staffing, start, effort, progress(staffing, watch))) {
            case Outcome.Found found ->
                new Plan(openings.toShifts(found.sheet()), new Quality(found.cost(), found.bound()));
            case Outcome.Impossible() -> throw new IllegalStateException("there is a roster, and the search denies it");
            case Outcome.NotFound() -> throw new IllegalStateException("the search lost the roster that it began with");
        };
    }

    private static Progress progress(Staffing staffing, PlanWatch watch) {
        // One missing person costs more than everything else together.
        long missing = staffing.covers().stream().mapToLong(Cover::under).max().orElse(Long.MAX_VALUE);
        return new Progress() {
            @Override
            public void improved(long cost, Duration after) {
                watch.improved((int) (cost / missing));
            }

            @Override
            public boolean isStopped() {
                return watch.isStopped();
            }
        };
    }
}
