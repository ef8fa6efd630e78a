package dev.muster.bot.shift;

import dev.muster.bot.interaction.Weekdays;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.team.Skill;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shift types as people write them, one a line: {@code Late 14:00-22:00 Mon-Fri 2, Sat 1 skill:tax}.
 */
final class ShiftTypeText {
    static final String EXAMPLE = "Late 14:00-22:00 Mon-Fri 2, Sat 1 skill:tax";
    private static final Pattern LINE = Pattern.compile(
            "(?<name>.+?)\\s+(?<start>\\d{1,2}:\\d{2})\\s*[-–]\\s*(?<end>\\d{1,2}:\\d{2})\\s+(?<days>.+?)"
                    + "(?:\\s+skill:(?<skill>\\S+))?");
    private static final Pattern NEED =
            Pattern.compile("(?<days>[A-Za-z]+(?:\\s*[-–]\\s*[A-Za-z]+)?)\\s+(?<people>\\d{1,2})");
    private static final int MOST_TYPES = 12;

    private ShiftTypeText() {}

    /** The shift types, or the line that says which line is wrong. */
    sealed interface Read {
        record Types(List<ShiftType> types) implements Read {}

        record Wrong(String line) implements Read {}
    }

    static Read read(String typed) {
        List<ShiftType> types = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String line :
                typed.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
            Optional<ShiftType> type = readLine(line);
            if (type.isEmpty()) {
                return new Read.Wrong("Can't read \"" + line + "\". Write lines like: " + EXAMPLE);
            }
            if (!names.add(type.get().name().toLowerCase(Locale.ROOT))) {
                return new Read.Wrong(
                        "There are two shift types called \"" + type.get().name() + "\".");
            }
            types.add(type.get());
        }
        if (types.isEmpty()) {
            return new Read.Wrong("Write at least one line like: " + EXAMPLE);
        }
        return types.size() > MOST_TYPES
                ? new Read.Wrong("These are " + types.size() + " shift types; at most " + MOST_TYPES + " are possible.")
                : new Read.Types(types);
    }

    private static Optional<ShiftType> readLine(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches() || parts.group("name").length() > ShiftType.LONGEST_NAME) {
            return Optional.empty();
        }
        Map<DayOfWeek, Integer> needed = new EnumMap<>(DayOfWeek.class);
        for (String need : parts.group("days").split(",", -1)) {
            Matcher days = NEED.matcher(need.strip());
            if (!days.matches()) {
                return Optional.empty();
            }
            List<DayOfWeek> read = Weekdays.read(days.group("days"));
            if (read.isEmpty()) {
                return Optional.empty();
            }
            for (DayOfWeek day : read) {
                if (needed.putIfAbsent(day, Integer.parseInt(days.group("people"))) != null) {
                    return Optional.empty();
                }
            }
        }
        @Nullable Skill skill = null;
        if (parts.group("skill") != null) {
            Optional<Skill> read = Skill.parse(parts.group("skill"));
            if (read.isEmpty()) {
                return Optional.empty();
            }
            skill = read.get();
        }
        try {
            LocalTime start = time(parts.group("start"));
            LocalTime end = time(parts.group("end"));
            return Optional.of(new ShiftType(parts.group("name").strip(), start, end, needed, skill));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@code 24:00} is midnight at the end of the day, which is also when the next one begins. */
    private static LocalTime time(String typed) {
        String[] parts = typed.split(":", 2);
        return typed.equals("24:00")
                ? LocalTime.MIDNIGHT
                : LocalTime.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    /** The lines that {@link #read} reads back as the same types. */
    static String write(List<ShiftType> types) {
        return types.stream().map(ShiftTypeText::line).collect(Collectors.joining("\n"));
    }

    private static String line(ShiftType type) {
        String days = Weekdays.groups(type.needed()).entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
        return type.name() + " " + type.start() + "-" + type.end() + " " + days
                + (type.skill() == null ? "" : " skill:" + type.skill());
    }
}
