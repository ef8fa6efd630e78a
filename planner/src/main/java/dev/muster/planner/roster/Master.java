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
 * The linear program that mixes rows: each person has parts of rows that add up to one; cover that is missing or too much
 * costs, and so does a fair share that the mix of somebody's rows misses. Its duals say what one more person on a shift is
 * worth, and what one more unit of a share.
 */
final class Master implements AutoCloseable {
    private static final double ROUNDING = 1e-9;

    private final Staffing staffing;
    private final Pricing pricing;
    private final MPSolver solver;
    private final MPObjective objective;
    private final List<MPConstraint> ofPerson = new ArrayList<>();
    private final List<MPConstraint> ofCover = new ArrayList<>();
    /** By person, then loose share. */
    private final List<List<MPConstraint>> ofShare = new ArrayList<>();

    private final Map<Column, MPVariable> amounts = new LinkedHashMap<>();

    private final Map<Column, Double> parts = new LinkedHashMap<>();
    private Choices choices;
    private double[] worth = {};
    private double[] rent = {};
    private List<double[]> unitWorth = List.of();
    private double cost;
    private long steps;
    /** What the people's shares cost before the first day. */
    private double fixedCost;

    Master(Staffing staffing, Pricing pricing) {
        this.pricing = pricing;
        this.staffing = staffing;
        this.choices = Choices.of(staffing);
        // GLOP is faster, and gives up where a missing person costs millions and a changed week 40, as in teams'
        // rosters.
        this.solver = MPSolver.createSolver(pricing.areGraphs() ? "CLP" : "GLOP");
        this.objective = solver.objective();
        objective.setMinimization();
        double beyond =
                staffing.covers().stream().mapToLong(Cover::mostWorth).max().orElse(0) + 1.0;
        staffing.covers().forEach(cover -> ofCover.add(balance(cover, beyond)));
        for (int person = 0; person < staffing.people().size(); person++) {
            MPConstraint whole = solver.makeConstraint(1, 1, "");
            // In a branch a person may have no row yet: to have none costs more than any row.
            addPart(whole, 1, 1, beyond * staffing.days());
            ofPerson.add(whole);
            ofShare.add(pricing.looseShares(person).stream().map(this::amount).toList());
        }
    }

    /** @param beyond cost of each one over a hard limit: so much that no row is worth it when there is another */
    private MPConstraint balance(Cover cover, double beyond) {
        MPConstraint balance = solver.makeConstraint(cover.needed(), cover.needed(), "");
        addPart(balance, -1, Math.max(0, (double) cover.most() - cover.needed()), (double) cover.over());
        addPart(balance, -1, Double.POSITIVE_INFINITY, beyond + cover.over());
        int steps = cover.growth() == 0 ? 1 : cover.needed();
        for (int missing = 0; missing < steps; missing++) {
            // Each further one missing costs more, so the linear program takes the first ones first.
            addPart(balance, 1, missing == steps - 1 ? Double.POSITIVE_INFINITY : 1, (double)
                    (cover.under() + cover.growth() * missing));
        }
        return balance;
    }

    /** What a person's rows count of a share, in parts between the places where the cost of one more changes. */
    private MPConstraint amount(Share share) {
        MPConstraint amount = solver.makeConstraint(0, 0, "");
        for (Share.Stretch stretch : share.stretches()) {
            addPart(amount, -1, (double) stretch.length(), (double) stretch.slope());
        }
        fixedCost += share.weight() * (share.deviation(share.past()) - share.unavoidable());
        return amount;
    }

    private void addPart(MPConstraint constraint, double coefficient, double most, double cost) {
        MPVariable part = solver.makeNumVar(0, most, "");
        constraint.setCoefficient(part, coefficient);
        objective.setCoefficient(part, cost);
    }

    /** Whether the column is new. */
    boolean add(Column column) {
        if (amounts.containsKey(column)) {
            return false;
        }
        MPVariable amount = solver.makeNumVar(0, most(column), "");
        ofPerson.get(column.person()).setCoefficient(amount, 1);
        for (int i = 0; i < staffing.covers().size(); i++) {
            Cover cover = staffing.covers().get(i);
            if (column.row()[cover.day()] == cover.kind()) {
                ofCover.get(i).setCoefficient(amount, 1);
            }
        }
        List<Share> shares = pricing.looseShares(column.person());
        for (int i = 0; i < shares.size(); i++) {
            long units = shares.get(i).tally().of(column.row());
            ofShare.get(column.person()).get(i).setCoefficient(amount, (double) units);
        }
        objective.setCoefficient(amount, (double) column.cost());
        amounts.put(column, amount);
        return true;
    }

    /** False when the solver failed, which leaves nothing to go by. */
    boolean solve() {
        if (solver.solve() != MPSolver.ResultStatus.OPTIMAL) {
            return false;
        }
        steps += solver.iterations() * amounts.size();
        // What is read later must be kept: the solver forgets it at the next change.
        cost = objective.value() + fixedCost;
        worth = ofCover.stream().mapToDouble(MPConstraint::dualValue).toArray();
        rent = ofPerson.stream().mapToDouble(MPConstraint::dualValue).toArray();
        unitWorth = ofShare.stream()
                .map(shares ->
                        shares.stream().mapToDouble(MPConstraint::dualValue).toArray())
                .toList();
        parts.clear();
        amounts.forEach((column, amount) -> {
            if (amount.solutionValue() > ROUNDING) {
                parts.put(column, amount.solutionValue());
            }
        });
        return true;
    }

    double cost() {
        return cost;
    }

    /** How much work it was: every change of the mix looks at every row. */
    long steps() {
        return steps;
    }

    double worthOf(int cover) {
        return worth[cover];
    }

    /** What one more unit of a share is worth; seldom more than nothing. */
    double worthOf(int person, int share) {
        return unitWorth.get(person)[share];
    }

    double rentOf(int person) {
        return rent[person];
    }

    /** The rows in use, with how much of a person each is. */
    Map<Column, Double> parts() {
        return new LinkedHashMap<>(parts);
    }

    /** From now on only rows of these choices are mixed. */
    void keepTo(Choices some) {
        choices = some;
        amounts.forEach((column, amount) -> amount.setUb(most(column)));
    }

    private double most(Column column) {
        return choices.have(column.person(), column.row()) ? Double.POSITIVE_INFINITY : 0;
    }

    @Override
    public void close() {
        solver.delete();
    }
}
