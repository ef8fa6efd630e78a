package dev.muster.benchmarks.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.muster.planner.roster.Effort;
import dev.muster.planner.roster.Outcome;
import dev.muster.planner.roster.Progress;
import dev.muster.planner.roster.RosterSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublishedInstancesTest {
    /** Beside the repository, wherever that is. */
    private static Optional<Path> folder() {
        for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            Path folder = dir.resolveSibling("shared").resolve("roster");
            if (Files.isDirectory(folder)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    @Test
    @SuppressWarnings("SystemOut") // whoever reads the run's output is to know what it didn't try
    void thePlannerProvesTheSmallOnesAndTheCheckerAgrees() throws IOException {
        Optional<Path> folder = folder();
        if (folder.isEmpty()) {
            System.out.println("Skipped: the published staff-scheduling instances are not beside the repository.");
            abort("There are no instances");
        }
        List<Long> objectives = new ArrayList<>();
        for (String name : List.of("Instance1", "Instance2", "Instance3")) {
            Instance instance = InstanceReader.read(folder.orElseThrow().resolve(name + ".txt"));
            InstanceStaffing adapter = new InstanceStaffing(instance);

            Outcome outcome = RosterSearch.search(
                    adapter.staffing(), null, new Effort(60, Duration.ofMinutes(5), 0), Progress.NONE);

            assertThat(outcome).isInstanceOfSatisfying(Outcome.Found.class, found -> {
                Verdict verdict = Checker.check(instance, adapter.assignment(found.sheet()));
                assertThat(verdict.violations()).isEmpty();
                assertThat(found.cost()).isEqualTo(verdict.objective());
                assertThat(found.isBestPossible()).isTrue();
                objectives.add(verdict.objective());
            });
        }
        assertThat(objectives).containsExactly(607L, 828L, 1001L);
    }
}
