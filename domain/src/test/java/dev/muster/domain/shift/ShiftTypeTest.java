package dev.muster.domain.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShiftTypeTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);

    private static ShiftType type(String start, String end) {
        return new ShiftType("Some", LocalTime.parse(start), LocalTime.parse(end), Map.of(DayOfWeek.MONDAY, 2), null);
    }

    @Test
    void endsOnTheNextDayWhenItsEndIsNotAfterItsStart() {
        assertThat(type("22:00", "06:00").crossesMidnight()).isTrue();
        assertThat(type("08:00", "08:00").crossesMidnight()).isTrue();
        assertThat(type("16:00", "00:00").crossesMidnight()).isTrue();
        assertThat(type("08:00", "16:00").crossesMidnight()).isFalse();
    }

    @Test
    void needsNobodyOnAWeekdayWithoutAnEntry() {
        assertThat(type("08:00", "16:00").neededOn(MONDAY)).isEqualTo(2);
        assertThat(type("08:00", "16:00").neededOn(MONDAY.plusDays(1))).isZero();
    }

    @Test
    void startsAndEndsAtLocalTimesOfTheZone() {
        ShiftType night = type("22:00", "06:00");

        assertThat(night.startsOn(MONDAY, BERLIN)).isEqualTo("2027-01-04T22:00+01:00[Europe/Berlin]");
        assertThat(night.endsOn(MONDAY, BERLIN)).isEqualTo("2027-01-05T06:00+01:00[Europe/Berlin]");
    }

    @Test
    void nineIsNineOnTheDayTheClocksChange() {
        LocalDate clocksGoForward = LocalDate.of(2027, 3, 28);

        assertThat(type("09:00", "17:00").startsOn(clocksGoForward, BERLIN).toLocalTime())
                .isEqualTo("09:00");
    }

    @Test
    void itsLengthIsThatOfTheClockOnTheWall() {
        assertThat(type("08:00", "16:30").length()).isEqualTo(Duration.ofMinutes(510));
        assertThat(type("22:00", "06:00").length()).isEqualTo(Duration.ofHours(8));
        assertThat(type("08:00", "08:00").length()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void isLateWhenItEndsAfterEightInTheEveningOrOnTheNextDay() {
        assertThat(type("12:00", "20:00").isLate()).isFalse();
        assertThat(type("12:00", "20:01").isLate()).isTrue();
        assertThat(type("16:00", "00:00").isLate()).isTrue();
        assertThat(type("00:00", "08:00").isLate()).isFalse();
    }

    @Test
    void itsNameHasOneToTwentyCharacters() {
        assertThatThrownBy(() -> new ShiftType(" ", LocalTime.NOON, LocalTime.MAX, Map.of(), null))
                .hasMessageContaining("1 to 20 characters");
        assertThatThrownBy(() -> new ShiftType("x".repeat(21), LocalTime.NOON, LocalTime.MAX, Map.of(), null))
                .hasMessageContaining("1 to 20 characters");
    }
}
