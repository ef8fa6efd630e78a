package dev.muster.bot.routine;

import static dev.muster.bot.interaction.Mrkdwn.escape;
import static dev.muster.bot.interaction.Mrkdwn.mention;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.bot.ticket.ClaimButton;
import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.routine.Announcement.HandOver;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketState;
import java.util.ArrayList;
import java.util.List;

/** What the channel reads at the end of a shift: what is in the queue again, what its people keep, who is on next. */
final class HandOverMessages {
    private HandOverMessages() {}

    static Content<Tier.ForTeam> handOver(HandOver over) {
        String title = "The %s shift of %s ends".formatted(escape(over.type().name()), Mrkdwn.mentions(over.going()));
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Layout.section("*Hand-over*  " + title));
        addBack(blocks, over.back());
        List<String> lines = new ArrayList<>();
        for (UserId person : over.going()) {
            List<Ticket> theirs =
                    over.tickets().stream().filter(t -> t.isOwnedBy(person)).toList();
            if (!theirs.isEmpty()) {
                lines.add("*" + mention(person) + "* leaves");
                theirs.stream()
                        .limit(AnnouncementMessages.MOST_TICKETS)
                        .forEach(t -> lines.add(AnnouncementMessages.line(t)
                                + (t.state() == TicketState.WAITING ? "  waits for the user" : "")));
                AnnouncementMessages.addMore(lines, theirs.size());
            }
        }
        blocks.addAll(Layout.sections(lines));
        AnnouncementMessages.addNext(blocks, over.next());
        if (!over.tickets().isEmpty()) {
            blocks.add(Layout.context("`/ticket assign 42 @you` takes one over."));
        }
        AnnouncementMessages.addLate(blocks, over.late());
        return new Content<>("Hand-over: " + title, Layout.json(blocks));
    }

    /** Each with what was said along with it, and a button. */
    private static void addBack(List<LayoutBlock> blocks, List<Ticket> back) {
        if (back.isEmpty()) {
            return;
        }
        blocks.add(Layout.section("Back in the queue:"));
        for (Ticket ticket : back.subList(0, Math.min(AnnouncementMessages.MOST_TICKETS, back.size()))) {
            String number = String.valueOf(ticket.number().value());
            String note = ticket.lastEvent().note();
            blocks.add(Layout.section(
                    AnnouncementMessages.line(ticket) + "\n      "
                            + escape(Mrkdwn.shorten(note.replaceAll("\\s+", " "), 300)),
                    Layout.button("Claim", ClaimButton.ACTION + ":" + number, number)));
        }
        List<String> more = new ArrayList<>();
        AnnouncementMessages.addMore(more, back.size());
        blocks.addAll(Layout.sections(more));
    }
}
