package dev.muster.domain.shift;

import dev.muster.domain.team.BusinessHours;
import dev.muster.domain.team.BusinessHours.DayHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The shift types that a new team starts with, made from its business hours. */
public final class DefaultShifts {
    private static final int LONGEST_SHIFT = (int) Duration.ofHours(10).toMinutes();
    /** From 20:00 on a usual shift lasts until four in the morning at least. */
    private static final int NIGHT = (int) Duration.ofHours(20).toMinutes();

    private static final int USUAL_SHIFT = (int) Duration.ofHours(8).toMinutes();

    private DefaultShifts() {}

    /**
     * One shift a day where ten hours are enough; an early and a late one, overlapping, for longer days (a late one and one of the
     * night, if they last far into the morning); and three that
     * follow each other around the clock. Each needs one person on every working day.
     */
    public static List<ShiftType> forHours(BusinessHours hours) {
        int from = hours.days().values().stream()
                .mapToInt(DayHours::fromMinute)
                .min()
                .orElseThrow();
        int latest = hours.days().values().stream()
                .mapToInt(DayHours::toMinute)
                .max()
                .orElseThrow();
        // Of days with different hours the earliest and the latest may lie further apart than a day is long.
        int to = Math.min(latest, from + DayHours.END_OF_DAY);
        Map<DayOfWeek, Integer> needed = new EnumMap<>(DayOfWeek.class);
        hours.days().keySet().forEach(day -> needed.put(day, 1));
        if (to - from <= LONGEST_SHIFT) {
            return List.of(type(to > DayHours.END_OF_DAY ? "Night" : "Day", from, to, needed));
        }
        if (to - from <= 2 * USUAL_SHIFT) {
            // Hours that last far into the morning begin in the afternoon at the earliest: nobody is early in them.
            boolean overnight = to - USUAL_SHIFT >= NIGHT;
            return List.of(
                    type(overnight ? "Late" : "Early", from, from + USUAL_SHIFT, needed),
                    type(overnight ? "Night" : "Late", to - USUAL_SHIFT, to, needed));
        }
        return List.of(
                type("Early", from, from + USUAL_SHIFT, needed),
                type("Late", from + USUAL_SHIFT, from + 2 * USUAL_SHIFT, needed),
                type("Night", from + 2 * USUAL_SHIFT, to, needed));
    }

    private static ShiftType type(String name, int from, int to, Map<DayOfWeek, Integer> needed) {
        return new ShiftType(name, time(from), time(to), needed, null);
    }

    private static LocalTime time(int minute) {
        int ofDay = minute % DayHours.END_OF_DAY;
        return LocalTime.of(ofDay / 60, ofDay % 60);
    }
}
