package dev.muster.domain.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.domain.team.BusinessHours.DayHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** When business time is up, nights, days off, and the days on which the clocks change. */
class BusinessTimeTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");
    private static final Region BAVARIA = new Region("DE", "BY");

    private final BusinessHours office = BusinessHours.officeHours(ZoneOffset.UTC);

    @Test
    void timeIsUpOnTheSameDayOvernightAndOverTheWeekend() {
        assertThat(plus(office, "2026-11-23T10:00:00Z", Duration.ofHours(2))).isEqualTo("2026-11-23T12:00:00Z");
        assertThat(plus(office, "2026-11-23T16:30:00Z", Duration.ofHours(1))).isEqualTo("2026-11-24T09:30:00Z");
        assertThat(plus(office, "2026-11-20T16:30:00Z", Duration.ofHours(1))).isEqualTo("2026-11-23T09:30:00Z");
        assertThat(plus(office, "2026-11-21T12:00:00Z", Duration.ofHours(24))).isEqualTo("2026-11-25T17:00:00Z");
    }

    @Test
    void timeThatIsUpAtClosingIsUpThenAndNotTheNextMorning() {
        assertThat(plus(office, "2026-11-23T16:00:00Z", Duration.ofHours(1))).isEqualTo("2026-11-23T17:00:00Z");
    }

    @Test
    void noTimeIsUpAtOnceEvenAtNight() {
        assertThat(plus(office, "2026-11-23T03:00:00Z", Duration.ZERO)).isEqualTo("2026-11-23T03:00:00Z");
    }

    @Test
    void aNightShiftAcrossMidnightBelongsToTheDayOnWhichItBegins() {
        BusinessHours friday = new BusinessHours(
                ZoneOffset.UTC, Map.of(DayOfWeek.FRIDAY, new DayHours(22 * 60, DayHours.END_OF_DAY + 6 * 60)));

        assertThat(between(friday, "2026-11-27T23:00:00Z", "2026-11-28T12:00:00Z"))
                .hasHours(7);
        assertThat(between(friday, "2026-11-28T05:00:00Z", "2026-11-29T12:00:00Z"))
                .hasHours(1);
        assertThat(plus(friday, "2026-11-27T12:00:00Z", Duration.ofHours(9))).isEqualTo("2026-12-04T23:00:00Z");
    }

    @Test
    void hoursThatOverlapAtNightCountOnce() {
        BusinessHours hours = new BusinessHours(
                ZoneOffset.UTC,
                Map.of(
                        DayOfWeek.MONDAY,
                        new DayHours(22 * 60, DayHours.END_OF_DAY + 6 * 60),
                        DayOfWeek.TUESDAY,
                        new DayHours(5 * 60, 8 * 60)));

        assertThat(between(hours, "2026-11-23T00:00:00Z", "2026-11-30T00:00:00Z"))
                .hasHours(10);
        assertThat(plus(hours, "2026-11-23T00:00:00Z", Duration.ofHours(10))).isEqualTo("2026-11-24T08:00:00Z");
    }

    @Test
    void inBerlinANightShiftIsAnHourShorterWhenTheClocksGoForward() {
        BusinessHours nights = everyDay(BERLIN, 22 * 60, DayHours.END_OF_DAY + 6 * 60);

        assertThat(between(nights, "2026-03-28T20:00:00Z", "2026-03-29T12:00:00Z"))
                .hasHours(7);
        assertThat(plus(nights, "2026-03-28T21:00:00Z", Duration.ofHours(7))).isEqualTo("2026-03-29T04:00:00Z");
    }

    @Test
    void inBerlinANightShiftIsAnHourLongerWhenTheClocksGoBack() {
        BusinessHours nights = everyDay(BERLIN, 22 * 60, DayHours.END_OF_DAY + 6 * 60);

        assertThat(between(nights, "2026-10-24T18:00:00Z", "2026-10-25T12:00:00Z"))
                .hasHours(9);
        assertThat(plus(nights, "2026-10-24T20:00:00Z", Duration.ofHours(9))).isEqualTo("2026-10-25T05:00:00Z");
    }

    @Test
    void inNewYorkNineIsNineOnTheMorningAfterTheClocksChanged() {
        BusinessHours hours = everyDay(NEW_YORK, 9 * 60, 17 * 60);

        assertThat(plus(hours, "2026-03-07T21:00:00Z", Duration.ofHours(2))).isEqualTo("2026-03-08T14:00:00Z");
        assertThat(plus(hours, "2026-10-31T20:00:00Z", Duration.ofHours(2))).isEqualTo("2026-11-01T15:00:00Z");
    }

    @Test
    void onLordHoweIslandTheClocksChangeByHalfAnHour() {
        BusinessHours clock = everyDay(LORD_HOWE, 0, 6 * 60);

        assertThat(between(clock, "2026-04-04T12:00:00Z", "2026-04-05T12:00:00Z"))
                .hasMinutes(6 * 60 + 30);
        assertThat(between(clock, "2026-10-03T12:00:00Z", "2026-10-04T12:00:00Z"))
                .hasMinutes(5 * 60 + 30);
    }

    @Test
    void noTimePassesOnPublicHolidaysAndOnTheTeamsOwnDaysOff() {
        PublicHolidays calendar = (region, year) ->
                region.equals(BAVARIA) ? Set.of(LocalDate.of(year, 12, 25), LocalDate.of(year, 12, 26)) : Set.of();
        BusinessHours hours = office.with(new DaysOff(BAVARIA, Set.of(LocalDate.of(2026, 12, 24)), calendar));

        assertThat(hours.isWorkingDay(LocalDate.of(2026, 12, 24))).isFalse();
        assertThat(hours.isWorkingDay(LocalDate.of(2026, 12, 25))).isFalse();
        assertThat(hours.isWorkingDay(LocalDate.of(2026, 12, 28))).isTrue();
        assertThat(between(hours, "2026-12-23T16:00:00Z", "2026-12-28T10:00:00Z"))
                .hasHours(2);
        assertThat(plus(hours, "2026-12-23T16:00:00Z", Duration.ofHours(2))).isEqualTo("2026-12-28T10:00:00Z");
    }

    @Test
    void daysOffAreTheSameWhoeverTellsTheHolidays() {
        DaysOff untold = new DaysOff(BAVARIA, Set.of(LocalDate.of(2026, 12, 24)));

        assertThat(untold.by((region, year) -> Set.of(LocalDate.of(year, 1, 1))))
                .isEqualTo(untold);
        assertThat(untold).isNotEqualTo(new DaysOff(BAVARIA, Set.of()));
        assertThat(office.with(untold)).isNotEqualTo(office);
    }

    @Test
    void whoHasOnlyDaysOffIsNeverDone() {
        BusinessHours never = office.with(new DaysOff(BAVARIA, Set.of(), (region, year) -> LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .collect(Collectors.toSet())));

        assertThatThrownBy(() -> plus(never, "2026-11-23T10:00:00Z", Duration.ofMinutes(1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> plus(office, "2026-11-23T10:00:00Z", Duration.ofMinutes(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void businessTimeIsWhatCountingTheMinutesGives(
            @ForAll("weeks") BusinessHours hours,
            @ForAll @LongRange(min = 0, max = 366 * 24 * 60) long start,
            @ForAll @IntRange(min = 0, max = 12 * 24 * 60) int length) {
        Instant from = Instant.parse("2026-01-01T00:00:00Z").plus(start, ChronoUnit.MINUTES);
        Instant to = from.plus(length, ChronoUnit.MINUTES);
        long counted = Stream.iterate(from, t -> t.isBefore(to), t -> t.plus(1, ChronoUnit.MINUTES))
                .filter(t -> isOpen(hours, t))
                .count();

        Duration passed = hours.between(from, to);

        assertThat(passed).isEqualTo(Duration.ofMinutes(counted));
        if (counted > 0) {
            Instant up = hours.plus(from, passed);
            assertThat(up).isBetween(from, to);
            assertThat(hours.between(from, up)).isEqualTo(passed);
            assertThat(isOpen(hours, up.minus(1, ChronoUnit.MINUTES))).isTrue();
        }
    }

    /** By the clock on the wall alone: which date and time it shows in this minute. */
    private static boolean isOpen(BusinessHours hours, Instant minute) {
        ZonedDateTime wall = minute.atZone(hours.zone());
        int ofDay = wall.getHour() * 60 + wall.getMinute();
        LocalDate today = wall.toLocalDate();
        return isOpen(hours, today, ofDay) || isOpen(hours, today.minusDays(1), ofDay + DayHours.END_OF_DAY);
    }

    private static boolean isOpen(BusinessHours hours, LocalDate day, int minute) {
        DayHours open = hours.isWorkingDay(day) ? hours.days().get(day.getDayOfWeek()) : null;
        return open != null && open.fromMinute() <= minute && minute < open.toMinute();
    }

    /** Hours begin and end when no clock changes; before, after and across that is all the same. */
    @Provide
    Arbitrary<BusinessHours> weeks() {
        Arbitrary<DayHours> spans = Combinators.combine(
                        Arbitraries.integers().between(4 * 60, 23 * 60 + 59),
                        Arbitraries.integers().between(1, DayHours.END_OF_DAY))
                .filter((from, length) -> (from + length) % DayHours.END_OF_DAY >= 4 * 60)
                .as((from, length) -> new DayHours(from, from + length));
        Arbitrary<DaysOff> daysOff = Arbitraries.integers()
                .between(1, 365)
                .map(day -> LocalDate.ofYearDay(2026, day))
                .set()
                .ofMaxSize(60)
                .map(days -> new DaysOff(null, days));
        return Combinators.combine(
                        Arbitraries.of(BERLIN, NEW_YORK, LORD_HOWE, ZoneOffset.UTC, ZoneId.of("Asia/Kathmandu")),
                        Arbitraries.maps(Arbitraries.of(DayOfWeek.class), spans).ofMinSize(1),
                        daysOff)
                .as(BusinessHours::new);
    }

    private static BusinessHours everyDay(ZoneId zone, int fromMinute, int toMinute) {
        return new BusinessHours(
                zone,
                Stream.of(DayOfWeek.values())
                        .collect(Collectors.toMap(d -> d, d -> new DayHours(fromMinute, toMinute))));
    }

    private static Duration between(BusinessHours hours, String from, String to) {
        return hours.between(Instant.parse(from), Instant.parse(to));
    }

    private static Instant plus(BusinessHours hours, String from, Duration time) {
        return hours.plus(Instant.parse(from), time);
    }
}
