package dev.muster.planner.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RowsTest {

    @Property(tries = 150)
    void theShortestPathIsTheCheapestRow(@ForAll @IntRange(min = 1, max = 2) int kinds, @ForAll int seed) {
        Staffing staffing = SmallStaffing.of(1, kinds == 1 ? 11 : 8, kinds, SmallStaffing.Rules.BY_DAY, seed);
        AtomicLong best = new AtomicLong(Long.MAX_VALUE);
        SmallStaffing.forEachSheet(staffing, sheet -> {
            if (staffing.keepsRules(sheet)) {
                best.accumulateAndGet(staffing.cost(sheet), Math::min);
            }
        });
        int[][] nobody = new int[staffing.days()][staffing.kinds() + 1];

        Optional<int[]> row = new Rows(staffing).cheapest(0, nobody, null, null);

        assertThat(row.isPresent()).isEqualTo(best.get() < Long.MAX_VALUE);
        row.ifPresent(found -> {
            Sheet sheet = new Sheet(new int[][] {found});
            assertThat(staffing.keepsRules(sheet)).isTrue();
            assertThat(staffing.cost(sheet)).isEqualTo(best.get());
        });
    }
}
