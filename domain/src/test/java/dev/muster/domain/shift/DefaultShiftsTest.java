package dev.muster.domain.shift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.team.BusinessHours;
import dev.muster.domain.team.BusinessHours.DayHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DefaultShiftsTest {
    private static BusinessHours hours(int from, int to) {
        return new BusinessHours(ZoneOffset.UTC, Map.of(DayOfWeek.MONDAY, new DayHours(from, to)));
    }

    private static List<String> described(BusinessHours hours) {
        return DefaultShifts.forHours(hours).stream()
                .map(t -> t.name() + " " + t.start() + "-" + t.end())
                .toList();
    }

    @Test
    void tenHoursAreOneShift() {
        assertThat(described(BusinessHours.officeHours(ZoneOffset.UTC))).containsExactly("Day 09:00-17:00");
        assertThat(described(hours(8 * 60, 18 * 60))).containsExactly("Day 08:00-18:00");
    }

    @Test
    void longerDaysAreAnEarlyAndALateShiftThatOverlap() {
        assertThat(described(hours(8 * 60, 18 * 60 + 1))).containsExactly("Early 08:00-16:00", "Late 10:01-18:01");
        assertThat(described(hours(7 * 60, 22 * 60))).containsExactly("Early 07:00-15:00", "Late 14:00-22:00");
    }

    @Test
    void aroundTheClockThreeShiftsFollowEachOther() {
        assertThat(described(BusinessHours.aroundTheClock(ZoneOffset.UTC)))
                .containsExactly("Early 00:00-08:00", "Late 08:00-16:00", "Night 16:00-00:00");
    }

    @Test
    void aNightIsOneShiftAcrossMidnight() {
        assertThat(described(hours(22 * 60, 30 * 60))).containsExactly("Night 22:00-06:00");
    }

    @Test
    void eveningsAndNightsAreALateAndANightShift() {
        assertThat(described(hours(17 * 60, 33 * 60))).containsExactly("Late 17:00-01:00", "Night 01:00-09:00");
        assertThat(described(hours(14 * 60, 28 * 60))).containsExactly("Late 14:00-22:00", "Night 20:00-04:00");
        assertThat(described(hours(10 * 60, 25 * 60))).containsExactly("Early 10:00-18:00", "Late 17:00-01:00");
    }

    @Test
    void daysAndNightsTogetherAreNoMoreThanAroundTheClock() {
        Map<DayOfWeek, DayHours> days = new EnumMap<>(DayOfWeek.class);
        days.put(DayOfWeek.MONDAY, new DayHours(6 * 60, 14 * 60));
        days.put(DayOfWeek.FRIDAY, new DayHours(23 * 60, 31 * 60));

        assertThat(described(new BusinessHours(ZoneOffset.UTC, days)))
                .containsExactly("Early 06:00-14:00", "Late 14:00-22:00", "Night 22:00-06:00");
    }

    @Test
    void theLongestDayOfTheWeekDecidesAndEveryWorkingDayNeedsOnePerson() {
        Map<DayOfWeek, DayHours> days = new EnumMap<>(DayOfWeek.class);
        days.put(DayOfWeek.MONDAY, new DayHours(9 * 60, 13 * 60));
        days.put(DayOfWeek.SATURDAY, new DayHours(10 * 60, 17 * 60));

        List<ShiftType> types = DefaultShifts.forHours(new BusinessHours(ZoneOffset.UTC, days));

        assertThat(types).singleElement().satisfies(type -> {
            assertThat(type.needed()).isEqualTo(Map.of(DayOfWeek.MONDAY, 1, DayOfWeek.SATURDAY, 1));
            assertThat(type.length()).isEqualTo(Duration.ofHours(8));
            assertThat(type.skill()).isNull();
        });
    }

    @Property
    void everyMinuteOfTheDayIsCoveredByShiftsOfAtMostTenHours(
            @ForAll @IntRange(max = 1438) int from, @ForAll @IntRange(min = 1, max = 1440) int length) {
        int to = Math.min(1440, from + length);

        List<ShiftType> types = DefaultShifts.forHours(hours(from, to));

        int covered = from;
        for (ShiftType type : types) {
            int start = type.start().toSecondOfDay() / 60;
            assertThat(start).isLessThanOrEqualTo(covered);
            assertThat(type.length()).isBetween(Duration.ofMinutes(1), Duration.ofHours(10));
            covered = start + (int) type.length().toMinutes();
        }
        assertThat(covered).isEqualTo(to);
    }
}
