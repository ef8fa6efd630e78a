package dev.muster.bot.metric;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.bot.picture.Picture;
import dev.muster.domain.delivery.Attachment;
import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.metric.Figures;
import dev.muster.domain.metric.PeriodInFigures;
import dev.muster.domain.metric.Spread;
import dev.muster.domain.metric.WeekCount;
import dev.muster.domain.metric.WeekReview;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the weekly digest looks: what changed, eight weeks as a picture, each figure beside the week before, why, and what to do. */
public final class DigestMessages {
    private static final double MILLIS_PER_HOUR = 3_600_000;

    private DigestMessages() {}

    /**
     * The digest.
     *
     * @param late a line that says how late it is; empty when it is in time
     */
    public static Content<Tier.ForTeam> digest(WeekReview review, String late) {
        PeriodInFigures week = review.figures();
        String headline = headline(week);
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Layout.header(FigureLines.name(week.span()) + " in figures"));
        blocks.add(Layout.section("*" + headline + "*"));
        List<Attachment> chart = chart(week.span().isoWeek() + ".png", review.weeks(), blocks.size());
        blocks.addAll(Layout.sections(FigureLines.of(week)));
        List<String> drivers = DriverLines.of(review);
        if (!drivers.isEmpty()) {
            blocks.add(Layout.section("*What drove it*\n" + String.join("\n", drivers)));
        }
        review.correction().ifPresent(correction -> blocks.add(Layout.context(corrected(correction))));
        blocks.addAll(DigestActions.blocks(review.told(), review.last()));
        blocks.add(Layout.context(
                "%s, beside the week before. Durations in business time. `/metrics help` says what each figure means."
                        .formatted(Dates.range(week.span().from(), week.span().to()))));
        if (!late.isEmpty()) {
            blocks.add(Layout.context(late));
        }
        return new Content<>(FigureLines.name(week.span()) + ": " + headline, Layout.json(blocks), facts(week), chart);
    }

    /** "Correction: the digest of week 46 said 40 resolved and 18 left, it was 43 and 15." */
    static String corrected(WeekReview.Correction correction) {
        List<String> told = new ArrayList<>();
        List<String> now = new ArrayList<>();
        differ(told, now, correction.told().opened(), correction.now().opened(), "opened");
        differ(told, now, correction.told().resolved(), correction.now().resolved(), "resolved");
        differ(told, now, correction.told().backlog(), correction.now().backlog(), "left");
        return "Correction: the digest of %s said %s, it was %s."
                .formatted(
                        FigureLines.name(correction.told().week()).toLowerCase(Locale.ROOT),
                        Mrkdwn.list(told, ""),
                        Mrkdwn.list(now, ""));
    }

    private static void differ(List<String> told, List<String> now, int was, int is, String what) {
        if (was != is) {
            told.add(was + " " + what);
            now.add(String.valueOf(is));
        }
    }

    /** Nothing when there is nothing to draw. */
    static List<Attachment> chart(String file, List<WeekCount> weeks, int place) {
        if (weeks.isEmpty()) {
            return List.of();
        }
        return Picture.of(file, WeeksChart.words(weeks), place, () -> WeeksChart.png(weeks));
    }

    /** What changed, in one sentence. */
    static String headline(PeriodInFigures week) {
        return "Resolved %s, %s; %s."
                .formatted(
                        tickets(week.figures().resolved()),
                        resolvedTrend(
                                week.figures().resolved() - week.before().resolved(), FigureLines.before(week.span())),
                        backlog(week.before().backlog(), week.figures().backlog()));
    }

    private static String resolvedTrend(int change, String before) {
        return change == 0
                ? "as many as the " + before
                : Math.abs(change) + (change > 0 ? " more" : " fewer") + " than the " + before;
    }

    private static String backlog(int before, int now) {
        if (now == 0) {
            return before == 0 ? "nothing is left" : "nothing is left of a backlog of " + before;
        }
        return switch (Integer.signum(now - before)) {
            case 1 -> "the backlog rose from " + before + " to " + now;
            case -1 -> "the backlog fell from " + before + " to " + now;
            default -> "the backlog stayed at " + now;
        };
    }

    /** The figures of any period in one sentence. */
    static String headline(Figures figures) {
        int change = figures.opened() - figures.resolved();
        String trend = change > 0
                ? "more came in than went out"
                : change < 0 ? "more went out than came in" : "as much came in as went out";
        return "%s opened, %s resolved: %s, and %s"
                .formatted(
                        tickets(figures.opened()),
                        figures.resolved(),
                        trend,
                        figures.backlog() == 1 ? "1 is left" : figures.backlog() + " are left");
    }

    private static String tickets(int count) {
        return count == 1 ? "1 ticket" : count + " tickets";
    }

    /** The figures as they are, for programs that read the message: durations in hours. */
    private static Map<String, String> facts(PeriodInFigures week) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("week", week.span().isoWeek());
        facts.put("opened", String.valueOf(week.figures().opened()));
        facts.put("resolved", String.valueOf(week.figures().resolved()));
        facts.put("backlog", String.valueOf(week.figures().backlog()));
        put(facts, "first_response", week.figures().firstResponse());
        put(facts, "resolution", week.figures().resolution());
        return facts;
    }

    private static void put(Map<String, String> facts, String name, Spread spread) {
        if (!spread.isEmpty()) {
            facts.put(name + "_median_h", hours(spread.median()));
            facts.put(name + "_p90_h", hours(spread.p90()));
        }
    }

    private static String hours(Duration duration) {
        return String.format(Locale.ROOT, "%.4f", duration.toMillis() / MILLIS_PER_HOUR);
    }
}
