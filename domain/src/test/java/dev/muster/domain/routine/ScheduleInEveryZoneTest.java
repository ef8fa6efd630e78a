package dev.muster.domain.routine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.routine.Schedule.Due;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every clock change of every zone in ten years, one by one, rather than a sample of them. */
class ScheduleInEveryZoneTest {
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2030-01-01T00:00:00Z");
    private static final List<LocalTime> TIMES = Stream.of(
                    "00:00", "00:01", "00:30", "01:00", "01:59", "02:00", "02:15", "02:30", "03:00", "09:00", "12:00",
                    "22:30", "23:00", "23:30", "23:59")
            .map(LocalTime::parse)
            .toList();

    @Test
    void aroundEveryClockChangeOfTenYearsEachDateIsDueOnce() {
        int changes = 0;
        for (String id : ZoneId.getAvailableZoneIds()) {
            changes += aroundEveryChange(ZoneId.of(id), FIRST, END);
        }
        assertThat(changes).as("clock changes of all zones").isGreaterThan(1_000);
    }

    /** A date left out, half an hour, a change at midnight, two hours, changes around Ramadan, across the date line. */
    @ParameterizedTest
    @CsvSource({
        "Pacific/Apia, 2011-01-01, 2013-01-01",
        "Pacific/Fakaofo, 2011-01-01, 2013-01-01",
        "Pacific/Kwajalein, 1993-01-01, 1994-01-01",
        "Pacific/Kiritimati, 1994-01-01, 1996-01-01",
        "Pacific/Enderbury, 1994-01-01, 1996-01-01",
        "Australia/Lord_Howe, 2000-01-01, 2020-01-01",
        "Africa/Casablanca, 2008-01-01, 2020-01-01",
        "America/Sao_Paulo, 2000-01-01, 2020-01-01",
        "Antarctica/Troll, 2005-01-01, 2020-01-01",
        "Antarctica/Casey, 2009-01-01, 2024-01-01",
        "Asia/Pyongyang, 2015-01-01, 2019-01-01",
        "America/Caracas, 2007-01-01, 2017-01-01"
    })
    void aroundOddClockChangesEachDateIsDueOnce(String zone, LocalDate from, LocalDate to) {
        int changes = aroundEveryChange(
                ZoneId.of(zone),
                from.atStartOfDay(ZoneOffset.UTC).toInstant(),
                to.atStartOfDay(ZoneOffset.UTC).toInstant());

        assertThat(changes).isPositive();
    }

    @Test
    void inEveryZoneTheLeapDayIsDueOnce() {
        LocalDate leapDay = LocalDate.of(2024, 2, 29);
        for (String id : ZoneId.getAvailableZoneIds()) {
            Schedule schedule = new Schedule(EVERY_DAY, LocalTime.of(9, 0), ZoneId.of(id));

            assertThat(schedule.between(Instant.parse("2024-02-26T00:00:00Z"), Instant.parse("2024-03-04T00:00:00Z")))
                    .as(id)
                    .extracting(Due::date)
                    .containsOnlyOnce(leapDay);
        }
    }

    private static int aroundEveryChange(ZoneId zone, Instant from, Instant to) {
        int changes = 0;
        for (ZoneOffsetTransition change = zone.getRules().nextTransition(from);
                change != null && change.getInstant().isBefore(to);
                change = zone.getRules().nextTransition(change.getInstant())) {
            changes++;
            for (LocalTime time : TIMES) {
                around(change, new Schedule(EVERY_DAY, time, zone));
                around(change, new Schedule(WEEKEND, time, zone));
            }
        }
        return changes;
    }

    private static void around(ZoneOffsetTransition change, Schedule schedule) {
        String what = schedule + " around " + change;
        Instant start = change.getInstant().minus(Duration.ofDays(4));
        Instant end = change.getInstant().plus(Duration.ofDays(4));
        List<Due> whole = schedule.between(start, end);

        LocalDate middle = change.getDateTimeBefore().toLocalDate();
        List<LocalDate> wanted = middle.minusDays(2)
                .datesUntil(middle.plusDays(3))
                .filter(date -> schedule.days().contains(date.getDayOfWeek()) && !isLeftOut(date, change))
                .toList();
        same(what, whole.stream().map(Due::date).filter(d -> near(d, middle)).toList(), wanted);
        for (int i = 0; i < whole.size(); i++) {
            Due due = whole.get(i);
            same(what, LocalDateTime.ofInstant(due.at(), schedule.zone()), expected(due, schedule.time(), change));
            check(what + ": in order", i == 0 || whole.get(i - 1).at().isBefore(due.at()));
            Instant before = i == 0 ? start : whole.get(i - 1).at();
            same(what, schedule.next(before), due);
            same(what, schedule.next(due.at().minusNanos(1)), due);
        }
        List<Instant> cuts = new ArrayList<>(List.of(
                change.getInstant().minusNanos(1),
                change.getInstant(),
                change.getInstant().plusNanos(1)));
        whole.forEach(due -> cuts.addAll(List.of(due.at().minusNanos(1), due.at())));
        for (Instant cut : cuts) {
            List<Due> pieces = new ArrayList<>(schedule.between(start, cut));
            pieces.addAll(schedule.between(cut, end));
            same(what + " cut at " + cut, pieces, whole);
        }
    }

    /** The wall clock when it is due: the wanted time, or as much later as the clocks jumped over it. */
    private static LocalDateTime expected(Due due, LocalTime time, ZoneOffsetTransition change) {
        LocalDateTime wanted = due.date().atTime(time);
        boolean skipped = change.isGap()
                && !wanted.isBefore(change.getDateTimeBefore())
                && wanted.isBefore(change.getDateTimeAfter());
        return skipped ? wanted.plus(change.getDuration()) : wanted;
    }

    private static boolean isLeftOut(LocalDate date, ZoneOffsetTransition change) {
        return change.isGap()
                && !date.atStartOfDay().isBefore(change.getDateTimeBefore())
                && !date.plusDays(1).atStartOfDay().isAfter(change.getDateTimeAfter());
    }

    private static boolean near(LocalDate date, LocalDate middle) {
        return !date.isBefore(middle.minusDays(2)) && !date.isAfter(middle.plusDays(2));
    }

    /** Some millions of comparisons: cheaper than a fluent one, which is made only for what is wrong. */
    private static void same(String what, Object found, Object expected) {
        if (!found.equals(expected)) {
            assertThat(found).as(what).isEqualTo(expected);
        }
    }

    private static void check(String what, boolean holds) {
        if (!holds) {
            assertThat(holds).as(what).isTrue();
        }
    }
}
