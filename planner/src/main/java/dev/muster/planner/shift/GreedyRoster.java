package dev.muster.planner.shift;

import dev.muster.domain.shift.RosterProblem;
import dev.muster.domain.shift.RosterRules;
import dev.muster.domain.shift.Shift;
import dev.muster.planner.roster.Sheet;
import dev.muster.planner.roster.Staffing;
import dev.muster.planner.shift.Openings.Demand;
import dev.muster.planner.shift.Openings.Opening;
import java.util.ArrayList;
import java.util.List;

/** A first roster, filled day by day: where the search starts, and what is left if it should find nothing. */
final class GreedyRoster {
    private final Openings openings;
    private final RosterProblem problem;
    private final Staffing staffing;
    private final Sheet sheet;
    private final List<List<Shift>> shiftsOf = new ArrayList<>();

    private GreedyRoster(Openings openings, Staffing staffing) {
        this.openings = openings;
        this.problem = openings.problem();
        this.staffing = staffing;
        this.sheet = Sheet.empty(problem.members().size(), openings.dates().size());
        for (int m = 0; m < problem.members().size(); m++) {
            shiftsOf.add(new ArrayList<>(openings.historyOf(m)));
        }
    }

    /** Gives each shift to those who may take it and add least to the cost of the roster; breaks no hard rule. */
    static Sheet of(Openings openings, Staffing staffing) {
        GreedyRoster roster = new GreedyRoster(openings, staffing);
        roster.takePinned();
        roster.takeKept();
        // One place of each shift of a day before the second of any: two short shifts are better than an empty one.
        int most = openings.demands().stream().mapToInt(Demand::needed).max().orElse(0);
        for (int day = 0; day < openings.dates().size(); day++) {
            for (int place = 1; place <= most; place++) {
                for (Demand demand : openings.demands()) {
                    if (demand.day() == day
                            && demand.needed() - roster.taken(demand) > 0
                            && demand.needed() - demand.pinned() >= place) {
                        roster.fillOne(demand);
                    }
                }
            }
        }
        return roster.sheet;
    }

    private void takePinned() {
        for (Demand demand : openings.demands()) {
            demand.openings().stream().filter(openings::isPinned).forEach(this::take);
        }
    }

    private void takeKept() {
        if (!problem.kept().isAnything()) {
            return;
        }
        for (Demand demand : openings.demands()) {
            for (Opening opening : demand.openings()) {
                boolean isKept = openings.keptKind(opening.member(), opening.day()) == Openings.kindOf(opening);
                boolean isFree = sheet.kindOf(opening.member(), opening.day()) == Sheet.OFF;
                if (isKept && isFree && taken(demand) < demand.most() && isAllowed(opening)) {
                    take(opening);
                }
            }
        }
    }

    private int taken(Demand demand) {
        return (int) demand.openings().stream()
                .filter(o -> sheet.kindOf(o.member(), o.day()) == Openings.kindOf(o))
                .count();
    }

    private void take(Opening opening) {
        sheet.set(opening.member(), opening.day(), Openings.kindOf(opening));
        shiftsOf.get(opening.member()).add(openings.toShift(opening));
    }

    private void fillOne(Demand demand) {
        Opening best = null;
        long bestCost = Long.MAX_VALUE;
        for (Opening opening : demand.openings()) {
            if (sheet.kindOf(opening.member(), opening.day()) == Sheet.OFF) {
                long added = costAddedBy(opening);
                if (added < bestCost && isAllowed(opening)) {
                    bestCost = added;
                    best = opening;
                }
            }
        }
        if (best != null) {
            take(best);
        }
    }

    private long costAddedBy(Opening opening) {
        long before = staffing.costOf(opening.member(), sheet);
        sheet.set(opening.member(), opening.day(), Openings.kindOf(opening));
        long after = staffing.costOf(opening.member(), sheet);
        sheet.set(opening.member(), opening.day(), Sheet.OFF);
        return after - before;
    }

    private boolean isAllowed(Opening opening) {
        return RosterRules.obstacle(
                        problem,
                        problem.members().get(opening.member()),
                        openings.dateOf(opening),
                        openings.typeOf(opening),
                        shiftsOf.get(opening.member()))
                .isEmpty();
    }
}
