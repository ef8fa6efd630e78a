package dev.muster.benchmarks.roster;

import dev.muster.benchmarks.roster.Instance.Employee;
import dev.muster.benchmarks.roster.Instance.Request;
import dev.muster.benchmarks.roster.Instance.Requirement;
import dev.muster.benchmarks.roster.Instance.ShiftKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts what a roster costs and which rules it breaks, straight from the instance: nothing here is shared with the planner,
 * so that neither repeats the other's mistake.
 */
public final class Checker {
    private static final int WEEK = 7;
    private static final int SATURDAY = 5;

    private final Instance instance;
    private final Assignment assignment;
    private final Map<String, ShiftKind> shifts = new HashMap<>();
    private final List<String> violations = new ArrayList<>();

    private Checker(Instance instance, Assignment assignment) {
        this.instance = instance;
        this.assignment = assignment;
        instance.shifts().forEach(shift -> shifts.put(shift.id(), shift));
    }

    public static Verdict check(Instance instance, Assignment assignment) {
        Checker checker = new Checker(instance, assignment);
        instance.staff().forEach(checker::checkRow);
        return new Verdict(checker.objective(), checker.violations);
    }

    private void checkRow(Employee employee) {
        numberOfShifts(employee);
        minutes(employee);
        runs(employee);
        weekends(employee);
        daysOff(employee);
        successions(employee);
    }

    private boolean works(Employee employee, int day) {
        return assignment.shiftOf(employee.id(), day).isPresent();
    }

    private ShiftKind shift(String id) {
        ShiftKind shift = shifts.get(id);
        if (shift == null) {
            throw new IllegalArgumentException("no shift " + id);
        }
        return shift;
    }

    private void numberOfShifts(Employee employee) {
        Map<String, Integer> counts = new HashMap<>();
        for (int day = 0; day < instance.days(); day++) {
            assignment.shiftOf(employee.id(), day).ifPresent(id -> counts.merge(id, 1, Integer::sum));
        }
        counts.forEach((id, count) -> {
            int most = employee.mostShifts().getOrDefault(id, instance.days());
            if (count > most) {
                broken(employee, count + " shifts " + id + ", at most " + most);
            }
        });
    }

    private void minutes(Employee employee) {
        int minutes = 0;
        for (int day = 0; day < instance.days(); day++) {
            minutes += assignment
                    .shiftOf(employee.id(), day)
                    .map(id -> shift(id).minutes())
                    .orElse(0);
        }
        if (minutes > employee.mostMinutes()) {
            broken(employee, minutes + " minutes, at most " + employee.mostMinutes());
        }
        if (minutes < employee.leastMinutes()) {
            broken(employee, minutes + " minutes, at least " + employee.leastMinutes());
        }
    }

    /** Runs of work and of days off; one that touches either end of the horizon may be short. */
    private void runs(Employee employee) {
        int from = 0;
        while (from < instance.days()) {
            boolean worked = works(employee, from);
            int to = from;
            while (to < instance.days() && works(employee, to) == worked) {
                to++;
            }
            int length = to - from;
            boolean inside = from > 0 && to < instance.days();
            String days = " in a row from day " + from;
            if (worked && length > employee.mostInARow()) {
                broken(employee, length + " shifts" + days + ", at most " + employee.mostInARow());
            }
            if (worked && inside && length < employee.leastInARow()) {
                broken(employee, length + " shifts" + days + ", at least " + employee.leastInARow());
            }
            if (!worked && inside && length < employee.leastDaysOff()) {
                broken(employee, length + " days off" + days + ", at least " + employee.leastDaysOff());
            }
            from = to;
        }
    }

    private void weekends(Employee employee) {
        int weekends = 0;
        for (int saturday = SATURDAY; saturday < instance.days(); saturday += WEEK) {
            int sunday = saturday + 1;
            if (works(employee, saturday) || (sunday < instance.days() && works(employee, sunday))) {
                weekends++;
            }
        }
        if (weekends > employee.mostWeekends()) {
            broken(employee, weekends + " weekends, at most " + employee.mostWeekends());
        }
    }

    private void daysOff(Employee employee) {
        employee.daysOff().stream()
                .filter(day -> works(employee, day))
                .sorted()
                .forEach(day -> broken(employee, "a shift on day " + day + ", a day off"));
    }

    private void successions(Employee employee) {
        for (int day = 0; day + 1 < instance.days(); day++) {
            Optional<String> first = assignment.shiftOf(employee.id(), day);
            Optional<String> second = assignment.shiftOf(employee.id(), day + 1);
            if (first.isPresent()
                    && second.isPresent()
                    && shift(first.get()).notBefore().contains(second.get())) {
                broken(employee, second.get() + " right after " + first.get() + " on day " + (day + 1));
            }
        }
    }

    private void broken(Employee employee, String what) {
        violations.add(employee.id() + ": " + what);
    }

    private long objective() {
        long cost = 0;
        for (Request request : instance.on()) {
            cost += isMet(request) ? 0 : request.weight();
        }
        for (Request request : instance.off()) {
            cost += isMet(request) ? request.weight() : 0;
        }
        for (Requirement requirement : instance.cover()) {
            int staffed = 0;
            for (Employee employee : instance.staff()) {
                boolean isOn = assignment
                        .shiftOf(employee.id(), requirement.day())
                        .filter(requirement.shift()::equals)
                        .isPresent();
                staffed += isOn ? 1 : 0;
            }
            cost += (long) requirement.under() * Math.max(0, requirement.needed() - staffed);
            cost += (long) requirement.over() * Math.max(0, staffed - requirement.needed());
        }
        return cost;
    }

    private boolean isMet(Request request) {
        return assignment
                .shiftOf(request.employee(), request.day())
                .filter(request.shift()::equals)
                .isPresent();
    }
}
