package dev.muster.planner.shift;

import dev.muster.domain.shift.RosterPlanner.Plan;
import dev.muster.domain.shift.RosterProblem;
import dev.muster.domain.shift.RosterRules;
import dev.muster.planner.OrTools;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Prints how long typical rosters take; arguments: people, weeks, number of cases. Not a test: times are no promise. */
final class PlannerBench {
    private PlannerBench() {}

    public static void main(String[] args) {
        int people = args.length > 0 ? Integer.parseInt(args[0]) : 6;
        int weeks = args.length > 1 ? Integer.parseInt(args[1]) : 2;
        int cases = args.length > 2 ? Integer.parseInt(args[2]) : 50;
        long loadStart = System.nanoTime();
        OrTools.load();
        System.out.printf("{\"load_ms\": %d}%n", millisSince(loadStart));
        List<Long> times = new ArrayList<>();
        int proven = 0;
        for (int seed = 1; seed <= cases; seed++) {
            RosterProblem problem = RosterProblemFixture.typicalTeam(people, weeks, seed);
            long start = System.nanoTime();
            Plan plan = new CpSatRosterPlanner().plan(problem);
            long took = millisSince(start);
            times.add(took);
            proven += plan.quality().isBestPossible() ? 1 : 0;
            System.out.printf(
                    "{\"seed\": %d, \"ms\": %d, \"cost\": %d, \"bound\": %d, \"missing\": %d, \"violations\": %d}%n",
                    seed,
                    took,
                    plan.quality().cost(),
                    plan.quality().bound(),
                    RosterRules.shortfalls(problem, plan.shifts()).stream()
                            .mapToInt(s -> s.needed() - s.staffed())
                            .sum(),
                    RosterRules.violations(problem, plan.shifts()).size());
        }
        Collections.sort(times);
        System.out.printf(
                "{\"people\": %d, \"weeks\": %d, \"cases\": %d, \"proven\": %d, \"median_ms\": %d, \"p90_ms\": %d, \"max_ms\": %d}%n",
                people,
                weeks,
                cases,
                proven,
                times.get(cases / 2),
                times.get(Math.min(cases - 1, cases * 9 / 10)),
                times.getLast());
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
