package dev.muster.planner.shift;

import dev.muster.domain.shift.RosterProblem;
import dev.muster.domain.shift.RosterRules;
import dev.muster.domain.shift.Shift;
import dev.muster.planner.shift.Openings.Opening;
import java.util.ArrayList;
import java.util.List;

/** A first roster, filled day by day: where the solver starts, and what is left if it should find nothing. */
final class GreedyRoster {
    private final Openings openings;
    private final RosterProblem problem;
    private final boolean[] taken;
    private final List<List<Shift>> shiftsOf = new ArrayList<>();

    private GreedyRoster(Openings openings) {
        this.openings = openings;
        this.problem = openings.problem();
        this.taken = new boolean[openings.all().size()];
        for (int m = 0; m < problem.members().size(); m++) {
            shiftsOf.add(new ArrayList<>(openings.historyOf(m)));
        }
    }

    /** Gives each shift to those who may take it and add least to the cost of the roster; breaks no hard rule. */
    static boolean[] of(Openings openings, RosterCost cost) {
        GreedyRoster roster = new GreedyRoster(openings);
        for (RosterCost.Demand demand : cost.demands()) {
            for (int place = 0; place < demand.needed(); place++) {
                roster.fillOne(demand, cost);
            }
        }
        return roster.taken;
    }

    private void fillOne(RosterCost.Demand demand, RosterCost cost) {
        Opening best = null;
        long bestCost = Long.MAX_VALUE;
        for (Opening opening : demand.openings()) {
            if (!taken[opening.index()] && isAllowed(opening)) {
                taken[opening.index()] = true;
                long with = cost.of(taken);
                taken[opening.index()] = false;
                if (with < bestCost) {
                    bestCost = with;
                    best = opening;
                }
            }
        }
        if (best != null) {
            taken[best.index()] = true;
            shiftsOf.get(best.member()).add(openings.toShift(best));
        }
    }

    private boolean isAllowed(Opening opening) {
        return RosterRules.obstacle(
                        problem,
                        problem.members().get(opening.member()),
                        opening.date(),
                        openings.typeOf(opening),
                        shiftsOf.get(opening.member()))
                .isEmpty();
    }
}
