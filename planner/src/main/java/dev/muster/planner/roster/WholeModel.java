package dev.muster.planner.roster;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.SatParameters;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A whole roster in one model: the way to a proof, as long as the roster is not too large. */
final class WholeModel {
    private static final Logger log = LoggerFactory.getLogger(WholeModel.class);
    /** The solver reports its integer bound as a double. */
    private static final double ROUNDING = 1e-6;

    private final Staffing staffing;
    private final CpSolver solver = new CpSolver();
    private final Best best;
    private final long bound;
    private final boolean isFromBelow;

    /** @param isFromBelow whether the solver raises the bound instead of looking for better rosters */
    WholeModel(Staffing staffing, Best best, long bound, boolean isFromBelow) {
        this.bound = bound;
        this.isFromBelow = isFromBelow;
        this.staffing = staffing;
        this.best = best;
    }

    /** What a solve of the whole came to; whether nothing better is left to be found, or nothing at all. */
    record Proof(long bound, boolean isComplete, boolean isImpossible) {}

    /**
     * Solves, and offers each better roster; may be called once.
     *
     * @param start to look from; null to look for a proof alone, which neither a start nor a bound known before helps
     */
    Proof solve(@Nullable Sheet start, Effort effort, double wallSeconds) {
        PartModel model = new PartModel(
                staffing,
                start == null ? Sheet.empty(staffing.people().size(), staffing.days()) : start,
                Part.all(staffing));
        if (start != null) {
            model.costsAtLeast(bound);
            model.startFromBase();
        }
        SatParameters.Builder parameters = solver.getParameters();
        parameters
                .setRandomSeed(effort.seed())
                .setMaxDeterministicTime(effort.deterministicSeconds())
                .setMaxTimeInSeconds(wallSeconds)
                .setNumWorkers(1)
                .setLinearizationLevel(2)
                .setUseObjectiveLbSearch(isFromBelow);
        CpSolverStatus status = solver.solve(model.model(), new CpSolverSolutionCallback() {
            @Override
            public void onSolutionCallback() {
                Sheet found = model.read(this);
                long cost = staffing.cost(found);
                best.offer(found, cost);
                if (cost <= bound) {
                    stopSearch();
                }
            }
        });
        log.info(
                "Whole roster: {}, bound {}, {} s, {} deterministic",
                status,
                solver.bestObjectiveBound(),
                solver.wallTime(),
                solver.response().getDeterministicTime());
        return switch (status) {
            case OPTIMAL, FEASIBLE, UNKNOWN ->
                new Proof(
                        (long) Math.ceil(solver.bestObjectiveBound() - ROUNDING),
                        status == CpSolverStatus.OPTIMAL || best.cost() <= bound,
                        false);
            case INFEASIBLE -> new Proof(Long.MIN_VALUE, true, true);
            case MODEL_INVALID, UNRECOGNIZED ->
                throw new IllegalStateException("the solver says " + status + ": " + solver.solutionInfo());
        };
    }

    /** Ends a solve on another thread. */
    void stop() {
        solver.stopSearch();
    }
}
