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
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class BusinessHoursTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final long YEAR = 366L * 24 * 3600;

    private final BusinessHours office = BusinessHours.officeHours(ZoneOffset.UTC);

    @Test
    void onlyTheHoursOfTheDayCount() {
        assertThat(between(office, "2026-11-23T08:00:00Z", "2026-11-23T09:30:00Z"))
                .hasMinutes(30);
        assertThat(between(office, "2026-11-23T16:30:00Z", "2026-11-24T09:15:00Z"))
                .hasMinutes(45);
        assertThat(between(office, "2026-11-23T17:00:00Z", "2026-11-24T09:00:00Z"))
                .isZero();
    }

    @Test
    void weekendsDoNotCount() {
        assertThat(between(office, "2026-11-20T16:00:00Z", "2026-11-23T10:00:00Z"))
                .hasHours(2);
        assertThat(between(office, "2026-11-21T00:00:00Z", "2026-11-22T23:59:00Z"))
                .isZero();
        assertThat(between(office, "2026-11-16T00:00:00Z", "2026-11-30T00:00:00Z"))
                .hasHours(80);
        assertThat(office.isWorkingDay(LocalDate.of(2026, 11, 20))).isTrue();
        assertThat(office.isWorkingDay(LocalDate.of(2026, 11, 21))).isFalse();
    }

    @Test
    void nothingPassesBackwards() {
        assertThat(between(office, "2026-11-23T12:00:00Z", "2026-11-23T12:00:00Z"))
                .isZero();
        assertThat(between(office, "2026-11-23T12:00:00Z", "2026-11-23T10:00:00Z"))
                .isZero();
    }

    @Test
    void aDayMayEndAtMidnight() {
        BusinessHours late = everyDay(BERLIN, 22 * 60, DayHours.END_OF_DAY);

        assertThat(between(late, "2026-11-23T20:00:00Z", "2026-11-24T12:00:00Z"))
                .hasHours(2);
        assertThat(between(late, "2026-11-23T22:30:00Z", "2026-11-23T23:30:00Z"))
                .hasMinutes(30);
    }

    @Test
    void inBerlinTheDayIsAnHourShorterWhenTheClocksGoForward() {
        BusinessHours nights = everyDay(BERLIN, 0, 6 * 60);

        assertThat(between(nights, "2026-03-28T23:00:00Z", "2026-03-29T12:00:00Z"))
                .hasHours(5);
        assertThat(between(BusinessHours.aroundTheClock(BERLIN), "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z"))
                .hasHours(23);
    }

    @Test
    void inBerlinTheDayIsAnHourLongerWhenTheClocksGoBack() {
        BusinessHours nights = everyDay(BERLIN, 0, 6 * 60);

        assertThat(between(nights, "2026-10-24T22:00:00Z", "2026-10-25T12:00:00Z"))
                .hasHours(7);
    }

    @Test
    void inBerlinOfficeHoursAreEightHoursOnEveryDayOfTheYear() {
        BusinessHours berlin = everyDay(BERLIN, 9 * 60, 17 * 60);

        assertThat(between(berlin, "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"))
                .hasHours(8 * 365);
    }

    @Test
    void inApiaTheFridayThatNeverWasDoesNotCount() {
        BusinessHours apia = BusinessHours.officeHours(ZoneId.of("Pacific/Apia"));

        assertThat(between(apia, "2011-12-29T10:00:00Z", "2012-01-01T09:00:00Z"))
                .hasHours(8);
    }

    @Test
    void inSaintJohnsTimePassesWhileSundayTurnsBackIntoSaturday() {
        BusinessHours clock = BusinessHours.aroundTheClock(ZoneId.of("America/St_Johns"));

        assertThat(between(clock, "2010-11-07T02:00:00Z", "2010-11-07T03:00:00Z"))
                .hasHours(1);
    }

    @Test
    void hoursThatAreNoneAreRefused() {
        assertThatThrownBy(() -> new DayHours(-1, 60)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DayHours(1440, 1500)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DayHours(60, 60)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DayHours(60, 60 + 1441)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BusinessHours(BERLIN, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void aroundTheClockIsElapsedTime(
            @ForAll("zones") ZoneId zone,
            @ForAll @LongRange(min = 0, max = 70 * YEAR) long start,
            @ForAll @LongRange(min = 0, max = YEAR) long length) {
        Instant from = Instant.ofEpochSecond(start);
        Instant to = from.plusSeconds(length);

        assertThat(BusinessHours.aroundTheClock(zone).between(from, to)).isEqualTo(Duration.ofSeconds(length));
    }

    @Property(tries = 300)
    void timeThatPassesInTwoPartsIsTheTimeThatPasses(
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(min = 0, max = 1439) int fromMinute,
            @ForAll @IntRange(min = 1, max = 1440) int length,
            @ForAll @LongRange(min = 0, max = 70 * YEAR) long start,
            @ForAll @LongRange(min = 0, max = YEAR / 12) long first,
            @ForAll @LongRange(min = 0, max = YEAR / 12) long second) {
        BusinessHours hours = everyDay(zone, fromMinute, Math.min(fromMinute + length, DayHours.END_OF_DAY));
        Instant a = Instant.ofEpochSecond(start);
        Instant b = a.plusSeconds(first);
        Instant c = b.plusSeconds(second);

        assertThat(hours.between(a, b).plus(hours.between(b, c))).isEqualTo(hours.between(a, c));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList())
                .map(ZoneId::of);
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
}
