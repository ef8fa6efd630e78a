package dev.muster.bot.metric;

import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.metric.Figure;
import dev.muster.domain.metric.FigureGoal;
import dev.muster.domain.metric.FigureGoal.Band;
import dev.muster.domain.metric.FigureGoal.Standing;
import dev.muster.domain.metric.PeriodInFigures;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Goals as people write them, and what they read of them: each mark has its own shape and its own word, not only a colour. */
final class GoalText {
    private static final Pattern TIME =
            Pattern.compile("(?:(\\d{1,4}) ?h(?:ours?)?)? ?(?:(\\d{1,5}) ?m(?:in(?:utes)?)?)?");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,6}(?:[.,]\\d)?) ?%?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");
    private static final int MINUTES_PER_HOUR = 60;

    private GoalText() {}

    /** A value in the figure's unit; empty when that is not what was typed, or no such goal is possible. */
    static OptionalDouble read(Figure figure, String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        OptionalDouble value =
                switch (figure.unit()) {
                    case BUSINESS_MINUTES -> minutes(text);
                    case TICKETS -> WHOLE.matcher(text).matches() ? number(text) : OptionalDouble.empty();
                    case PERCENT -> number(text);
                    case TICKETS_PER_PERSON -> text.endsWith("%") ? OptionalDouble.empty() : number(text);
                };
        return value.isPresent() && FigureGoal.isPossible(figure, value.getAsDouble()) ? value : OptionalDouble.empty();
    }

    private static OptionalDouble minutes(String text) {
        Matcher time = TIME.matcher(text);
        if (text.isEmpty() || !time.matches()) {
            return OptionalDouble.empty();
        }
        int hours = time.group(1) == null ? 0 : Integer.parseInt(time.group(1));
        int minutes = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        return OptionalDouble.of((double) hours * MINUTES_PER_HOUR + minutes);
    }

    private static OptionalDouble number(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.matches()
                ? OptionalDouble.of(Double.parseDouble(number.group(1).replace(',', '.')))
                : OptionalDouble.empty();
    }

    /** How a value of a figure is typed, for lines that say how: e.g. "4h". */
    static String example(Figure figure) {
        return switch (figure.unit()) {
            case BUSINESS_MINUTES -> "4h";
            case TICKETS -> "20";
            case PERCENT -> figure.isBetterHigh() ? "90" : "5";
            case TICKETS_PER_PERSON -> "3.5";
        };
    }

    /** How to type a value so that {@link #read} reads the same. */
    static String typed(FigureGoal goal) {
        return amount(goal.figure(), goal.value())
                .replace(" h", "h")
                .replace(" min", "m")
                .replace(" %", "");
    }

    /** "at most 4 h", "at least 40 a week". */
    static String words(FigureGoal goal) {
        return (goal.figure().isBetterHigh() ? "at least " : "at most ")
                + amount(goal.figure(), goal.value())
                + (goal.figure().growsWithThePeriod() ? " a week" : "");
    }

    /** "✓ goal: at most 4 h, met". */
    static String line(FigureGoal goal, PeriodInFigures period) {
        Optional<Standing> standing = goal.of(period);
        String words = "goal: " + words(goal);
        return standing.map(s -> mark(s.band()) + " " + words + ", " + words(goal.figure(), s))
                .orElse(words);
    }

    private static String mark(Band band) {
        return switch (band) {
            case MET -> "✓";
            case NEARLY_MET -> "≈";
            case MISSED -> "✗";
        };
    }

    static String words(Figure figure, Standing standing) {
        String by = amount(figure, standing.by());
        return switch (standing.band()) {
            case MET -> "met";
            case NEARLY_MET -> "nearly met, " + by + (figure.isBetterHigh() ? " are missing" : " too much");
            case MISSED -> "missed by " + by;
        };
    }

    private static String amount(Figure figure, double value) {
        return switch (figure.unit()) {
            case BUSINESS_MINUTES -> value == 0 ? "0 min" : Mrkdwn.businessTime(Duration.ofMinutes(Math.round(value)));
            case TICKETS -> String.valueOf(Math.round(value));
            case PERCENT -> decimal(value) + " %";
            case TICKETS_PER_PERSON -> decimal(value);
        };
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
    }
}
