package dev.muster.bot.metric;

import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.metric.BacklogAges;
import dev.muster.domain.metric.DateSpan;
import dev.muster.domain.metric.Figure;
import dev.muster.domain.metric.FigureGoal;
import dev.muster.domain.metric.Figures;
import dev.muster.domain.metric.OnShift;
import dev.muster.domain.metric.PeriodInFigures;
import dev.muster.domain.metric.Share;
import dev.muster.domain.metric.Spread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The figures of a period, a line each, beside the period before. */
final class FigureLines {
    private static final int PERCENT = 100;
    /** Where the number begins in {@code 2011-W05}. */
    private static final int ISO_WEEK_NUMBER = 6;

    private static final double MINUTES_PER_HOUR = 60;
    private static final String NO_SHIFTS = "no shifts published";

    private FigureLines() {}

    static List<String> of(PeriodInFigures period) {
        Figures now = period.figures();
        Figures before = period.before();
        String earlier = before(period.span());
        List<String> lines = new ArrayList<>();
        add(lines, period, Figure.OPENED, line(Figure.OPENED, now.opened(), before.opened()));
        add(lines, period, Figure.RESOLVED, line(Figure.RESOLVED, now.resolved(), before.resolved()));
        add(lines, period, Figure.REOPENED, line(Figure.REOPENED, now.reopened(), before.reopened()));
        add(lines, period, Figure.BACKLOG, line(Figure.BACKLOG, now.backlog(), before.backlog()) + ages(now.ages()));
        add(lines, period, Figure.TIME_TO_CLAIM, line(Figure.TIME_TO_CLAIM, now.claim(), before.claim(), earlier));
        add(
                lines,
                period,
                Figure.FIRST_RESPONSE,
                line(Figure.FIRST_RESPONSE, now.firstResponse(), before.firstResponse(), earlier));
        add(lines, period, Figure.RESOLUTION, line(Figure.RESOLUTION, now.resolution(), before.resolution(), earlier));
        add(
                lines,
                period,
                Figure.SLA_ATTAINED,
                sla(now.quality().sla(), before.quality().sla(), earlier));
        add(
                lines,
                period,
                Figure.REOPEN_RATE,
                line(Figure.REOPEN_RATE, now.reopenRate(), before.reopenRate(), earlier));
        add(
                lines,
                period,
                Figure.ESCALATION_RATE,
                line(
                        Figure.ESCALATION_RATE,
                        now.quality().escalated().value(),
                        before.quality().escalated().value(),
                        earlier));
        if (!now.quality().satisfied().isEmpty()
                || !before.quality().satisfied().isEmpty()) {
            add(
                    lines,
                    period,
                    Figure.SATISFACTION,
                    satisfaction(now.quality().satisfied(), before.quality().satisfied(), earlier));
        }
        if (period.onShift().cover().isPresent()
                || period.onShiftBefore().cover().isPresent()) {
            add(lines, period, Figure.COVER, cover(period.onShift(), period.onShiftBefore(), earlier));
            OptionalDouble loadBefore = period.onShiftBefore().load();
            add(lines, period, Figure.LOAD, load(period.onShift().load(), loadBefore, earlier));
        }
        return lines;
    }

    private static void add(List<String> lines, PeriodInFigures period, Figure figure, String line) {
        FigureGoal goal = period.goals().get(figure);
        lines.add(goal == null ? line : line + "\n      " + GoalText.line(goal, period));
    }

    private static String sla(Share now, Share before, String earlier) {
        String were =
                now.isEmpty() ? "none due" : "%s, %d of %d that were due".formatted(percent(now), now.part(), now.of());
        return "*%s*  %s  (%s)"
                .formatted(
                        Figure.SLA_ATTAINED.label(),
                        were,
                        before.isEmpty() ? "none due the " + earlier : earlier + ": " + percent(before));
    }

    private static String satisfaction(Share now, Share before, String earlier) {
        return "*%s*  %s  (%s)"
                .formatted(
                        Figure.SATISFACTION.label(),
                        now.isEmpty() ? "no answers" : percent(now) + " of " + answers(now.of()),
                        before.isEmpty()
                                ? "no answers the " + earlier
                                : earlier + ": " + percent(before) + " of " + answers(before.of()));
    }

    private static String answers(int count) {
        return count == 1 ? "1 answer" : count + " answers";
    }

    private static String cover(OnShift now, OnShift before, String earlier) {
        String was = now.cover().isEmpty()
                ? NO_SHIFTS
                : "%s, %s of %s h that were needed"
                        .formatted(percent(now.cover().getAsDouble()), hours(now.staffed()), hours(now.needed()));
        return "*%s*  %s  (%s)"
                .formatted(
                        Figure.COVER.label(),
                        was,
                        before.cover().isEmpty()
                                ? NO_SHIFTS + " the " + earlier
                                : earlier + ": " + percent(before.cover().getAsDouble()));
    }

    private static String load(OptionalDouble now, OptionalDouble before, String earlier) {
        return "*%s*  %s  (%s)"
                .formatted(
                        Figure.LOAD.label(),
                        now.isEmpty() ? NO_SHIFTS : perPerson(now.getAsDouble()) + " open tickets per person on shift",
                        before.isEmpty()
                                ? NO_SHIFTS + " the " + earlier
                                : earlier + ": " + perPerson(before.getAsDouble()));
    }

    private static String hours(Duration time) {
        return String.valueOf(Math.round(time.toMinutes() / MINUTES_PER_HOUR));
    }

    private static String perPerson(double load) {
        return String.format(Locale.ROOT, "%.1f", load);
    }

    private static String percent(Share share) {
        return percent(share.value().orElse(0));
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
        return counted(figure.label(), now, before);
    }

    static String counted(String label, int now, int before) {
        return "*%s*  %d  (%s)".formatted(label, now, trend(now, before));
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
        return spread(figure.label(), now, before, earlier);
    }

    static String spread(String label, Spread now, Spread before, String earlier) {
        if (now.isEmpty()) {
            return "*%s*  none".formatted(label);
        }
        String compared = before.isEmpty()
                ? "none the " + earlier
                : "%s: median %s, 90 %% within %s"
                        .formatted(earlier, Mrkdwn.businessTime(before.median()), Mrkdwn.businessTime(before.p90()));
        return "*%s*  median %s, 90 %% within %s  (%s)"
                .formatted(label, Mrkdwn.businessTime(now.median()), Mrkdwn.businessTime(now.p90()), compared);
    }

    private static String line(Figure figure, OptionalDouble now, OptionalDouble before, String earlier) {
        return share(figure.label(), now, before, earlier);
    }

    static String share(String label, OptionalDouble now, OptionalDouble before, String earlier) {
        if (now.isEmpty()) {
            return "*%s*  none resolved".formatted(label);
        }
        return "*%s*  %s  (%s)"
                .formatted(
                        label,
                        percent(now.getAsDouble()),
                        before.isEmpty()
                                ? "none resolved the " + earlier
                                : earlier + ": " + percent(before.getAsDouble()));
    }

    private static String percent(double share) {
        return Math.round(share * PERCENT) + " %";
    }
}
