package dev.muster.planner.shift;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import dev.muster.planner.shift.Openings.Opening;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The roster as the solver sees it: one variable per opening, the hard rules, and {@link RosterCost} as objective. */
final class RosterModel {
    private final CpModel model = new CpModel();
    private final Openings openings;
    private final RosterCost cost;
    private final List<BoolVar> takes = new ArrayList<>();
    private final LinearExprBuilder objective = LinearExpr.newBuilder();

    RosterModel(Openings openings, RosterCost cost) {
        this.openings = openings;
        this.cost = cost;
        for (Opening opening : openings.all()) {
            takes.add(model.newBoolVar("takes" + opening.index()));
        }
        new HardRules(model, openings, takes).addAll();
        cost.demands().forEach(this::addDemand);
        cost.shares().forEach(this::addShare);
        cost.weeks().forEach(this::addWeek);
        model.minimize(objective);
    }

    CpModel model() {
        return model;
    }

    /** Tells the solver where to start looking. */
    void startFrom(boolean[] roster) {
        for (Opening opening : openings.all()) {
            model.addHint(takes.get(opening.index()), roster[opening.index()]);
        }
    }

    /** Which openings the solver's best roster takes. */
    boolean[] read(CpSolver solver) {
        boolean[] taken = new boolean[takes.size()];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = solver.booleanValue(takes.get(i));
        }
        return taken;
    }

    private void addDemand(RosterCost.Demand demand) {
        LinearExprBuilder staffed = LinearExpr.newBuilder();
        for (Opening opening : demand.openings()) {
            staffed.add(takes.get(opening.index()));
            objective.addTerm(takes.get(opening.index()), -cost.underCover());
        }
        model.addLessOrEqual(staffed, demand.needed());
        objective.add(demand.needed() * cost.underCover());
    }

    private void addShare(Share share) {
        IntVar deviation = model.newIntVar(0, share.highestDeviation(), "share");
        for (int j = share.leastSlope(); j <= share.greatestSlope(); j++) {
            // deviation >= line j, with the constants on one side
            LinearExprBuilder line = LinearExpr.newBuilder().add(share.line(j, share.past()));
            for (Share.Part part : share.parts()) {
                line.addTerm(takes.get(part.opening()), (long) j * part.units());
            }
            model.addGreaterOrEqual(deviation, line);
        }
        objective.addTerm(deviation, share.weight());
        objective.add(-share.weight() * share.unavoidable());
    }

    private void addWeek(Steadiness week) {
        for (int type : week.newTypes()) {
            BoolVar hasType = model.newBoolVar("hasType");
            LinearExprBuilder ofType = LinearExpr.newBuilder();
            for (Opening opening : week.openingsOf(type)) {
                model.addImplication(takes.get(opening.index()), hasType);
                ofType.add(takes.get(opening.index()));
            }
            // Follows from the rest, but lets the relaxation see that a type's week needs several people.
            model.addLessOrEqual(ofType, LinearExpr.term(hasType, mostInAWeek(week, type)));
            objective.addTerm(hasType, Weights.CHANGE);
        }
        if (week.already().isEmpty()) {
            BoolVar works = model.newBoolVar("works");
            LinearExprBuilder shifts = LinearExpr.newBuilder();
            week.openings().forEach(o -> shifts.add(takes.get(o.index())));
            model.addLessOrEqual(works, shifts);
            objective.addTerm(works, -Weights.CHANGE);
        }
    }

    private long mostInAWeek(Steadiness week, int type) {
        Duration length = openings.problem().types().get(type).length();
        long byHours = openings.problem().rules().mostHoursAWeek().dividedBy(length);
        return Math.min(week.openingsOf(type).size(), byHours);
    }
}
