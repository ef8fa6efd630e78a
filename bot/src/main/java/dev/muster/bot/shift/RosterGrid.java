package dev.muster.bot.shift;

import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.shift.Period;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.team.UserId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Draws shifts as a grid in a fixed width, person by day, one grid a week so that it fits on a phone. */
final class RosterGrid {
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EE", Locale.ENGLISH);
    private static final int NAME_WIDTH = 10;
    private static final int DAYS = 7;

    private final List<ShiftType> types;
    private final Map<String, String> signs;

    RosterGrid(List<ShiftType> types) {
        this.types = List.copyOf(types);
        this.signs = signs(types);
    }

    /** One or two letters for each shift type, no two the same. */
    private static Map<String, String> signs(List<ShiftType> types) {
        Map<String, String> signs = new LinkedHashMap<>();
        for (ShiftType type : types) {
            String name = type.name().strip();
            int end = name.offsetByCodePoints(0, 1);
            String first = name.substring(0, end).toUpperCase(Locale.ROOT);
            String others = name.substring(end)
                    .codePoints()
                    .filter(Character::isLetterOrDigit)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String sign = first;
            int length = others.length();
            for (int i = 0; signs.containsValue(sign); i++) {
                sign = first + (i < length ? others.substring(i, i + 1) : String.valueOf(1 + i - length));
            }
            signs.put(type.name(), sign);
        }
        return signs;
    }

    /** The letters of a shift type. */
    String sign(String type) {
        return signs.getOrDefault(type, "?");
    }

    /** "E = Early 08:00-16:00, L = Late 14:00-22:00". */
    String legend() {
        return String.join(
                ", ",
                types.stream()
                        .map(t -> signs.get(t.name()) + " = " + t.name() + " " + t.start() + "-" + t.end())
                        .toList());
    }

    /**
     * The grids of a period's weeks.
     *
     * @param people the rows, in this order
     * @param name how a person is called
     */
    List<String> weeks(Period period, List<UserId> people, List<Shift> shifts, Function<UserId, String> name) {
        List<String> grids = new ArrayList<>();
        for (LocalDate start = period.from(); !start.isAfter(period.to()); start = start.plusDays(DAYS)) {
            grids.add(week(start, people, shifts, name));
        }
        return grids;
    }

    private String week(LocalDate start, List<UserId> people, List<Shift> shifts, Function<UserId, String> name) {
        StringBuilder grid = new StringBuilder(cell("", NAME_WIDTH));
        StringBuilder dates = new StringBuilder(cell("", NAME_WIDTH));
        for (int day = 0; day < DAYS; day++) {
            grid.append(' ').append(cell(WEEKDAY.format(start.plusDays(day)), 3));
            dates.append(' ').append(cell(String.valueOf(start.plusDays(day).getDayOfMonth()), 3));
        }
        grid.append("  hours\n").append(dates.toString().stripTrailing());
        for (UserId person : people) {
            grid.append('\n').append(cell(Mrkdwn.shorten(name.apply(person), NAME_WIDTH), NAME_WIDTH));
            Duration worked = Duration.ZERO;
            for (int day = 0; day < DAYS; day++) {
                LocalDate date = start.plusDays(day);
                StringBuilder signsOfDay = new StringBuilder();
                for (Shift shift : shifts) {
                    if (shift.person().equals(person) && shift.date().equals(date)) {
                        signsOfDay.append(sign(shift.type()));
                        worked = worked.plus(lengthOf(shift));
                    }
                }
                grid.append(' ').append(cell(signsOfDay.isEmpty() ? "." : signsOfDay.toString(), 3));
            }
            grid.append(' ').append(String.format(Locale.ROOT, "%5s", hours(worked)));
        }
        return grid.toString();
    }

    private Duration lengthOf(Shift shift) {
        return types.stream()
                .filter(t -> t.name().equals(shift.type()))
                .map(ShiftType::length)
                .findFirst()
                .orElse(Duration.ZERO);
    }

    /** Whole hours without a fraction, others with one decimal. */
    static String hours(Duration duration) {
        return duration.toMinutesPart() == 0
                ? String.valueOf(duration.toHours())
                : String.format(Locale.ROOT, "%.1f", duration.toMinutes() / 60.0);
    }

    /** Padded by characters as they are seen, so that a name with accents or emoji doesn't shift the columns. */
    private static String cell(String text, int width) {
        int length = text.codePointCount(0, text.length());
        return text + " ".repeat(Math.max(0, width - length));
    }
}
