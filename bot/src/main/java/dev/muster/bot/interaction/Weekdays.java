package dev.muster.bot.interaction;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Weekdays as people write them: {@code Mon}, {@code Mon-Fri}, {@code Sat-Mon}. */
public final class Weekdays {
    private Weekdays() {}

    /** The days of a word or a range; nothing when it names none. */
    public static List<DayOfWeek> read(String typed) {
        String[] ends = typed.strip().split("\\s*[-–]\\s*", -1);
        if (ends.length == 0 || ends.length > 2) {
            return List.of();
        }
        Optional<DayOfWeek> first = day(ends[0]);
        Optional<DayOfWeek> last = ends.length == 1 ? first : day(ends[1]);
        if (first.isEmpty() || last.isEmpty()) {
            return List.of();
        }
        List<DayOfWeek> days = new ArrayList<>(List.of(first.get()));
        for (DayOfWeek day = first.get(); day != last.get(); ) {
            day = day.plus(1);
            days.add(day);
        }
        return days;
    }

    private static Optional<DayOfWeek> day(String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(d -> word.equalsIgnoreCase(shortName(d))
                        || word.equalsIgnoreCase(d.getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
                .findFirst();
    }

    public static String shortName(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    /** Neighbouring days of the same value as one range, e.g. {@code Mon-Fri} to 2 and {@code Sat} to 1. */
    public static <V> Map<String, V> groups(Map<DayOfWeek, V> values) {
        Map<String, V> groups = new LinkedHashMap<>();
        List<DayOfWeek> days =
                Arrays.stream(DayOfWeek.values()).filter(values::containsKey).toList();
        for (int i = 0; i < days.size(); ) {
            int j = i;
            while (j + 1 < days.size()
                    && days.get(j + 1) == days.get(j).plus(1)
                    && Objects.equals(values.get(days.get(j + 1)), values.get(days.get(i)))) {
                j++;
            }
            String name = i == j ? shortName(days.get(i)) : shortName(days.get(i)) + "-" + shortName(days.get(j));
            groups.put(name, Objects.requireNonNull(values.get(days.get(i))));
            i = j + 1;
        }
        return groups;
    }
}
