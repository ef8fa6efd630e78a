package dev.muster.planner.roster;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The linear program that mixes rows: each person has shares of rows that add up to one, and cover that is missing or too
 * much costs. Its duals say what one more person on a shift is worth.
 */
final class Master implements AutoCloseable {
    private static final double ROUNDING = 1e-9;

    private final Staffing staffing;
    private final MPSolver solver = MPSolver.createSolver("GLOP");
    private final MPObjective objective = solver.objective();
    private final List<MPConstraint> ofPerson = new ArrayList<>();
    private final List<MPConstraint> ofCover = new ArrayList<>();
    private final Map<Column, MPVariable> shares = new LinkedHashMap<>();

    private final Map<Column, Double> mix = new LinkedHashMap<>();
    private final List<MPVariable> fixed = new ArrayList<>();
    private double[] worth = {};
    private double[] rent = {};
    private double cost;

    Master(Staffing staffing) {
        this.staffing = staffing;
        objective.setMinimization();
        for (int person = 0; person < staffing.people().size(); person++) {
            ofPerson.add(solver.makeConstraint(1, 1, ""));
        }
        for (Cover cover : staffing.covers()) {
            MPConstraint balance = solver.makeConstraint(cover.needed(), cover.needed(), "");
            MPVariable over = solver.makeNumVar(0, Double.POSITIVE_INFINITY, "");
            balance.setCoefficient(over, -1);
            objective.setCoefficient(over, (double) cover.over());
            int steps = cover.growth() == 0 ? 1 : cover.needed();
            for (int missing = 0; missing < steps; missing++) {
                // Each further one missing costs more, so the linear program takes the first ones first.
                MPVariable under = solver.makeNumVar(0, steps == 1 ? Double.POSITIVE_INFINITY : 1, "");
                balance.setCoefficient(under, 1);
                objective.setCoefficient(under, (double) (cover.under() + cover.growth() * missing));
            }
            ofCover.add(balance);
        }
    }

    /** Whether the column is new. */
    boolean add(Column column) {
        if (shares.containsKey(column)) {
            return false;
        }
        MPVariable share = solver.makeNumVar(0, Double.POSITIVE_INFINITY, "");
        ofPerson.get(column.person()).setCoefficient(share, 1);
        for (int i = 0; i < staffing.covers().size(); i++) {
            Cover cover = staffing.covers().get(i);
            if (column.row()[cover.day()] == cover.kind()) {
                ofCover.get(i).setCoefficient(share, 1);
            }
        }
        objective.setCoefficient(share, (double) column.cost());
        shares.put(column, share);
        return true;
    }

    /** False when the solver failed, which leaves nothing to go by. */
    boolean solve() {
        if (solver.solve() != MPSolver.ResultStatus.OPTIMAL) {
            return false;
        }
        // What is read later must be kept: the solver forgets it at the next change.
        cost = objective.value();
        worth = ofCover.stream().mapToDouble(MPConstraint::dualValue).toArray();
        rent = ofPerson.stream().mapToDouble(MPConstraint::dualValue).toArray();
        mix.clear();
        shares.forEach((column, share) -> {
            if (share.solutionValue() > ROUNDING) {
                mix.put(column, share.solutionValue());
            }
        });
        return true;
    }

    double cost() {
        return cost;
    }

    double worthOf(int cover) {
        return worth[cover];
    }

    double rentOf(int person) {
        return rent[person];
    }

    /** The rows in use, with how much of a person each is. */
    Map<Column, Double> mix() {
        return new LinkedHashMap<>(mix);
    }

    /** Gives a person one row, until all are released. */
    void fix(Column column) {
        MPVariable share = shares.get(column);
        if (share != null) {
            share.setBounds(1, 1);
            fixed.add(share);
        }
    }

    void releaseAll() {
        fixed.forEach(share -> share.setBounds(0, Double.POSITIVE_INFINITY));
        fixed.clear();
    }

    @Override
    public void close() {
        solver.delete();
    }
}
