package dev.muster.planner.shift;

import static dev.muster.planner.shift.RosterProblemFixture.typicalTeam;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.PlanWatch;
import dev.muster.domain.shift.RosterPlanner.Plan;
import dev.muster.domain.shift.RosterProblem;
import dev.muster.domain.shift.RosterRules;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class StoppedPlanTest {
    private static final class Watch implements PlanWatch {
        private final List<Integer> missing = new CopyOnWriteArrayList<>();
        private final int most;

        /** @param most stops after so many better rosters */
        Watch(int most) {
            this.most = most;
        }

        @Override
        public void improved(int people) {
            missing.add(people);
        }

        @Override
        public boolean isStopped() {
            return missing.size() >= most;
        }
    }

    private static int missing(RosterProblem problem, Plan plan) {
        return RosterRules.shortfalls(problem, plan.shifts()).stream()
                .mapToInt(s -> s.needed() - s.staffed())
                .sum();
    }

    @Test
    void aStoppedPlanIsTheBestSoFarAndBreaksNoRule() {
        // By effort alone it would take far longer than any test may.
        CpSatRosterPlanner planner =
                new CpSatRosterPlanner(new CpSatRosterPlanner.Limit(100_000, Duration.ofHours(10)));
        for (int people : new int[] {6, 20}) {
            RosterProblem problem = typicalTeam(people, 4, 3);
            Watch watch = new Watch(1);

            Plan plan = planner.plan(problem, watch);

            assertThat(RosterRules.violations(problem, plan.shifts())).isEmpty();
            assertThat(plan.quality().bound()).isBetween(0L, plan.quality().cost());
            assertThat(watch.missing).isNotEmpty();
            assertThat(missing(problem, plan)).isLessThanOrEqualTo(watch.missing.getFirst());
        }
    }

    @Test
    void whoWatchesIsToldHowManyPeopleAreMissing() {
        RosterProblem problem = typicalTeam(6, 1, 2);
        Watch watch = new Watch(Integer.MAX_VALUE);

        Plan plan = new CpSatRosterPlanner().plan(problem, watch);

        assertThat(watch.missing.stream().mapToInt(i -> i).min().orElse(0)).isEqualTo(missing(problem, plan));
    }
}
