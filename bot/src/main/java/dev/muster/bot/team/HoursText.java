package dev.muster.bot.team;

import dev.muster.bot.interaction.Weekdays;
import dev.muster.domain.team.BusinessHours;
import dev.muster.domain.team.BusinessHours.DayHours;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Business hours as people write them: {@code Mon-Fri 09:00-17:00, Sat 10:00-14:00}, or {@code Fri 22:00-06:00}. */
final class HoursText {
    static final String EXAMPLE = "Mon-Fri 09:00-17:00, Sat 10:00-14:00";
    private static final Pattern PART = Pattern.compile(
            "(?<days>[A-Za-z]+(?:\\s*[-–]\\s*[A-Za-z]+)?)\\s+(?<fh>\\d{1,2}):(?<fm>\\d{2})\\s*[-–]\\s*(?<th>\\d{1,2}):(?<tm>\\d{2})");

    private HoursText() {}

    /** The hours; empty when they can't be read. */
    static Optional<BusinessHours> read(String typed, ZoneId zone) {
        Map<DayOfWeek, DayHours> days = new EnumMap<>(DayOfWeek.class);
        for (String part : typed.split("[,;\\n]", -1)) {
            Matcher hours = PART.matcher(part.strip());
            if (!hours.matches()) {
                return Optional.empty();
            }
            List<DayOfWeek> named = Weekdays.read(hours.group("days"));
            int from = minute(hours.group("fh"), hours.group("fm"));
            int to = minute(hours.group("th"), hours.group("tm"));
            if (named.isEmpty() || from < 0 || to < 0 || from == to || from >= DayHours.END_OF_DAY) {
                return Optional.empty();
            }
            // What ends before it begins ends on the day after: a night.
            DayHours open = new DayHours(from, from < to ? to : to + DayHours.END_OF_DAY);
            for (DayOfWeek day : named) {
                // A day named twice would lose its first hours: one span a day is all that there is.
                if (days.putIfAbsent(day, open) != null) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new BusinessHours(zone, days));
    }

    /** Minutes after midnight, at most 24:00; -1 for a time that is none. */
    private static int minute(String hour, String minute) {
        int all = Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
        return Integer.parseInt(minute) < 60 && all <= DayHours.END_OF_DAY ? all : -1;
    }

    /** The text that {@link #read} reads back as the same hours. */
    static String write(BusinessHours hours) {
        return Weekdays.groups(hours.days()).entrySet().stream()
                .map(e -> e.getKey() + " " + time(e.getValue().fromMinute()) + "-" + time(end(e.getValue())))
                .collect(Collectors.joining(", "));
    }

    private static int end(DayHours hours) {
        return hours.toMinute() > DayHours.END_OF_DAY ? hours.toMinute() - DayHours.END_OF_DAY : hours.toMinute();
    }

    private static String time(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }
}
