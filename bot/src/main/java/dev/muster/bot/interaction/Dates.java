package dev.muster.bot.interaction;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people type and read them; a typed date is a local date in the team's zone. */
public final class Dates {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final int FURTHEST_YEARS = 2;

    private Dates() {}

    /** A date, or the line that says what is wrong with what was typed. */
    public sealed interface Read {
        record Date(LocalDate date) implements Read {}

        record Wrong(String line) implements Read {}
    }

    /**
     * Reads {@code 2026-11-30}, {@code today}, {@code tomorrow} or a weekday, which means the next such day after today.
     *
     * @param today the local date in the team's zone
     */
    public static Read read(String typed, LocalDate today) {
        String word = typed.strip().toLowerCase(Locale.ROOT);
        if (word.equals("today")) {
            return new Read.Date(today);
        }
        if (word.equals("tomorrow")) {
            return new Read.Date(today.plusDays(1));
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            if (word.equals(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT))
                    || word.equals(
                            day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT))) {
                return new Read.Date(today.with(TemporalAdjusters.next(day)));
            }
        }
        Matcher iso = ISO.matcher(word);
        if (!iso.matches()) {
            return new Read.Wrong("`%s` is not a date. Write it like %s, or `tomorrow`, or `monday`."
                    .formatted(Mrkdwn.code(Mrkdwn.shorten(typed.strip(), 40)), today.plusDays(1)));
        }
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)), Integer.parseInt(iso.group(3)));
            if (date.isAfter(today.plusYears(FURTHEST_YEARS))) {
                return new Read.Wrong("`%s` is more than %d years ahead.".formatted(date, FURTHEST_YEARS));
            }
            return new Read.Date(date);
        } catch (DateTimeException e) {
            return new Read.Wrong("`%s` doesn't exist: that month has no such day. Write a date like %s."
                    .formatted(Mrkdwn.code(word), today.plusDays(1)));
        }
    }

    /** "Mon 30 Nov". */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** "Mon 30 Nov 2026". */
    public static String dayAndYear(LocalDate date) {
        return DAY_AND_YEAR.format(date);
    }

    /** "Mon 30 Nov to Sun 13 Dec", or one day. */
    public static String range(LocalDate from, LocalDate to) {
        return from.equals(to) ? day(from) : day(from) + " to " + day(to);
    }
}
