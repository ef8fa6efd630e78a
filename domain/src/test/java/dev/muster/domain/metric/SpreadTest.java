package dev.muster.domain.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SpreadTest {
    private static List<Duration> minutes(long... minutes) {
        return LongStream.of(minutes).mapToObj(Duration::ofMinutes).toList();
    }

    @Test
    void ofNothingThereIsNoSpread() {
        assertThat(Spread.of(List.of())).isEqualTo(Spread.NONE);
        assertThat(Spread.NONE.isEmpty()).isTrue();
        assertThat(Spread.percentile(List.of(), 0.5)).isEmpty();
    }

    @Test
    void oneValueIsItsOwnMedianAndPercentile() {
        assertThat(Spread.of(minutes(42))).isEqualTo(new Spread(1, Duration.ofMinutes(42), Duration.ofMinutes(42)));
    }

    @Test
    void theMedianOfAnEvenNumberLiesHalfwayBetweenTheTwoInTheMiddle() {
        assertThat(Spread.of(minutes(40, 10, 20, 30)).median()).isEqualTo(Duration.ofMinutes(25));
    }

    @Test
    void thePercentileIsInterpolatedBetweenNeighbours() {
        // index 0.9 * 4 = 3.6: 60 % of the way from 40 to 100
        assertThat(Spread.of(minutes(100, 10, 20, 40, 30)).p90()).isEqualTo(Duration.ofMinutes(76));
        // index 0.9 * 10 = 9, an order statistic itself
        assertThat(Spread.of(minutes(0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100))
                        .p90())
                .isEqualTo(Duration.ofMinutes(90));
        // index 0.9 * 1: a tenth below the higher of two
        assertThat(Spread.of(minutes(0, 100)).p90()).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void theEndsAreTheLeastAndTheGreatest() {
        assertThat(Spread.percentile(minutes(3, 1, 2), 0)).contains(Duration.ofMinutes(1));
        assertThat(Spread.percentile(minutes(3, 1, 2), 1)).contains(Duration.ofMinutes(3));
    }

    @Property
    void theMedianIsTheTextbookOne(
            @ForAll @Size(min = 1, max = 30) List<@LongRange(min = 0, max = 1_000_000) Long> values) {
        long[] sorted = values.stream().mapToLong(Long::longValue).sorted().toArray();
        int n = sorted.length;
        double textbook = n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2.0;

        List<Duration> shuffled =
                Arrays.stream(sorted).mapToObj(Duration::ofMillis).collect(java.util.stream.Collectors.toList());
        Collections.reverse(shuffled);

        assertThat(Spread.of(shuffled).median()).isEqualTo(Duration.ofMillis(Math.round(textbook)));
        assertThat(Spread.of(shuffled).count()).isEqualTo(n);
    }

    @Property
    void atLeastTheirShareOfTheValuesIsNotAboveThePercentile(
            @ForAll @Size(min = 1, max = 30) List<@LongRange(min = 0, max = 1_000_000) Long> values) {
        Duration p90 =
                Spread.of(values.stream().map(Duration::ofMillis).toList()).p90();
        long notAbove = values.stream().filter(v -> v <= p90.toMillis()).count();
        long notBelow = values.stream().filter(v -> v >= p90.toMillis()).count();

        assertThat(notAbove).isGreaterThanOrEqualTo((long) Math.floor(0.9 * (values.size() - 1)));
        assertThat(notBelow).isGreaterThanOrEqualTo(1);
    }
}
