package dev.muster.domain.staffing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Collection;

/** How many tickets come in each hour of a usual week, in the team's local time. */
public final class Arrivals {
    /** How far back a usual week is looked for. */
    public static final int WEEKS = 8;

    private static final int HOURS_A_DAY = 24;
    private static final int HOURS = 7 * HOURS_A_DAY;
    private static final int DAYS_A_WEEK = 7;

    private final double[] perHour;
    private final int weeks;

    private Arrivals(double[] perHour, int weeks) {
        this.perHour = perHour;
        this.weeks = weeks;
    }

    /**
     * The mean of the complete weeks, Monday to Sunday, before a local date: of eight, or of fewer if the first ticket came
     * later than that. A week without a ticket since then counts as one.
     *
     * @param openings the UTC instants at which tickets were opened; those of other weeks are left out
     */
    public static Arrivals before(LocalDate today, Collection<Instant> openings, ZoneId zone) {
        LocalDate end = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate earliest = end.minusWeeks(WEEKS);
        LocalDate first = openings.stream()
                .min(Instant::compareTo)
                .map(o -> o.atZone(zone).toLocalDate())
                .filter(d -> d.isAfter(earliest))
                .map(d -> d.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                .orElse(earliest);
        int weeks = (int) ChronoUnit.DAYS.between(first, end) / DAYS_A_WEEK;
        double[] perHour = new double[HOURS];
        if (openings.isEmpty() || weeks <= 0) {
            return new Arrivals(perHour, 0);
        }
        for (Instant opening : openings) {
            ZonedDateTime local = opening.atZone(zone);
            if (!local.toLocalDate().isBefore(first) && local.toLocalDate().isBefore(end)) {
                perHour[hour(local.getDayOfWeek(), local.getHour())] += 1.0 / weeks;
            }
        }
        return new Arrivals(perHour, weeks);
    }

    /** The first date that matters to {@link #before}. */
    public static LocalDate earliest(LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS);
    }

    /** How many complete weeks this is the mean of, 0 to 8. */
    public int weeks() {
        return weeks;
    }

    /** Tickets in one hour of the day, 0 to 23, of a weekday. */
    public double at(DayOfWeek day, int hour) {
        return perHour[hour(day, hour)];
    }

    /** Tickets a week. */
    public double total() {
        return Arrays.stream(perHour).sum();
    }

    /** Tickets in a half-hour of the week. */
    double inSlot(int slot) {
        return perHour[slot / Week.SLOTS_AN_HOUR] / Week.SLOTS_AN_HOUR;
    }

    private static int hour(DayOfWeek day, int hour) {
        return (day.getValue() - 1) * HOURS_A_DAY + hour;
    }
}
