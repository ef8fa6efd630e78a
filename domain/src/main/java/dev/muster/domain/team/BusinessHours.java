package dev.muster.domain.team;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;

/**
 * When a team works, as local times in a zone, and the arithmetic of business time: the time that passes only within
 * these hours.
 *
 * @param zone an IANA zone; local times are resolved in it day by day, so 09:00 is 09:00 on the days the clocks change
 * @param days the hours per weekday; a weekday without an entry is a day off
 */
public record BusinessHours(ZoneId zone, Map<DayOfWeek, DayHours> days) {

    /**
     * The hours of one day.
     *
     * @param fromMinute minutes after local midnight, 0 to 1439
     * @param toMinute minutes after local midnight, greater than {@code fromMinute}, at most 1440 (midnight at the end)
     */
    public record DayHours(int fromMinute, int toMinute) {
        public static final int END_OF_DAY = 24 * 60;

        public DayHours {
            if (fromMinute < 0 || toMinute > END_OF_DAY || fromMinute >= toMinute) {
                throw new IllegalArgumentException("hours from minute " + fromMinute + " to " + toMinute);
            }
        }
    }

    public BusinessHours {
        days = Map.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("business hours need at least one day");
        }
    }

    /** All day, every day: business time is elapsed time. */
    public static BusinessHours aroundTheClock(ZoneId zone) {
        Map<DayOfWeek, DayHours> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, new DayHours(0, DayHours.END_OF_DAY));
        }
        return new BusinessHours(zone, days);
    }

    /** Monday to Friday, 09:00 to 17:00. */
    public static BusinessHours officeHours(ZoneId zone) {
        Map<DayOfWeek, DayHours> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                days.put(day, new DayHours(9 * 60, 17 * 60));
            }
        }
        return new BusinessHours(zone, days);
    }

    public boolean isWorkingDay(LocalDate date) {
        return days.containsKey(date.getDayOfWeek());
    }

    /**
     * The business time between two UTC instants; zero when {@code to} is not after {@code from}. On a day when the
     * clocks change, the hours are as long as they really are.
     */
    public Duration between(Instant from, Instant to) {
        if (!to.isAfter(from)) {
            return Duration.ZERO;
        }
        Duration sum = Duration.ZERO;
        // A day on either side: where clocks go back over midnight, a date begins, ends, and begins again.
        LocalDate last = to.atZone(zone).toLocalDate().plusDays(1);
        for (LocalDate day = from.atZone(zone).toLocalDate().minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            DayHours hours = days.get(day.getDayOfWeek());
            if (hours == null || !exists(day)) {
                continue;
            }
            Instant opens = later(from, at(day, hours.fromMinute()));
            Instant closes = earlier(to, at(day, hours.toMinute()));
            if (closes.isAfter(opens)) {
                sum = sum.plus(Duration.between(opens, closes));
            }
        }
        return sum;
    }

    /** Some zones left out a whole date when they crossed the date line; its hours would be those of the day after. */
    private boolean exists(LocalDate day) {
        return day.atStartOfDay(zone).toLocalDate().equals(day);
    }

    private Instant at(LocalDate day, int minute) {
        return minute == DayHours.END_OF_DAY
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : day.atTime(minute / 60, minute % 60).atZone(zone).toInstant();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
