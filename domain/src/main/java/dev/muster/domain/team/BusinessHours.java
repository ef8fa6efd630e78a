package dev.muster.domain.team;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * When a team works, as local times in a zone, and the arithmetic of business time: the time that passes only within
 * these hours.
 *
 * @param zone an IANA zone; local times are resolved in it day by day, so 09:00 is 09:00 on the days the clocks change
 * @param days the hours per weekday; a weekday without an entry is a day off
 * @param daysOff dates on which no hours begin, whatever their weekday
 */
public record BusinessHours(ZoneId zone, Map<DayOfWeek, DayHours> days, DaysOff daysOff) {
    /** Who has no hours for so long has none any more: business time would never pass. */
    private static final int LONGEST_BREAK_DAYS = 3 * 366;

    /**
     * The hours that begin on one day. A night shift ends on the day after: 22:00 to 06:00 is from minute 1320 to 1800.
     *
     * @param fromMinute minutes after local midnight, 0 to 1439
     * @param toMinute minutes after the same midnight, greater than {@code fromMinute} by a day at most; from 1440 on it
     *     is a time of the day after
     */
    public record DayHours(int fromMinute, int toMinute) {
        public static final int END_OF_DAY = 24 * 60;

        public DayHours {
            if (fromMinute < 0
                    || fromMinute >= END_OF_DAY
                    || fromMinute >= toMinute
                    || toMinute > fromMinute + END_OF_DAY) {
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

    /** Hours without a day off of their own. */
    public BusinessHours(ZoneId zone, Map<DayOfWeek, DayHours> days) {
        this(zone, days, DaysOff.NONE);
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

    /** The same hours with other days off. */
    public BusinessHours with(DaysOff others) {
        return new BusinessHours(zone, days, others);
    }

    /** Whether hours begin on a local date. */
    public boolean isWorkingDay(LocalDate date) {
        return days.containsKey(date.getDayOfWeek()) && !daysOff.contains(date);
    }

    /**
     * The business time between two UTC instants; zero when {@code to} is not after {@code from}. On a day when the
     * clocks change, the hours are as long as they really are.
     */
    public Duration between(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        Opening opening = new Opening(from);
        while (opening.next(to)) {
            sum = sum.plus(Duration.between(opening.from, earlier(to, opening.to)));
        }
        return sum;
    }

    /**
     * The first UTC instant by which so much business time has passed since another; that one itself for no time.
     *
     * @param time zero or more
     * @throws IllegalStateException when it never passes, because all days to come are off
     */
    public Instant plus(Instant from, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("business time doesn't pass backwards: " + time);
        }
        if (time.isZero()) {
            return from;
        }
        Duration left = time;
        Opening opening = new Opening(from);
        while (opening.next(Instant.MAX)) {
            Duration open = Duration.between(opening.from, opening.to);
            if (open.compareTo(left) >= 0) {
                return opening.from.plus(left);
            }
            left = left.minus(open);
        }
        throw new IllegalStateException("no business hours within " + LONGEST_BREAK_DAYS + " days");
    }

    /**
     * The same local time some working days later: from Thursday 15:00 to Tuesday 15:00 is three of them. What begins on a
     * day off counts from the start of the next working day. A later instant never leads to an earlier one, but for the hour
     * that clocks go back.
     *
     * @param count one or more
     * @throws IllegalStateException when there are not so many, because all days to come are off
     */
    public Instant workingDaysLater(Instant from, int count) {
        if (count < 1) {
            throw new IllegalArgumentException(count + " working days later");
        }
        LocalDateTime local = from.atZone(zone).toLocalDateTime();
        LocalDate date = local.toLocalDate();
        LocalTime time = local.toLocalTime();
        if (!isWorkingDay(date)) {
            date = nextWorkingDay(date);
            time = LocalTime.MIN;
        }
        for (int i = 0; i < count; i++) {
            date = nextWorkingDay(date);
        }
        return date.atTime(time).atZone(zone).toInstant();
    }

    private LocalDate nextWorkingDay(LocalDate date) {
        return Stream.iterate(date.plusDays(1), d -> d.plusDays(1))
                .limit(LONGEST_BREAK_DAYS)
                .filter(this::isWorkingDay)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no working day within " + LONGEST_BREAK_DAYS + " days"));
    }

    /** The spans of business time since an instant, one after the other; each begins where no earlier one reaches. */
    private final class Opening {
        private LocalDate day;
        private Instant from;
        private Instant to;

        /** An empty span at the instant, before the first. */
        Opening(Instant since) {
            // From well before: hours of yesterday may last until today, and where clocks go back over midnight, a date
            // begins, ends, and begins again.
            this.day = since.atZone(zone).toLocalDate().minusDays(3);
            this.from = since;
            this.to = since;
        }

        /** Goes to the next span that isn't over yet; false when none begins before an instant. */
        boolean next(Instant before) {
            for (int i = 0; i < LONGEST_BREAK_DAYS; i++) {
                day = day.plusDays(1);
                if (!day.atStartOfDay(zone).toInstant().isBefore(before)) {
                    return false;
                }
                DayHours hours = days.get(day.getDayOfWeek());
                if (hours == null || daysOff.contains(day) || !exists(day)) {
                    continue;
                }
                Instant closes = at(day, hours.toMinute());
                if (closes.isAfter(to)) {
                    from = later(to, at(day, hours.fromMinute()));
                    to = closes;
                    return from.isBefore(before);
                }
            }
            return false;
        }
    }

    /** Some zones left out a whole date when they crossed the date line; its hours would be those of the day after. */
    private boolean exists(LocalDate day) {
        return day.atStartOfDay(zone).toLocalDate().equals(day);
    }

    private Instant at(LocalDate day, int minute) {
        int ofDay = minute % DayHours.END_OF_DAY;
        return day.plusDays(minute / DayHours.END_OF_DAY)
                .atTime(ofDay / 60, ofDay % 60)
                .atZone(zone)
                .toInstant();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
