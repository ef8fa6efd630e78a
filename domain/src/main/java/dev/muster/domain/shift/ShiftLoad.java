package dev.muster.domain.shift;

import dev.muster.domain.team.UserId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * What a person works over some weeks, as far as it is shared out fairly.
 *
 * @param lates shifts that end late
 * @param weekendDays shifts that begin on a Saturday or Sunday
 */
public record ShiftLoad(Duration hours, int lates, int weekendDays) {
    static ShiftLoad of(RosterProblem problem, List<Shift> shifts, UserId person, LocalDate until) {
        Duration hours = Duration.ZERO;
        int lates = 0;
        int weekendDays = 0;
        for (Shift shift : shifts) {
            if (shift.person().equals(person) && !shift.date().isAfter(until)) {
                ShiftType type = problem.typeOf(shift).orElseThrow();
                hours = hours.plus(type.length());
                lates += type.isLate() ? 1 : 0;
                weekendDays += shift.date().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 ? 1 : 0;
            }
        }
        return new ShiftLoad(hours, lates, weekendDays);
    }

    /** Whether nothing in it is more than in another. */
    boolean isWithin(ShiftLoad most) {
        return hours.compareTo(most.hours) <= 0 && lates <= most.lates && weekendDays <= most.weekendDays;
    }

    /** The most of each that either has. */
    ShiftLoad orMore(ShiftLoad other) {
        return new ShiftLoad(
                hours.compareTo(other.hours) >= 0 ? hours : other.hours,
                Math.max(lates, other.lates),
                Math.max(weekendDays, other.weekendDays));
    }

    /** How far two are apart, in shifts. */
    double distanceTo(ShiftLoad other) {
        return Math.abs(hours.minus(other.hours).toMinutes()) / 480.0
                + Math.abs(lates - other.lates)
                + Math.abs(weekendDays - other.weekendDays);
    }
}
