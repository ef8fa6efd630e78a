package dev.muster.planner.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RowGraphTest {
    private static final int PARTS = 10;
    private static final int ENOUGH = 100_000;

    @Property(tries = 150)
    void findsTheCheapestRowOfAll(@ForAll @IntRange(min = 1, max = 2) int kinds, @ForAll int seed) {
        Staffing staffing = SmallStaffing.of(1, kinds == 1 ? 10 : 7, kinds, SmallStaffing.Rules.WEEKLY, seed);
        Person person = staffing.person(0);
        long[][] extra = randomPrices(staffing, seed);
        AtomicLong least = new AtomicLong(RowPath.NEVER);
        SmallStaffing.forEachSheet(staffing, sheet -> {
            if (person.keepsRules(sheet.row(0), staffing.rest())) {
                long price = person.cost(sheet.row(0)) * PARTS;
                for (int day = 0; day < staffing.days(); day++) {
                    price += extra[day][sheet.kindOf(0, day)];
                }
                least.accumulateAndGet(price, Math::min);
            }
        });
        long[][] prices = new long[staffing.days()][kinds + 1];
        for (int day = 0; day < staffing.days(); day++) {
            for (int kind = 0; kind <= kinds; kind++) {
                prices[day][kind] = extra[day][kind] + (long) PARTS * person.cost(day, kind);
            }
        }

        RowGraph graph = RowGraph.of(staffing, 0, ENOUGH).orElseThrow();

        assertThat(graph.looseShares()).isEmpty();
        Optional<RowPricing.Found> cheapest = graph.cheapest(prices, PARTS);
        assertThat(cheapest.isPresent()).isEqualTo(least.get() < RowPath.NEVER);
        cheapest.ifPresent(found -> {
            assertThat(found.price()).isEqualTo(least.get());
            assertThat(person.keepsRules(found.row(), staffing.rest())).isTrue();
        });
    }

    private static long[][] randomPrices(Staffing staffing, int seed) {
        Random random = new Random(seed);
        long[][] prices = new long[staffing.days()][staffing.kinds() + 1];
        for (long[] ofDay : prices) {
            Arrays.setAll(ofDay, kind -> random.nextInt(200) - 100);
        }
        return prices;
    }

    @Test
    void leavesSharesOutBeforeItGrowsTooLarge() {
        int[] days = IntStream.range(0, 28).toArray();
        Person person = new Person.Builder(28, 2)
                .share(new Share(3, 1, 0, 5, 28, new Tally(days, new int[] {0, 1, 0})))
                .share(new Share(3, 1, 0, 5, 28, new Tally(days, new int[] {0, 0, 1})))
                .build();
        Staffing staffing =
                new Staffing(28, 2, List.of(person), new Rest.BetweenNeighbours(new boolean[3][3]), List.of());

        RowGraph whole = RowGraph.of(staffing, 0, ENOUGH).orElseThrow();
        assertThat(whole.looseShares()).isEmpty();
        Optional<RowGraph> small = RowGraph.of(staffing, 0, whole.size() - 1);

        assertThat(small).hasValueSatisfying(graph -> {
            assertThat(graph.size()).isLessThan(whole.size());
            assertThat(graph.looseShares()).containsExactly(person.shares().getLast());
        });
        assertThat(RowGraph.of(staffing, 0, 1)).isEmpty();
    }
}
