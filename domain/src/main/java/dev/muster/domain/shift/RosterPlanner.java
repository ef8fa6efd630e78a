package dev.muster.domain.shift;

import java.util.List;

/** Plans rosters. */
public interface RosterPlanner {
    /**
     * Plans the best roster it can find within its time limit: never one that breaks a hard rule, always one, if need be
     * with too few people. The same problem gives the same roster on any machine.
     *
     * <p>It may take seconds: never call it where a person waits for an acknowledgement.
     */
    Plan plan(RosterProblem problem);

    /**
     * The same, ended early with the best so far when the one who watches wants it; a planner that can't be ended takes its
     * time.
     */
    default Plan plan(RosterProblem problem, PlanWatch watch) {
        return plan(problem);
    }

    /**
     * What was planned.
     *
     * @param shifts by date, then type in the problem's order, then person in the problem's order
     */
    record Plan(List<Shift> shifts, Roster.Quality quality) {
        public Plan {
            shifts = List.copyOf(shifts);
        }
    }
}
