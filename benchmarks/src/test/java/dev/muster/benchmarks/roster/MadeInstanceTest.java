package dev.muster.benchmarks.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.planner.roster.Effort;
import dev.muster.planner.roster.Outcome;
import dev.muster.planner.roster.Progress;
import dev.muster.planner.roster.RosterSearch;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MadeInstanceTest {

    private static String plan(Instance instance) {
        InstanceStaffing adapter = new InstanceStaffing(instance);
        Outcome outcome =
                RosterSearch.search(adapter.staffing(), null, new Effort(0.5, Duration.ofMinutes(5), 3), Progress.NONE);
        assertThat(outcome).isInstanceOf(Outcome.Found.class);
        Outcome.Found found = (Outcome.Found) outcome;
        Assignment assignment = adapter.assignment(found.sheet());
        Verdict verdict = Checker.check(instance, assignment);
        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.objective()).isEqualTo(found.cost()).isGreaterThanOrEqualTo(found.bound());
        return assignment.toText(instance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8x14x1", "20x28x3", "30x28x5", "25x56x3"})
    void partByPartNoRuleIsEverBrokenAndTheCheckerAgreesOnTheCost(String size) {
        for (int seed = 0; seed < 2; seed++) {
            assertThat(plan(MadeInstance.of(size, seed))).isNotEmpty();
        }
    }

    @Test
    void theSameSeedGivesTheSameRoster() {
        Instance instance = MadeInstance.of("60x56x8", 1);

        assertThat(plan(instance)).isEqualTo(plan(MadeInstance.of("60x56x8", 1)));
    }

    @Test
    void aSizeIsPeopleDaysAndShifts() {
        assertThat(MadeInstance.of("3x14x2", 0).staff()).hasSize(3);
        assertThatThrownBy(() -> MadeInstance.of("many", 0)).hasMessageStartingWith("'many' is not a size");
    }
}
