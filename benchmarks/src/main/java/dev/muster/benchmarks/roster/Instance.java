package dev.muster.benchmarks.roster;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A staff-scheduling instance of Curtois and Qu, as its file says it. Days count from 0, a Monday.
 *
 * @param name of the file, without its ending
 */
public record Instance(
        String name,
        int days,
        List<ShiftKind> shifts,
        List<Employee> staff,
        List<Request> on,
        List<Request> off,
        List<Requirement> cover) {

    public Instance {
        shifts = List.copyOf(shifts);
        staff = List.copyOf(staff);
        on = List.copyOf(on);
        off = List.copyOf(off);
        cover = List.copyOf(cover);
    }

    /**
     * A shift.
     *
     * @param notBefore the shifts that may not follow it on the next day
     */
    public record ShiftKind(String id, int minutes, Set<String> notBefore) {
        public ShiftKind {
            notBefore = Set.copyOf(notBefore);
        }
    }

    /**
     * A person and the limits of their row.
     *
     * @param mostShifts by shift; a shift that is not named has no limit
     * @param daysOff days without a shift
     */
    public record Employee(
            String id,
            Map<String, Integer> mostShifts,
            int mostMinutes,
            int leastMinutes,
            int mostInARow,
            int leastInARow,
            int leastDaysOff,
            int mostWeekends,
            Set<Integer> daysOff) {
        public Employee {
            mostShifts = Map.copyOf(mostShifts);
            daysOff = Set.copyOf(daysOff);
        }
    }

    /** A wish for a shift, or against it. */
    public record Request(String employee, int day, String shift, int weight) {}

    /** How many people a shift needs. */
    public record Requirement(int day, String shift, int needed, int under, int over) {}
}
