package dev.muster.domain.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErlangCTest {
    private static final Duration THREE_MINUTES = Duration.ofMinutes(3);
    private static final Duration TWENTY_SECONDS = Duration.ofSeconds(20);

    /** The usual table of trunk groups: the load, in Erlang, at which so many lines turn away one call in a hundred. */
    @ParameterizedTest
    @CsvSource({
        "1, 0.0101",
        "2, 0.153",
        "3, 0.455",
        "4, 0.869",
        "5, 1.36",
        "6, 1.91",
        "7, 2.50",
        "8, 3.13",
        "9, 3.78",
        "10, 4.46",
        "15, 8.11",
        "20, 12.0",
        "30, 20.3",
        "50, 37.9",
        "100, 84.1"
    })
    void blockingIsThatOfTheTables(int lines, double load) {
        assertThat(ErlangC.blocked(load, lines)).isCloseTo(0.01, within(0.0003));
    }

    /** 100 calls in half an hour of 3 minutes each, to be answered in 20 seconds: the usual example. */
    @ParameterizedTest
    @CsvSource({
        "11, 0.6821, 0.3896",
        "12, 0.4494, 0.6402",
        "13, 0.2853, 0.7956",
        "14, 0.1741, 0.8884",
        "15, 0.1020, 0.9415"
    })
    void tenErlangAreServedAsTheTablesSay(int people, double waits, double inTime) {
        assertThat(ErlangC.waits(10, people)).isCloseTo(waits, within(0.0005));
        assertThat(ErlangC.answeredWithin(TWENTY_SECONDS, 10, people, THREE_MINUTES))
                .isCloseTo(inTime, within(0.0005));
    }

    @Test
    void fourInFiveWithinTwentySecondsTakeFourteenPeople() {
        assertThat(ErlangC.peopleFor(10, THREE_MINUTES, TWENTY_SECONDS, 0.8)).isEqualTo(14);
    }

    @Test
    void oneServerWaitsAsOftenAsItIsBusy() {
        assertThat(ErlangC.waits(0.7, 1)).isCloseTo(0.7, within(1e-12));
    }

    @Test
    void nobodyIsNeededForNothing() {
        assertThat(ErlangC.peopleFor(0, THREE_MINUTES, TWENTY_SECONDS, 0.8)).isZero();
        assertThat(ErlangC.waits(0, 0)).isZero();
    }

    @Property
    void onePersonMoreIsNeverWorse(
            @ForAll @DoubleRange(min = 0.01, max = 60) double load, @ForAll @IntRange(min = 1, max = 80) int people) {
        assertThat(ErlangC.waits(load, people + 1)).isLessThanOrEqualTo(ErlangC.waits(load, people));
    }
}
