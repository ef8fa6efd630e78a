package dev.muster.domain.shift;

import static dev.muster.domain.shift.RosterFixture.EARLY;
import static dev.muster.domain.shift.RosterFixture.LATE;
import static dev.muster.domain.shift.RosterFixture.NIGHT;
import static dev.muster.domain.shift.RosterFixture.type;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * A team in a fortnight, most often one in which its clocks change, with shift types for which that decides: between some of
 * them are just as many hours as the rules want, or an hour or half an hour less, by the clock on the wall.
 *
 * @param first of two published weeks
 * @param date of the Sunday on which the clocks change, if they do
 * @param types the second one ends in the night before it, as long before the first one begins as a rest is long or less
 */
public record ClockChange(Team team, LocalDate first, LocalDate date, List<ShiftType> types) {
    private static final List<List<ShiftType>> TYPES = List.of(
            List.of(EARLY, LATE, NIGHT),
            List.of(type("Early", "09:00", "17:00"), LATE, NIGHT),
            List.of(type("Early", "08:00", "16:00"), LATE, NIGHT),
            List.of(type("Early", "08:30", "16:30"), LATE, NIGHT),
            // The end of "Owl" is not there on a night on which clocks go forward, and there twice when they go back.
            List.of(type("Noon", "13:15", "21:15"), type("Owl", "18:15", "02:15"), type("Early", "08:30", "16:30")));

    private enum Change {
        NONE("Europe/Berlin", "2026-11-29"),
        BERLIN_BACK("Europe/Berlin", "2026-10-25"),
        BERLIN_FORWARD("Europe/Berlin", "2027-03-28"),
        NEW_YORK_BACK("America/New_York", "2026-11-01"),
        NEW_YORK_FORWARD("America/New_York", "2027-03-14"),
        LORD_HOWE_FORWARD("Australia/Lord_Howe", "2026-10-04"),
        LORD_HOWE_BACK("Australia/Lord_Howe", "2027-04-04");

        private final String zone;
        private final LocalDate date;

        Change(String zone, String date) {
            this.zone = zone;
            this.date = LocalDate.parse(date);
        }
    }

    static ClockChange any(Random random) {
        Change change = Change.values()[random.nextInt(Change.values().length)];
        // Any day may be the first: the clocks also change in the night from the last day of one roster to the next
        // one.
        return new ClockChange(
                TeamFixture.team().officeHoursIn(change.zone).build(),
                change.date.minusDays(1 + random.nextInt(13)),
                change.date,
                TYPES.get(random.nextInt(TYPES.size())));
    }

    /** Pairs of shifts of one person between which there is less time than a rest, as it passes for whoever sleeps. */
    List<String> tooLittleRest(List<Shift> shifts, Duration rest) {
        List<Shift> ordered = shifts.stream()
                .sorted(Comparator.comparing((Shift s) -> s.person().value()).thenComparing(Shift::date))
                .toList();
        List<String> found = new ArrayList<>();
        for (int i = 1; i < ordered.size(); i++) {
            Shift one = ordered.get(i - 1);
            Shift next = ordered.get(i);
            if (one.person().equals(next.person())
                    && Duration.between(end(one), start(next)).compareTo(rest) < 0) {
                found.add(one + " and " + next);
            }
        }
        return found;
    }

    private Instant start(Shift shift) {
        return instant(shift.date(), typeOf(shift).start(), team.zone());
    }

    private Instant end(Shift shift) {
        return end(shift.date(), typeOf(shift), team.zone());
    }

    private ShiftType typeOf(Shift shift) {
        return types.stream()
                .filter(t -> t.name().equals(shift.type()))
                .findFirst()
                .orElseThrow();
    }

    /** When a shift of a date ends, worked out here once more. */
    public static Instant end(LocalDate date, ShiftType type, ZoneId zone) {
        boolean nextDay = type.end().compareTo(type.start()) <= 0;
        return instant(nextDay ? date.plusDays(1) : date, type.end(), zone);
    }

    /** The instant of a local time: of one that is not there or there twice, by the offset that counted before. */
    public static Instant instant(LocalDate date, LocalTime time, ZoneId zone) {
        LocalDateTime local = date.atTime(time);
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return local.toInstant(change == null ? zone.getRules().getOffset(local) : change.getOffsetBefore());
    }
}
