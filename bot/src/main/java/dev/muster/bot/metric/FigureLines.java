package dev.muster.bot.metric;

import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.metric.BacklogAges;
import dev.muster.domain.metric.DateSpan;
import dev.muster.domain.metric.Figure;
import dev.muster.domain.metric.Figures;
import dev.muster.domain.metric.PeriodInFigures;
import dev.muster.domain.metric.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The figures of a period, a line each, beside the period before. */
final class FigureLines {
    private static final int PERCENT = 100;
    /** Where the number begins in {@code 2011-W05}. */
    private static final int ISO_WEEK_NUMBER = 6;

    private FigureLines() {}

    static List<String> of(PeriodInFigures period) {
        Figures now = period.figures();
        Figures before = period.before();
        String earlier = before(period.span());
        return List.of(
                line(Figure.OPENED, now.opened(), before.opened()),
                line(Figure.RESOLVED, now.resolved(), before.resolved()),
                line(Figure.REOPENED, now.reopened(), before.reopened()),
                line(Figure.BACKLOG, now.backlog(), before.backlog()) + ages(now.ages()),
                line(Figure.TIME_TO_CLAIM, now.claim(), before.claim(), earlier),
                line(Figure.FIRST_RESPONSE, now.firstResponse(), before.firstResponse(), earlier),
                line(Figure.RESOLUTION, now.resolution(), before.resolution(), earlier),
                line(Figure.REOPEN_RATE, now.reopenRate(), before.reopenRate(), earlier));
    }

    /** What a span is called, e.g. "Week 05", or its dates. */
    static String name(DateSpan span) {
        return span.isWeek()
                ? "Week " + span.isoWeek().substring(ISO_WEEK_NUMBER)
                : Dates.range(span.from(), span.to());
    }

    /** What a span is compared with, e.g. "week before". */
    static String before(DateSpan span) {
        if (span.isWeek()) {
            return "week before";
        }
        if (span.isMonth()) {
            return "month before";
        }
        return span.days() == 1 ? "day before" : span.days() + " days before";
    }

    private static String line(Figure figure, int now, int before) {
        return "*%s*  %d  (%s)".formatted(figure.label(), now, trend(now, before));
    }

    private static String trend(int now, int before) {
        return switch (Integer.signum(now - before)) {
            case 1 -> "▲ from " + before;
            case -1 -> "▼ from " + before;
            default -> "as before";
        };
    }

    private static String ages(BacklogAges ages) {
        List<String> bands = new ArrayList<>();
        band(bands, ages.underOneDay(), "under 1 day");
        band(bands, ages.oneToThreeDays(), "of 1 to 3 days");
        band(bands, ages.threeToSevenDays(), "of 3 to 7 days");
        band(bands, ages.sevenDaysOrMore(), "of 7 days or more");
        return bands.isEmpty() ? "" : ", by age: " + String.join(", ", bands);
    }

    private static void band(List<String> bands, int count, String age) {
        if (count > 0) {
            bands.add(count + " " + age);
        }
    }

    private static String line(Figure figure, Spread now, Spread before, String earlier) {
        if (now.isEmpty()) {
            return "*%s*  none".formatted(figure.label());
        }
        String compared = before.isEmpty()
                ? "none the " + earlier
                : "%s: median %s, 90 %% within %s"
                        .formatted(earlier, Mrkdwn.businessTime(before.median()), Mrkdwn.businessTime(before.p90()));
        return "*%s*  median %s, 90 %% within %s  (%s)"
                .formatted(figure.label(), Mrkdwn.businessTime(now.median()), Mrkdwn.businessTime(now.p90()), compared);
    }

    private static String line(Figure figure, OptionalDouble now, OptionalDouble before, String earlier) {
        if (now.isEmpty()) {
            return "*%s*  none resolved".formatted(figure.label());
        }
        return "*%s*  %s  (%s)"
                .formatted(
                        figure.label(),
                        percent(now.getAsDouble()),
                        before.isEmpty()
                                ? "none resolved the " + earlier
                                : earlier + ": " + percent(before.getAsDouble()));
    }

    private static String percent(double share) {
        return Math.round(share * PERCENT) + " %";
    }
}
