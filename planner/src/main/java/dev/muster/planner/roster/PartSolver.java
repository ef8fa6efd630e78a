package dev.muster.planner.roster;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;

/** Looks for a better roster in a part of one, with everything else as it is. */
final class PartSolver {
    private final Staffing staffing;

    PartSolver(Staffing staffing) {
        this.staffing = staffing;
    }

    /**
     * What came of a part.
     *
     * @param sheet at least as good as the roster before
     * @param isExhausted whether the part holds nothing better
     */
    record Solved(Part part, Sheet sheet, long cost, boolean isExhausted, double deterministicSeconds) {}

    Solved solve(Sheet base, long baseCost, Part part, double deterministicSeconds, double wallSeconds, int seed) {
        PartModel model = new PartModel(staffing, base, part);
        model.startFromBase();
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(1)
                .setLinearizationLevel(2)
                // A part is solved in a fraction of a second, of which presolving would take the most.
                .setCpModelProbingLevel(0)
                .setSymmetryLevel(0)
                .setMaxPresolveIterations(1)
                .setRandomSeed(seed)
                .setMaxDeterministicTime(deterministicSeconds)
                .setMaxTimeInSeconds(wallSeconds);
        CpSolverStatus status = solver.solve(model.model());
        double took = solver.response().getDeterministicTime();
        boolean isFound = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        Sheet sheet = isFound ? model.read(solver) : base;
        long cost = isFound ? staffing.cost(sheet) : baseCost;
        boolean isExhausted = status == CpSolverStatus.OPTIMAL;
        return cost <= baseCost
                ? new Solved(part, sheet, cost, isExhausted, took)
                : new Solved(part, base, baseCost, isExhausted, took);
    }
}
