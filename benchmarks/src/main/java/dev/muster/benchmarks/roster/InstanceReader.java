package dev.muster.benchmarks.roster;

import dev.muster.benchmarks.roster.Instance.Employee;
import dev.muster.benchmarks.roster.Instance.Request;
import dev.muster.benchmarks.roster.Instance.Requirement;
import dev.muster.benchmarks.roster.Instance.ShiftKind;
import dev.muster.benchmarks.roster.Sections.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads instances in the format of Curtois and Qu. */
public final class InstanceReader {
    private final Sections sections;
    private final int days;
    private final List<ShiftKind> shifts;
    private final Set<String> shiftIds;
    private final List<Employee> staff;
    private final Set<String> staffIds;

    private InstanceReader(Sections sections) {
        this.sections = sections;
        this.days = sections.of("HORIZON").stream()
                .findFirst()
                .map(line -> line.number(0))
                .orElseThrow(() -> new UnreadableException("there is no SECTION_HORIZON"));
        this.shifts = sections.of("SHIFTS").stream().map(InstanceReader::shift).toList();
        this.shiftIds = shifts.stream().map(ShiftKind::id).collect(Collectors.toUnmodifiableSet());
        Map<String, Set<Integer>> daysOff = daysOff();
        this.staff = sections.of("STAFF").stream()
                .map(line -> employee(line, daysOff.getOrDefault(line.text(0), Set.of())))
                .toList();
        this.staffIds = staff.stream().map(Employee::id).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Reads a file.
     *
     * @throws UnreadableException when it is not an instance
     */
    public static Instance read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return parse(dot > 0 ? name.substring(0, dot) : name, Files.readString(file));
    }

    static Instance parse(String name, String text) {
        InstanceReader reader = new InstanceReader(new Sections(text));
        return new Instance(
                name,
                reader.days,
                reader.shifts,
                reader.staff,
                reader.requests("SHIFT_ON_REQUESTS"),
                reader.requests("SHIFT_OFF_REQUESTS"),
                reader.sections.of("COVER").stream().map(reader::requirement).toList());
    }

    private static ShiftKind shift(Line line) {
        String after = line.fields().size() > 2 ? line.text(2) : "";
        return new ShiftKind(line.text(0), line.number(1), among(after));
    }

    private static Set<String> among(String list) {
        return Arrays.stream(list.split("\\|", -1))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<String, Set<Integer>> daysOff() {
        Map<String, Set<Integer>> daysOff = new HashMap<>();
        for (Line line : sections.of("DAYS_OFF")) {
            for (int field = 1; field < line.fields().size(); field++) {
                daysOff.computeIfAbsent(line.text(0), id -> new HashSet<>()).add(day(line, field));
            }
        }
        return daysOff;
    }

    private Employee employee(Line line, Set<Integer> daysOff) {
        Map<String, Integer> most = new HashMap<>();
        for (String limit : among(line.text(1))) {
            int equals = limit.indexOf('=');
            String id = limit.substring(0, Math.max(0, equals));
            if (!shiftIds.contains(id)) {
                throw line.unknown("shift", id);
            }
            most.put(id, new Line(line.number(), List.of(limit.substring(equals + 1))).number(0));
        }
        return new Employee(
                line.text(0),
                most,
                line.number(2),
                line.number(3),
                line.number(4),
                line.number(5),
                line.number(6),
                line.number(7),
                daysOff);
    }

    private List<Request> requests(String section) {
        return sections.of(section).stream()
                .map(line -> new Request(employeeId(line), day(line, 1), shiftId(line, 2), line.number(3)))
                .toList();
    }

    private Requirement requirement(Line line) {
        return new Requirement(day(line, 0), shiftId(line, 1), line.number(2), line.number(3), line.number(4));
    }

    private int day(Line line, int field) {
        int day = line.number(field);
        if (day < 0 || day >= days) {
            throw line.unknown("day", line.text(field));
        }
        return day;
    }

    private String shiftId(Line line, int field) {
        if (!shiftIds.contains(line.text(field))) {
            throw line.unknown("shift", line.text(field));
        }
        return line.text(field);
    }

    private String employeeId(Line line) {
        if (!staffIds.contains(line.text(0))) {
            throw line.unknown("employee", line.text(0));
        }
        return line.text(0);
    }
}
