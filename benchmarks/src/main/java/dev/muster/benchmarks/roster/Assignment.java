package dev.muster.benchmarks.roster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who works which shift when, by the names of the instance. */
public final class Assignment {
    private final Map<String, List<Optional<String>>> rows = new HashMap<>();

    public Assignment(Instance instance) {
        for (Instance.Employee employee : instance.staff()) {
            rows.put(employee.id(), new ArrayList<>(Collections.nCopies(instance.days(), Optional.empty())));
        }
    }

    void give(String employee, int day, String shift) {
        row(employee).set(day, Optional.of(shift));
    }

    Optional<String> shiftOf(String employee, int day) {
        return row(employee).get(day);
    }

    private List<Optional<String>> row(String employee) {
        List<Optional<String>> row = rows.get(employee);
        if (row == null) {
            throw new IllegalArgumentException("no employee " + employee);
        }
        return row;
    }

    /** One line per person, a shift or {@code -} per day, with tabs between. */
    public String toText(Instance instance) {
        StringBuilder text = new StringBuilder();
        for (Instance.Employee employee : instance.staff()) {
            text.append(String.join(
                            "\t",
                            row(employee.id()).stream().map(s -> s.orElse("-")).toList()))
                    .append('\n');
        }
        return text.toString();
    }
}
