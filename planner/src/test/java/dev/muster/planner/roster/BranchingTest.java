package dev.muster.planner.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.muster.planner.OrTools;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BranchingTest {
    private static final double ENOUGH = 1000;

    @BeforeAll
    static void load() {
        OrTools.load();
    }

    @Property(tries = 200)
    void whatItProvesIsTheBestOfAllRosters(
            @ForAll @IntRange(min = 1, max = 2) int people,
            @ForAll @IntRange(min = 1, max = 2) int kinds,
            @ForAll boolean areWeekly,
            @ForAll int seed) {
        OrTools.load();
        int days = people == 1 ? 8 : 10 / (people * kinds);
        Staffing staffing = SmallStaffing.of(
                people, days, kinds, areWeekly ? SmallStaffing.Rules.WEEKLY : SmallStaffing.Rules.BY_DAY, seed);
        AtomicLong least = new AtomicLong(Long.MAX_VALUE);
        SmallStaffing.forEachSheet(staffing, sheet -> {
            if (staffing.keepsRules(sheet)) {
                least.accumulateAndGet(staffing.cost(sheet), Math::min);
            }
        });
        Best best = new Best(new Stopwatch(Duration.ofMinutes(5)), Progress.NONE);

        Optional<Boolean> isProven = branch(staffing, best);

        assumeThat(isProven).isPresent();
        Statistics.collect(isProven.get());
        Statistics.coverage(cases -> cases.check(true).percentage(share -> share > 20));
        assertThat(best.cost()).isGreaterThanOrEqualTo(least.get());
        if (isProven.get()) {
            assertThat(best.cost()).isEqualTo(least.get());
        }
    }

    /** A start would hide what it finds by itself. */
    @Test
    void findsARosterThatCostsNoMoreThanItsBound() {
        Staffing staffing = SmallStaffing.of(9, 21, 3, SmallStaffing.Rules.WEEKLY, 29);
        Best best = new Best(new Stopwatch(Duration.ofMinutes(5)), Progress.NONE);

        assertThat(branch(staffing, best)).contains(true);

        Sheet sheet = best.sheet();
        assertThat(sheet).isNotNull();
        assertThat(staffing.keepsRules(sheet)).isTrue();
        assertThat(staffing.cost(sheet)).isEqualTo(best.cost());
    }

    private static Optional<Boolean> branch(Staffing staffing, Best best) {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            return Pricing.of(staffing, threads).map(pricing -> {
                try (RowMixer mixer = new RowMixer(staffing, pricing, ENOUGH, () -> false)) {
                    return new Branching(staffing, mixer, best, Integer.MAX_VALUE, () -> false).run();
                }
            });
        }
    }
}
