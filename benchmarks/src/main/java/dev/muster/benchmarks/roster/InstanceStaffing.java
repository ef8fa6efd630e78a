package dev.muster.benchmarks.roster;

import dev.muster.benchmarks.roster.Instance.Employee;
import dev.muster.benchmarks.roster.Instance.Requirement;
import dev.muster.benchmarks.roster.Instance.ShiftKind;
import dev.muster.planner.roster.Cover;
import dev.muster.planner.roster.Limit;
import dev.muster.planner.roster.Person;
import dev.muster.planner.roster.Rest;
import dev.muster.planner.roster.Runs;
import dev.muster.planner.roster.Sheet;
import dev.muster.planner.roster.Staffing;
import dev.muster.planner.roster.Tally;
import dev.muster.planner.roster.Weekends;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** An instance in the planner's words, and the planner's roster in the instance's. */
public final class InstanceStaffing {
    private static final int WEEK = 7;
    private static final int SATURDAY = 5;

    private final Instance instance;
    /** By shift; they count from 1 in the order of the instance. */
    private final Map<String, Integer> kinds = new HashMap<>();

    private final int[] allDays;
    private final List<int[]> weekends = new ArrayList<>();

    public InstanceStaffing(Instance instance) {
        this.instance = instance;
        for (ShiftKind shift : instance.shifts()) {
            kinds.put(shift.id(), kinds.size() + 1);
        }
        this.allDays = IntStream.range(0, instance.days()).toArray();
        for (int saturday = SATURDAY; saturday < instance.days(); saturday += WEEK) {
            weekends.add(saturday + 1 < instance.days() ? new int[] {saturday, saturday + 1} : new int[] {saturday});
        }
    }

    public Staffing staffing() {
        return new Staffing(
                instance.days(),
                instance.shifts().size(),
                instance.staff().stream().map(this::person).toList(),
                new Rest.BetweenNeighbours(forbidden()),
                instance.cover().stream().map(this::cover).toList());
    }

    public Assignment assignment(Sheet sheet) {
        Assignment assignment = new Assignment(instance);
        for (int person = 0; person < instance.staff().size(); person++) {
            for (int day = 0; day < instance.days(); day++) {
                int kind = sheet.kindOf(person, day);
                if (kind != Sheet.OFF) {
                    assignment.give(
                            instance.staff().get(person).id(),
                            day,
                            instance.shifts().get(kind - 1).id());
                }
            }
        }
        return assignment;
    }

    private int kindOf(String shift) {
        Integer kind = kinds.get(shift);
        if (kind == null) {
            throw new IllegalArgumentException("no shift " + shift);
        }
        return kind;
    }

    private Person person(Employee employee) {
        Person.Builder person =
                new Person.Builder(instance.days(), instance.shifts().size());
        int[] minutes = new int[instance.shifts().size() + 1];
        for (ShiftKind shift : instance.shifts()) {
            int kind = kindOf(shift.id());
            minutes[kind] = shift.minutes();
            int most = employee.mostShifts().getOrDefault(shift.id(), instance.days());
            if (most == 0) {
                IntStream.range(0, instance.days()).forEach(day -> person.never(day, kind));
            } else if (most < instance.days()) {
                int[] one = new int[minutes.length];
                one[kind] = 1;
                person.limit(new Limit(new Tally(allDays, one), 0, most));
            }
        }
        employee.daysOff().forEach(day -> person.always(day, Sheet.OFF));
        instance.on().stream()
                .filter(wish -> wish.employee().equals(employee.id()))
                .forEach(wish -> person.costsUnless(wish.day(), kindOf(wish.shift()), wish.weight()));
        instance.off().stream()
                .filter(wish -> wish.employee().equals(employee.id()))
                .forEach(wish -> person.costs(wish.day(), kindOf(wish.shift()), wish.weight()));
        return person.limit(new Limit(new Tally(allDays, minutes), employee.leastMinutes(), employee.mostMinutes()))
                .runs(new Runs(employee.mostInARow(), employee.leastInARow(), employee.leastDaysOff()))
                .weekends(new Weekends(weekends, employee.mostWeekends()))
                .build();
    }

    private boolean[][] forbidden() {
        int size = instance.shifts().size() + 1;
        boolean[][] forbidden = new boolean[size][size];
        for (ShiftKind shift : instance.shifts()) {
            shift.notBefore().forEach(next -> forbidden[kindOf(shift.id())][kindOf(next)] = true);
        }
        return forbidden;
    }

    private Cover cover(Requirement requirement) {
        return new Cover(
                requirement.day(),
                kindOf(requirement.shift()),
                requirement.needed(),
                requirement.under(),
                requirement.over(),
                instance.staff().size());
    }
}
