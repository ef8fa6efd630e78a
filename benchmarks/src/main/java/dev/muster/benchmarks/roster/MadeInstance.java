package dev.muster.benchmarks.roster;

import dev.muster.benchmarks.roster.Instance.Employee;
import dev.muster.benchmarks.roster.Instance.Request;
import dev.muster.benchmarks.roster.Instance.Requirement;
import dev.muster.benchmarks.roster.Instance.ShiftKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Instances of any size in the style of the larger published ones, made from a seed. */
public final class MadeInstance {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,3})x(\\d{1,3})x(\\d{1,2})");
    private static final int WEEK = 7;
    private static final int SATURDAY = 5;
    private static final int MINUTES = 480;
    private static final int UNDER = 100;
    private static final int MOST_WEIGHT = 3;

    private final int people;
    private final int days;
    private final int kinds;
    private final Random random;

    private MadeInstance(int people, int days, int kinds, int seed) {
        this.people = people;
        this.days = days;
        this.kinds = kinds;
        this.random = new Random(seed);
    }

    /**
     * Makes an instance.
     *
     * @param size people x days x kinds of shifts, such as {@code 30x28x5}
     * @throws UnreadableException when the size is none
     */
    public static Instance of(String size, int seed) {
        Matcher parts = SIZE.matcher(size);
        if (!parts.matches()) {
            throw new UnreadableException(
                    "'" + size + "' is not a size such as 30x28x5 (people, days, kinds of shifts)");
        }
        MadeInstance made = new MadeInstance(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                seed);
        return made.make(size + "-" + seed);
    }

    private Instance make(String name) {
        List<ShiftKind> shifts = new ArrayList<>();
        for (int kind = 0; kind < kinds; kind++) {
            shifts.add(new ShiftKind(shift(kind), MINUTES + random.nextInt(3) * 30, before(kind)));
        }
        List<Employee> staff = new ArrayList<>();
        List<Request> on = new ArrayList<>();
        List<Request> off = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            Employee employee = employee("P" + person);
            staff.add(employee);
            for (int week = 0; week < days / WEEK; week++) {
                wish(employee, week * WEEK, random.nextInt(3) > 0 ? on : off);
            }
        }
        return new Instance(name, days, shifts, staff, on, off, cover());
    }

    private static String shift(int kind) {
        return "S" + kind;
    }

    /** Kinds are in the order in which they start: none may be followed by one that starts much earlier. */
    private static Set<String> before(int kind) {
        Set<String> before = new HashSet<>();
        for (int other = 0; other < kind; other += 1) {
            before.add(shift(other));
        }
        return before;
    }

    private Employee employee(String id) {
        Map<String, Integer> most = new HashMap<>();
        int usual = random.nextInt(kinds);
        for (int kind = 0; kind < kinds; kind++) {
            most.put(shift(kind), kind == usual || random.nextInt(4) > 0 ? days : 0);
        }
        int perWeek = random.nextInt(5) == 0 ? 4 : 0;
        int minutes = (perWeek > 0 ? 20 : 36) * 60 * days / WEEK;
        Set<Integer> daysOff = new HashSet<>();
        for (int week = 0; week < days / WEEK; week += 4) {
            int day = WEEK * week + random.nextInt(Math.min(days, 4 * WEEK) - 1);
            daysOff.add(Math.min(day, days - 1));
            daysOff.add(Math.min(day + random.nextInt(2), days - 1));
        }
        int inARow = 5 + random.nextInt(2);
        int off = 2 + random.nextInt(2);
        int weekends = Math.max(1, days / WEEK / 2);
        return new Employee(id, most, minutes, minutes * 7 / 8, inARow, 2, off, weekends, daysOff);
    }

    private void wish(Employee employee, int monday, List<Request> into) {
        int from = monday + random.nextInt(SATURDAY);
        int weight = 1 + random.nextInt(MOST_WEIGHT);
        List<String> able = employee.mostShifts().entrySet().stream()
                .filter(limit -> limit.getValue() > 0)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        String shift = able.get(random.nextInt(able.size()));
        for (int day = from; day < from + 1 + random.nextInt(4) && day < days; day++) {
            if (!employee.daysOff().contains(day)) {
                into.add(new Request(employee.id(), day, shift, weight));
            }
        }
    }

    /** About as many shifts as people have hours for, fewer on weekends. */
    private List<Requirement> cover() {
        double aDay = people * 4.0 / WEEK;
        List<Requirement> cover = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            double share = day % WEEK >= SATURDAY ? 0.8 : 1.1;
            for (int kind = 0; kind < kinds; kind++) {
                int needed = (int) Math.round(aDay * share / kinds + random.nextGaussian() * 0.7);
                cover.add(new Requirement(day, shift(kind), Math.max(0, needed), UNDER, 1));
            }
        }
        return cover;
    }
}
