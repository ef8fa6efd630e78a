package dev.muster.bot.metric;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Layout;
import dev.muster.domain.delivery.Attachment;
import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.metric.MonthReview;
import dev.muster.domain.metric.PeriodInFigures;
import dev.muster.domain.team.Team;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the monthly report looks: what changed, the weeks as a picture, the figures with their goals, why, and a spreadsheet. */
public final class MonthlyMessages {
    private static final int MOST_MOVERS = 5;

    private MonthlyMessages() {}

    /**
     * The report.
     *
     * @param late a line that says how late it is; empty when it is in time
     */
    public static Content<Tier.ForTeam> report(Team team, MonthReview review, String late) {
        PeriodInFigures month = review.figures();
        String name = review.month().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " "
                + review.month().getYear();
        String headline = DigestMessages.headline(month);
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Layout.header(name + " in figures"));
        blocks.add(Layout.section("*" + headline + "*"));
        List<Attachment> files =
                new ArrayList<>(DigestMessages.chart(review.month() + ".png", review.weeks(), blocks.size()));
        blocks.addAll(Layout.sections(FigureLines.of(month)));
        List<String> drivers =
                DriverLines.of(review.launches(), review.movers(), MOST_MOVERS, review.staffing(), month.span());
        if (!drivers.isEmpty()) {
            blocks.add(Layout.section("*What drove it*\n" + String.join("\n", drivers)));
        }
        blocks.add(Layout.context("The spreadsheet has each figure with what it means, the weeks, and the %s."
                .formatted(
                        switch (review.tickets().size()) {
                            case 0 -> "month's tickets, of which there are none";
                            case 1 -> "ticket";
                            default -> review.tickets().size() + " tickets";
                        })));
        files.add(Attachment.of(
                "muster-" + review.month() + ".xlsx",
                MonthSheet.MEDIA_TYPE,
                name + " as a spreadsheet",
                blocks.size(),
                MonthSheet.of(team, review)));
        blocks.add(Layout.context(
                "%s, beside the month before. Durations in business time. `/metrics help` says what each figure means."
                        .formatted(Dates.range(month.span().from(), month.span().to()))));
        if (!late.isEmpty()) {
            blocks.add(Layout.context(late));
        }
        return new Content<>(
                name + ": " + headline,
                Layout.json(blocks),
                Map.of(
                        "month", review.month().toString(),
                        "opened", String.valueOf(month.figures().opened()),
                        "resolved", String.valueOf(month.figures().resolved()),
                        "backlog", String.valueOf(month.figures().backlog())),
                files);
    }
}
