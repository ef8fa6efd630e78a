package dev.muster.domain.team;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;

/**
 * When the routines of a team are due, in the team's zone.
 *
 * @param shiftReminder how long before a shift its person is reminded; 5 minutes to 12 hours
 * @param dailyAssignments local time on days with business hours
 * @param digestDay weekday of the weekly digest
 * @param digestTime local time of the weekly digest
 */
public record RoutineTimes(
        Duration shiftReminder, LocalTime dailyAssignments, DayOfWeek digestDay, LocalTime digestTime) {
    public static final Duration SHORTEST_REMINDER = Duration.ofMinutes(5);
    public static final Duration LONGEST_REMINDER = Duration.ofHours(12);
    public static final RoutineTimes DEFAULT =
            new RoutineTimes(Duration.ofMinutes(30), LocalTime.of(8, 45), DayOfWeek.MONDAY, LocalTime.of(9, 0));

    public RoutineTimes {
        if (shiftReminder.compareTo(SHORTEST_REMINDER) < 0 || shiftReminder.compareTo(LONGEST_REMINDER) > 0) {
            throw new IllegalArgumentException("shift reminder " + shiftReminder + " is not 5 minutes to 12 hours");
        }
    }
}
