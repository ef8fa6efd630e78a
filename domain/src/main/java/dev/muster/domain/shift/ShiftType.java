package dev.muster.domain.shift;

import dev.muster.domain.team.Skill;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A kind of shift, e.g. "Early".
 *
 * @param name unique in its team, at most 20 characters
 * @param start local time in the team's zone
 * @param end local time; at or before {@code start} it is on the next day
 * @param needed people per weekday; a weekday without an entry needs nobody
 * @param skill what everybody on this shift must be able to do; null for anybody's
 */
public record ShiftType(
        String name,
        LocalTime start,
        LocalTime end,
        Map<DayOfWeek, Integer> needed,
        @Nullable Skill skill) {
    public static final int LONGEST_NAME = 20;

    public ShiftType {
        needed = Map.copyOf(needed);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("shift name '" + name + "' is not 1 to 20 characters");
        }
    }

    public boolean crossesMidnight() {
        return !end.isAfter(start);
    }

    /** How many people a date needs. */
    public int neededOn(LocalDate date) {
        return needed.getOrDefault(date.getDayOfWeek(), 0);
    }

    /** The same shift with other numbers of people; none of 0. */
    public ShiftType needing(Map<DayOfWeek, Integer> others) {
        return new ShiftType(name, start, end, others, skill);
    }

    /** When the shift of a date begins. */
    public ZonedDateTime startsOn(LocalDate date, ZoneId zone) {
        return date.atTime(start).atZone(zone);
    }

    /** When the shift of a date ends. */
    public ZonedDateTime endsOn(LocalDate date, ZoneId zone) {
        return (crossesMidnight() ? date.plusDays(1) : date).atTime(end).atZone(zone);
    }

    /** Its length by the clock on the wall, whatever the clocks do that night: what counts as hours worked. */
    public Duration length() {
        Duration sameDay = Duration.between(start, end);
        return crossesMidnight() ? sameDay.plusDays(1) : sameDay;
    }

    /** Whether it ends after 20:00 or on the next day: the shifts that are shared out fairly. */
    public boolean isLate() {
        return crossesMidnight() || end.isAfter(LocalTime.of(20, 0));
    }
}
