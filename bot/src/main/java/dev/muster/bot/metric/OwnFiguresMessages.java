package dev.muster.bot.metric;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.metric.OwnFigures;
import dev.muster.domain.metric.PersonInFigures;
import dev.muster.domain.metric.Spread;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** How people's own figures look: to themselves, and to the lead, by name and in no other order. */
public final class OwnFiguresMessages {
    private OwnFiguresMessages() {}

    /**
     * To the person.
     *
     * @param late a line that says how late it is; empty when it is in time
     */
    public static Content<Tier.ForLead> toPerson(Team team, PersonInFigures own, String late) {
        String title = "Your " + FigureLines.name(own.span()).replace("Week", "week") + " in figures";
        List<LayoutBlock> blocks = new ArrayList<>(blocks(title, own, team.lead(), late));
        blocks.add(Layout.buttons(WeeklyFiguresSwitch.turnOff(team.id())));
        return new Content<>(title, Layout.json(blocks));
    }

    static List<LayoutBlock> blocks(String title, PersonInFigures own, UserId lead, String late) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Layout.header(title));
        blocks.addAll(Layout.sections(lines(own)));
        blocks.add(Layout.context("%s, beside %sthe %s. Durations in business time. Seen only by %s and the lead, %s."
                .formatted(
                        Dates.range(own.span().from(), own.span().to()),
                        own.soFar() ? "the same part of " : "",
                        FigureLines.before(own.span()),
                        Mrkdwn.mention(own.person()),
                        Mrkdwn.mention(lead))));
        if (!late.isEmpty()) {
            blocks.add(Layout.context(late));
        }
        return blocks;
    }

    static List<String> lines(PersonInFigures own) {
        OwnFigures now = own.figures();
        OwnFigures before = own.before();
        String earlier = FigureLines.before(own.span());
        return List.of(
                FigureLines.counted("Claimed or assigned", now.taken(), before.taken()),
                FigureLines.counted("Resolved", now.resolved(), before.resolved()),
                FigureLines.counted("In hand", now.inHand(), before.inHand()),
                FigureLines.spread("First response", now.firstResponse(), before.firstResponse(), earlier),
                FigureLines.spread("Resolution", now.resolution(), before.resolution(), earlier),
                FigureLines.share("Reopen rate", now.reopenRate(), before.reopenRate(), earlier));
    }

    /**
     * To the lead: those of all.
     *
     * @param people by name
     * @param late a line that says how late it is; empty when it is in time
     */
    public static Content<Tier.ForLead> toLead(List<PersonInFigures> people, String late) {
        PersonInFigures first = people.getFirst();
        String title = FigureLines.name(first.span()) + ", everybody's own figures";
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Layout.header(title));
        blocks.addAll(
                Layout.sections(people.stream().map(OwnFiguresMessages::line).toList()));
        blocks.add(Layout.context(
                "For you alone, by name. Each of them got their own, if they want it. Medians in business time; `/metrics @who` shows one person's"
                        + " figures beside those of the week before."));
        if (!late.isEmpty()) {
            blocks.add(Layout.context(late));
        }
        return new Content<>(title, Layout.json(blocks));
    }

    private static String line(PersonInFigures person) {
        OwnFigures own = person.figures();
        List<String> parts = new ArrayList<>();
        parts.add("claimed or assigned " + own.taken());
        parts.add("resolved " + own.resolved());
        parts.add("in hand " + own.inHand());
        add(parts, "first response", own.firstResponse());
        add(parts, "resolution", own.resolution());
        OptionalDouble rate = own.reopenRate();
        if (rate.isPresent()) {
            parts.add("reopened " + own.cameBack());
        }
        return Mrkdwn.mention(person.person()) + "  " + String.join(" · ", parts);
    }

    private static void add(List<String> parts, String name, Spread spread) {
        if (!spread.isEmpty()) {
            parts.add(name + " " + Mrkdwn.businessTime(spread.median()));
        }
    }
}
