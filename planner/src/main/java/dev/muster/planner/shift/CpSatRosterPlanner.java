package dev.muster.planner.shift;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.SatParameters;
import dev.muster.domain.shift.Roster.Quality;
import dev.muster.domain.shift.RosterPlanner;
import dev.muster.domain.shift.RosterProblem;
import dev.muster.planner.OrTools;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plans rosters with CP-SAT. */
public final class CpSatRosterPlanner implements RosterPlanner {
    private static final Logger log = LoggerFactory.getLogger(CpSatRosterPlanner.class);

    /** Up to here one worker proves most rosters best; with more people the linear relaxation needs a worker of its own. */
    private static final int MOST_PEOPLE_FOR_ONE_WORKER = 20;

    private static final double NANOS = 1e9;
    /** The solver reports its integer bound as a double. */
    private static final double ROUNDING = 1e-6;

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
        Openings openings = new Openings(problem);
        RosterCost cost = new RosterCost(openings);
        boolean[] start = GreedyRoster.of(openings, cost);
        long startCost = cost.of(start);
        if (openings.all().isEmpty() || startCost == 0) {
            return new Plan(openings.toShifts(start), new Quality(startCost, startCost));
        }
        OrTools.load();
        RosterModel model = new RosterModel(openings, cost);
        model.startFrom(start);
        CpSolver solver = new CpSolver();
        configure(solver.getParameters(), problem);
        CpSolverStatus status = solver.solve(model.model());
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            log.warn("The solver says {} ({}); the roster is the one filled day by day", status, solver.solutionInfo());
            return new Plan(openings.toShifts(start), new Quality(startCost, 0));
        }
        boolean[] found = model.read(solver);
        long foundCost = cost.of(found);
        long bound = Math.min(foundCost, Math.max(0, (long) Math.ceil(solver.bestObjectiveBound() - ROUNDING)));
        log.info(
                "Roster of {} openings: {}, cost {}, bound {}, {} s",
                openings.all().size(),
                status,
                foundCost,
                bound,
                solver.wallTime());
        return startCost < foundCost
                ? new Plan(openings.toShifts(start), new Quality(startCost, Math.min(bound, startCost)))
                : new Plan(openings.toShifts(found), new Quality(foundCost, bound));
    }

    private void configure(SatParameters.Builder parameters, RosterProblem problem) {
        parameters
                .setRandomSeed(problem.seed() & Integer.MAX_VALUE)
                .setMaxDeterministicTime(limit.deterministicSeconds())
                .setMaxTimeInSeconds(limit.wall().toNanos() / NANOS);
        if (problem.members().size() <= MOST_PEOPLE_FOR_ONE_WORKER) {
            parameters.setNumWorkers(1).setLinearizationLevel(2);
        } else {
            // Interleaved, because workers that run freely find a different roster each time.
            parameters.setNumWorkers(2).setInterleaveSearch(true).addExtraSubsolvers("max_lp");
        }
    }
}
