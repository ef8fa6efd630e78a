package dev.muster.domain.routine;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A local time on some weekdays, once per local date in an explicit zone. On a day whose clocks skip the time it is due
 * as long after midnight as ever (02:30 becomes 03:30); on a day that has the time twice, at the first of the two.
 *
 * @param days at least one
 * @param time local time in {@code zone}
 */
public record Schedule(Set<DayOfWeek> days, LocalTime time, ZoneId zone) {
    /** From one Friday to the next but one, where a zone left out the Friday between. */
    private static final int LONGEST_GAP_DAYS = 15;

    public Schedule {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a schedule needs a day");
        }
        days = Set.copyOf(EnumSet.copyOf(days));
    }

    /** One due time. */
    public record Due(LocalDate date, Instant at) {}

    /** The due times after one UTC instant, up to and including another, oldest first. */
    public List<Due> between(Instant after, Instant upTo) {
        List<Due> found = new ArrayList<>();
        LocalDate last = upTo.atZone(zone).toLocalDate().plusDays(1);
        for (LocalDate date = after.atZone(zone).toLocalDate().minusDays(1);
                !date.isAfter(last);
                date = date.plusDays(1)) {
            Instant at = date.atTime(time).atZone(zone).toInstant();
            if (days.contains(date.getDayOfWeek()) && exists(date) && at.isAfter(after) && !at.isAfter(upTo)) {
                found.add(new Due(date, at));
            }
        }
        return found;
    }

    /** The first due time after a UTC instant. */
    public Due next(Instant after) {
        return between(after, after.plus(java.time.Duration.ofDays(LONGEST_GAP_DAYS)))
                .getFirst();
    }

    /** Some zones left out a whole date when they crossed the date line; a local date that never was is not due. */
    private boolean exists(LocalDate date) {
        return date.atStartOfDay(zone).toLocalDate().equals(date);
    }
}
