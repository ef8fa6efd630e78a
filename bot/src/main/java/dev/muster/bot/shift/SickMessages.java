package dev.muster.bot.shift;

import static dev.muster.bot.interaction.Mrkdwn.escape;
import static dev.muster.bot.interaction.Mrkdwn.mention;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.assignment.WorkDivider.Division;
import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.SickDesk.Opened;
import dev.muster.domain.shift.SickDesk.UndoOutcome.BackAgain;
import dev.muster.domain.team.Team;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketNumber;
import java.util.ArrayList;
import java.util.List;

/** How it looks that somebody is out: why is for them and the lead, that they are for all. */
final class SickMessages {
    private SickMessages() {}

    /** What the person reads: what was taken off them, and a way back for an hour. */
    static Content<Tier.ForLead> own(Team team, Leave leave, List<Opened> opened, List<Ticket> released) {
        String title = "You are out until " + Dates.day(leave.to()) + ". Get well";
        List<String> lines = new ArrayList<>();
        lines.add(opened.isEmpty() ? "You had no shift on these days." : "Not yours any more:");
        opened.forEach(o -> lines.add("• " + OfferText.shift(o.roster(), o.shift())));
        if (!released.isEmpty()) {
            lines.add("Back in the queue: "
                    + numbers(released.stream().map(Ticket::number).toList()));
        }
        lines.add(mention(team.lead()) + " knows why; the channel reads only that you are out.");
        return content(title, lines, leave);
    }

    /** What the lead reads: what is short, and who was asked. */
    static Content<Tier.ForLead> lead(Leave leave, List<Opened> opened, List<Ticket> released) {
        String title = "%s is sick until %s".formatted(mention(leave.person()), Dates.day(leave.to()));
        List<String> lines = new ArrayList<>();
        if (opened.isEmpty()) {
            lines.add("They had no shift on these days.");
        }
        opened.forEach(o -> lines.add(shortage(o)));
        if (!released.isEmpty()) {
            lines.add("Tickets back in the queue: "
                    + numbers(released.stream().map(Ticket::number).toList()));
        }
        return content(title, lines, leave);
    }

    private static String shortage(Opened opened) {
        String cover = "*%s*: %d of %d".formatted(OfferText.name(opened.shift()), opened.staffed(), opened.needed());
        if (opened.staffed() >= opened.needed()) {
            return cover + ", enough without them";
        }
        return cover
                + (opened.offer() == null
                        ? " ⚠️ Nobody can take it without breaking a rule."
                        : " ⚠️ Asked: " + Mrkdwn.mentions(opened.offer().asked()) + ". The first yes counts.");
    }

    private static Content<Tier.ForLead> content(String title, List<String> lines, Leave leave) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Layout.section("*" + title + "*"));
        blocks.addAll(Layout.sections(lines));
        blocks.add(Layout.buttons(Layout.confirmed(
                Layout.button(
                        "Undo",
                        SickUndo.ACTION,
                        new OfTeam(leave.team(), leave.id().value()).value()),
                "Shifts that nobody took and tickets that nobody claimed go back. It works for an hour.",
                "Undo")));
        return new Content<>(title, Layout.json(blocks));
    }

    /** What the channel reads: that they are out, and who could take their tickets. */
    static Content<Tier.ForTeam> channel(Team team, Leave leave, List<Ticket> released, Division division) {
        String title = name(team, leave) + " is out today";
        List<LayoutBlock> blocks = new ArrayList<>();
        if (released.isEmpty()) {
            blocks.add(Layout.section("*" + title + "*"));
            return new Content<>(title, Layout.json(blocks));
        }
        String tickets = released.size() == 1 ? "1 ticket is" : released.size() + " tickets are";
        List<String> lines = new ArrayList<>();
        lines.add("*%s*: %s free again".formatted(title, tickets));
        team.members().forEach(m -> {
            List<TicketNumber> theirs = division.shares().getOrDefault(m.user(), List.of());
            if (!theirs.isEmpty()) {
                lines.add("• for " + mention(m.user()) + ": " + numbers(theirs));
            }
        });
        if (!division.left().isEmpty()) {
            lines.add("• for whoever has the skill and the room: " + numbers(division.left()));
        }
        blocks.addAll(Layout.sections(lines));
        blocks.add(Layout.context("A proposal: a ticket is yours when you claim it."));
        return new Content<>(title + ": " + tickets + " free again", Layout.json(blocks));
    }

    /** What the person and the lead read when it is taken back. */
    static Content<Tier.ForLead> back(Team team, BackAgain back) {
        String title = "%s is not out any more, %s"
                .formatted(
                        name(team, back.leave()),
                        Mrkdwn.by(back.leave().decidedBy(), back.leave().decidedAt()));
        List<String> lines = new ArrayList<>(List.of("*" + title + "*"));
        back.theirs().forEach(s -> lines.add("• theirs again: " + OfferText.name(s)));
        for (Shift taken : back.taken()) {
            lines.add("• not theirs any more: " + OfferText.name(taken));
        }
        return new Content<>(title, Layout.json(new ArrayList<>(Layout.sections(lines))));
    }

    static Content<Tier.ForTeam> backInChannel(Team team, Leave leave) {
        String title = name(team, leave) + " is here today";
        return new Content<>(title, Layout.json(List.of(Layout.section("*" + title + "*"))));
    }

    private static String name(Team team, Leave leave) {
        return escape(RosterMessages.names(team).apply(leave.person()));
    }

    private static String numbers(List<TicketNumber> numbers) {
        return Mrkdwn.list(numbers.stream().map(TicketNumber::toString).toList(), "none");
    }
}
