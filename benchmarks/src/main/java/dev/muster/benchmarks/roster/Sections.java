package dev.muster.benchmarks.roster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines of an instance by section, split into fields; comments and empty lines left out. */
final class Sections {
    private static final String PREFIX = "SECTION_";

    private final Map<String, List<Line>> byName = new LinkedHashMap<>();

    /** @param number counts from 1 */
    record Line(int number, List<String> fields) {
        String text(int field) {
            if (field >= fields.size()) {
                throw new UnreadableException(
                        "line " + number + " has " + fields.size() + " fields, not " + (field + 1));
            }
            return fields.get(field);
        }

        int number(int field) {
            String text = text(field);
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException e) {
                throw new UnreadableException("line " + number + ": '" + text + "' is not a number", e);
            }
        }

        UnreadableException unknown(String what, String value) {
            return new UnreadableException("line " + number + ": there is no " + what + " '" + value + "'");
        }
    }

    Sections(String text) {
        List<Line> section = null;
        int number = 0;
        for (String raw : text.split("\n", -1)) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith(PREFIX)) {
                section = byName.computeIfAbsent(line, name -> new ArrayList<>());
            } else if (section == null) {
                throw new UnreadableException("line " + number + " stands before the first section");
            } else {
                List<String> fields = new ArrayList<>();
                for (String field : line.split(",", -1)) {
                    fields.add(field.strip());
                }
                section.add(new Line(number, fields));
            }
        }
    }

    /** The lines of a section; empty when there is none. */
    List<Line> of(String name) {
        return byName.getOrDefault(PREFIX + name, List.of());
    }
}
