package dev.muster.domain.routine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.domain.routine.Schedule.Due;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

    @Test
    void mondayAtNineIsDueOnceAWeek() {
        Schedule schedule = new Schedule(Set.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), ZoneOffset.UTC);

        assertThat(schedule.between(Instant.parse("2026-11-16T09:00:00Z"), Instant.parse("2026-11-30T09:00:00Z")))
                .containsExactly(due("2026-11-23", "2026-11-23T09:00:00Z"), due("2026-11-30", "2026-11-30T09:00:00Z"));
        assertThat(schedule.next(Instant.parse("2026-11-23T09:00:00Z")))
                .isEqualTo(due("2026-11-30", "2026-11-30T09:00:00Z"));
        assertThat(schedule.next(Instant.parse("2026-11-23T08:59:59.999Z")))
                .isEqualTo(due("2026-11-23", "2026-11-23T09:00:00Z"));
    }

    @Test
    void inBerlinHalfPastTwoIsHalfPastThreeWhenTheClocksGoForward() {
        assertThat(on("2026-03-29", "02:30", "Europe/Berlin"))
                .containsExactly(due("2026-03-29", "2026-03-29T01:30:00Z"));
        assertThat(Instant.parse("2026-03-29T01:30:00Z")
                        .atZone(ZoneId.of("Europe/Berlin"))
                        .toLocalTime())
                .isEqualTo(LocalTime.of(3, 30));
    }

    @Test
    void inBerlinHalfPastTwoIsTheFirstOfTwoWhenTheClocksGoBack() {
        assertThat(on("2026-10-25", "02:30", "Europe/Berlin"))
                .containsExactly(due("2026-10-25", "2026-10-25T00:30:00Z"));
    }

    @Test
    void inBerlinNineStaysNineAcrossBothChanges() {
        Schedule nine = new Schedule(EVERY_DAY, LocalTime.of(9, 0), ZoneId.of("Europe/Berlin"));

        assertThat(nine.next(Instant.parse("2026-03-28T12:00:00Z")))
                .isEqualTo(due("2026-03-29", "2026-03-29T07:00:00Z"));
        assertThat(nine.next(Instant.parse("2026-10-24T12:00:00Z")))
                .isEqualTo(due("2026-10-25", "2026-10-25T08:00:00Z"));
    }

    @Test
    void inApiaNothingIsDueOnTheFridayThatNeverWas() {
        Schedule schedule = new Schedule(EVERY_DAY, LocalTime.of(9, 0), ZoneId.of("Pacific/Apia"));

        assertThat(schedule.between(Instant.parse("2011-12-29T00:00:00Z"), Instant.parse("2011-12-31T12:00:00Z")))
                .containsExactly(due("2011-12-29", "2011-12-29T19:00:00Z"), due("2011-12-31", "2011-12-30T19:00:00Z"));
    }

    @Test
    void inApiaAWeeklyFridayOnTheDateThatNeverWasWaitsForTheNextFriday() {
        Schedule fridays = new Schedule(Set.of(DayOfWeek.FRIDAY), LocalTime.of(9, 0), ZoneId.of("Pacific/Apia"));

        assertThat(fridays.next(Instant.parse("2011-12-23T19:00:00Z")))
                .isEqualTo(due("2012-01-06", "2012-01-05T19:00:00Z"));
    }

    @Test
    void onLordHoweIslandTheClocksChangeByHalfAnHour() {
        assertThat(on("2026-10-04", "02:15", "Australia/Lord_Howe"))
                .containsExactly(due("2026-10-04", "2026-10-03T15:45:00Z"));
        assertThat(on("2026-04-05", "01:45", "Australia/Lord_Howe"))
                .containsExactly(due("2026-04-05", "2026-04-04T14:45:00Z"));
    }

    @Test
    void inCasablancaTheClocksChangeAroundRamadan() {
        assertThat(on("2025-02-23", "02:30", "Africa/Casablanca"))
                .containsExactly(due("2025-02-23", "2025-02-23T01:30:00Z"));
        assertThat(on("2025-03-10", "09:00", "Africa/Casablanca"))
                .containsExactly(due("2025-03-10", "2025-03-10T09:00:00Z"));
        assertThat(on("2025-04-06", "02:30", "Africa/Casablanca"))
                .containsExactly(due("2025-04-06", "2025-04-06T02:30:00Z"));
    }

    @Test
    void inTehranTheClocksWentForwardAtMidnightUntilTheyStoppedChanging() {
        assertThat(on("2022-03-22", "00:30", "Asia/Tehran")).containsExactly(due("2022-03-22", "2022-03-21T21:00:00Z"));
        assertThat(on("2022-09-21", "23:30", "Asia/Tehran")).containsExactly(due("2022-09-21", "2022-09-21T19:00:00Z"));
        assertThat(on("2023-03-22", "00:30", "Asia/Tehran")).containsExactly(due("2023-03-22", "2023-03-21T21:00:00Z"));
    }

    @Test
    void inNuukATimeSkippedBeforeMidnightIsDueAfterItAndStillBelongsToItsDate() {
        assertThat(on("2024-03-30", "23:30", "America/Nuuk"))
                .containsExactly(due("2024-03-30", "2024-03-31T01:30:00Z"));
    }

    @Test
    void aLeapDayIsADay() {
        assertThat(on("2028-02-29", "09:00", "Europe/Berlin"))
                .containsExactly(due("2028-02-29", "2028-02-29T08:00:00Z"));
    }

    @Test
    void itNeedsADay() {
        assertThatThrownBy(() -> new Schedule(Set.of(), LocalTime.NOON, ZoneOffset.UTC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs a day");
    }

    /** Ten years from any year since 1970 meet every kind of clock change that there was. */
    @Property(tries = 250, shrinking = ShrinkingMode.OFF)
    void everyChosenLocalDateThatExistsIsDueOnceAndInOrder(
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(min = 1970, max = 2040) int year,
            @ForAll Set<DayOfWeek> days,
            @ForAll @IntRange(min = 0, max = 1439) int minute) {
        Set<DayOfWeek> chosen = days.isEmpty() ? EVERY_DAY : days;
        Schedule schedule = new Schedule(chosen, LocalTime.ofSecondOfDay(minute * 60L), zone);
        LocalDate first = LocalDate.of(year, 1, 5);
        LocalDate end = first.plusYears(10);
        Set<LocalDate> never = datesLeftOut(zone, first, end);
        List<LocalDate> expected = first.datesUntil(end)
                .filter(date -> chosen.contains(date.getDayOfWeek()) && !never.contains(date))
                .toList();

        List<Due> found = schedule
                .between(
                        first.minusDays(3).atStartOfDay(ZoneOffset.UTC).toInstant(),
                        end.plusDays(3).atStartOfDay(ZoneOffset.UTC).toInstant())
                .stream()
                .filter(due -> !due.date().isBefore(first) && due.date().isBefore(end))
                .toList();

        assertThat(found).extracting(Due::date).isEqualTo(expected);
        assertThat(found).extracting(Due::at).isSorted().doesNotHaveDuplicates();
        assertThat(walk(schedule, found)).isEqualTo(found);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList())
                .map(ZoneId::of);
    }

    /** The same due times, each found as the next after the one before. */
    private static List<Due> walk(Schedule schedule, List<Due> found) {
        List<Due> walked = new ArrayList<>();
        Instant at = found.getFirst().at().minusNanos(1);
        while (walked.size() < found.size()) {
            Due next = schedule.next(at);
            walked.add(next);
            at = next.at();
        }
        return walked;
    }

    /** The dates that lie wholly within a gap, from the zone's own transitions rather than by asking for midnights. */
    private static Set<LocalDate> datesLeftOut(ZoneId zone, LocalDate from, LocalDate to) {
        List<LocalDate> left = new ArrayList<>();
        ZoneOffsetTransition gap = zone.getRules()
                .nextTransition(from.minusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant());
        while (gap != null && gap.getDateTimeBefore().toLocalDate().isBefore(to)) {
            for (LocalDate d = gap.getDateTimeBefore().toLocalDate();
                    !d.plusDays(1).atStartOfDay().isAfter(gap.getDateTimeAfter());
                    d = d.plusDays(1)) {
                if (!d.atStartOfDay().isBefore(gap.getDateTimeBefore())) {
                    left.add(d);
                }
            }
            gap = zone.getRules().nextTransition(gap.getInstant());
        }
        return left.stream().collect(Collectors.toSet());
    }

    private static List<Due> on(String date, String time, String zone) {
        Schedule schedule = new Schedule(EVERY_DAY, LocalTime.parse(time), ZoneId.of(zone));
        LocalDate day = LocalDate.parse(date);
        return schedule
                .between(
                        day.minusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant(),
                        day.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant())
                .stream()
                .filter(due -> due.date().equals(day))
                .toList();
    }

    private static Due due(String date, String at) {
        return new Due(LocalDate.parse(date), Instant.parse(at));
    }
}
