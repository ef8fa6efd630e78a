package dev.muster.domain.metric;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/**
 * Whole local dates that figures are about: an ISO week, a calendar month, or any others.
 *
 * @param from the first date
 * @param to the last date, the same as the first or later
 */
public record DateSpan(LocalDate from, LocalDate to) {
    private static final int DAYS_OF_WEEK = 7;

    public DateSpan {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("from " + from + " back to " + to);
        }
    }

    /** The ISO week, Monday to Sunday, that contains a date. */
    public static DateSpan weekOf(LocalDate date) {
        LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new DateSpan(monday, monday.plusDays(DAYS_OF_WEEK - 1));
    }

    public static DateSpan month(YearMonth month) {
        return new DateSpan(month.atDay(1), month.atEndOfMonth());
    }

    /** How many dates, both ends included. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    public boolean isWeek() {
        return from.getDayOfWeek() == DayOfWeek.MONDAY && days() == DAYS_OF_WEEK;
    }

    public boolean isMonth() {
        return from.getDayOfMonth() == 1 && to.equals(YearMonth.from(from).atEndOfMonth());
    }

    /** What it is compared with: the month before a month, or else as many days before. */
    public DateSpan before() {
        return isMonth()
                ? month(YearMonth.from(from).minusMonths(1))
                : new DateSpan(from.minusDays(days()), to.minusDays(days()));
    }

    /** The same moment in the span before: the last day of a shorter month for those that it lacks. */
    LocalDateTime before(LocalDateTime moment) {
        return isMonth() ? moment.minusMonths(1) : moment.minusDays(days());
    }

    /** The UTC instant at which it begins. */
    public Instant start(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The UTC instant at which it is over: the first that is not part of it. */
    public Instant end(ZoneId zone) {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The week that its first date is in, as ISO 8601 writes it, e.g. {@code 2011-W05}. */
    public String isoWeek() {
        return "%d-W%02d".formatted(from.get(IsoFields.WEEK_BASED_YEAR), from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
