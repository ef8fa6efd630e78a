package dev.muster.bot.metric;

import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.metric.DateSpan;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The periods that people type behind {@code /metrics}. */
final class Spans {
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-w(\\d{1,2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})");
    private static final int LONGEST_DAYS = 366;

    private Spans() {}

    /** A span, or the line that says what is wrong with what was typed. */
    sealed interface Read {
        record Span(DateSpan span) implements Read {}

        record Wrong(String line) implements Read {}
    }

    /**
     * Reads {@code week}, {@code last month}, {@code 2026-W47}, {@code 2026-10}, a date or two; nothing is this week.
     *
     * @param today the local date in the team's zone
     */
    static Read read(String typed, LocalDate today) {
        String text = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        Read read =
                switch (text) {
                    case "", "week", "this week" -> new Read.Span(DateSpan.weekOf(today));
                    case "month", "this month" -> new Read.Span(DateSpan.month(YearMonth.from(today)));
                    case "last week" -> new Read.Span(DateSpan.weekOf(today.minusWeeks(1)));
                    case "last month" ->
                        new Read.Span(DateSpan.month(YearMonth.from(today).minusMonths(1)));
                    case "yesterday" -> new Read.Span(new DateSpan(today.minusDays(1), today.minusDays(1)));
                    default -> written(text, today);
                };
        return read instanceof Read.Span span && span.span().from().isAfter(today)
                ? new Read.Wrong("That begins on %s, which is not here yet."
                        .formatted(Dates.dayAndYear(span.span().from())))
                : read;
    }

    private static Read written(String text, LocalDate today) {
        Matcher week = WEEK.matcher(text);
        Matcher month = MONTH.matcher(text);
        try {
            if (week.matches()) {
                return week(Integer.parseInt(week.group(1)), Integer.parseInt(week.group(2)));
            }
            if (month.matches()) {
                return new Read.Span(DateSpan.month(
                        YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)))));
            }
        } catch (DateTimeException e) {
            return wrong(text);
        }
        String[] words = text.split(" (?:to |- )?", -1);
        return words.length > 2 ? wrong(text) : dates(words[0], words[words.length - 1], today);
    }

    private static Read week(int year, int number) {
        LocalDate inFirstWeek = LocalDate.of(year, 1, 4);
        return new Read.Span(DateSpan.weekOf(inFirstWeek.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number)));
    }

    private static Read dates(String first, String last, LocalDate today) {
        if (!(Dates.read(first, today) instanceof Dates.Read.Date from)
                || !(Dates.read(last, today) instanceof Dates.Read.Date to)) {
            return wrong(first.equals(last) ? first : first + " " + last);
        }
        if (to.date().isBefore(from.date())) {
            return new Read.Wrong("%s is before %s: write the earlier date first.".formatted(to.date(), from.date()));
        }
        DateSpan span = new DateSpan(from.date(), to.date());
        return span.days() > LONGEST_DAYS
                ? new Read.Wrong("These are %d days; ask for at most %d.".formatted(span.days(), LONGEST_DAYS))
                : new Read.Span(span);
    }

    private static Read wrong(String typed) {
        return new Read.Wrong(
                "`%s` is not a period. Write `week`, `last week`, `month`, `last month`, `2026-W47`, `2026-10`, or two dates like `2026-11-02 2026-11-13`."
                        .formatted(Mrkdwn.code(Mrkdwn.shorten(typed, 40))));
    }
}
