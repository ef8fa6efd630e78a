package dev.muster.bot.metric;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.metric.Figures;
import dev.muster.domain.metric.Spread;
import dev.muster.domain.metric.WeekInFigures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the weekly digest looks: each figure beside the week before. */
public final class DigestMessages {
    private static final double MILLIS_PER_HOUR = 3_600_000;

    private DigestMessages() {}

    /**
     * The digest.
     *
     * @param late a line that says how late it is; empty when it is in time
     */
    public static Content<Tier.ForTeam> digest(WeekInFigures week, String late) {
        Figures now = week.figures();
        Figures before = week.before();
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Layout.header("Week " + week.iso().substring(6) + " in figures"));
        blocks.add(Layout.section("*" + headline(now) + "*"));
        blocks.addAll(Layout.sections(List.of(
                line("Opened", now.opened(), before.opened()),
                line("Resolved", now.resolved(), before.resolved()),
                line("Backlog", now.backlog(), before.backlog()) + " at the end of the week",
                line("First response", now.firstResponse(), before.firstResponse()),
                line("Resolution", now.resolution(), before.resolution()))));
        blocks.add(Layout.context(
                "%s, beside the week before. Durations in business time, waiting for the user not counted."
                        .formatted(Dates.range(week.monday(), week.monday().plusDays(6)))));
        if (!late.isEmpty()) {
            blocks.add(Layout.context(late));
        }
        return new Content<>(
                "Week " + week.iso().substring(6) + ": " + headline(now), Layout.json(blocks), facts(week));
    }

    private static String headline(Figures figures) {
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

    private static String line(String name, int now, int before) {
        return "*%s*  %d  (%s)".formatted(name, now, trend(now, before));
    }

    private static String trend(int now, int before) {
        return switch (Integer.signum(now - before)) {
            case 1 -> "▲ from " + before;
            case -1 -> "▼ from " + before;
            default -> "as before";
        };
    }

    private static String line(String name, Spread now, Spread before) {
        if (now.isEmpty()) {
            return "*%s*  none this week".formatted(name);
        }
        String compared = before.isEmpty()
                ? "none the week before"
                : "week before: median " + Mrkdwn.businessTime(before.median()) + ", 90 % within "
                        + Mrkdwn.businessTime(before.p90());
        return "*%s*  median %s, 90 %% within %s  (%s)"
                .formatted(name, Mrkdwn.businessTime(now.median()), Mrkdwn.businessTime(now.p90()), compared);
    }

    /** The figures as they are, for programs that read the message: durations in hours. */
    private static Map<String, String> facts(WeekInFigures week) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("week", week.iso());
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
