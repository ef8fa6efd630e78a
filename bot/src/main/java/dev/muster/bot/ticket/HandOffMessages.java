package dev.muster.bot.ticket;

import static dev.muster.bot.interaction.Mrkdwn.escape;
import static dev.muster.bot.interaction.Mrkdwn.mention;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.interaction.Layout;
import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Ticket;
import java.util.List;

/** What somebody reads who was handed a ticket. */
final class HandOffMessages {
    private HandOffMessages() {}

    /** The ticket right after it was handed over: its last event is the hand-off, with the note. */
    static Content<Tier.ForTeam> toNewOwner(Ticket ticket, UserId by) {
        String number = String.valueOf(ticket.number().value());
        String title = mention(by) + " handed you " + TicketMessages.inOneLine(ticket);
        List<LayoutBlock> blocks = List.of(
                Layout.section(title),
                Layout.section(quoted(ticket.lastEvent().note())),
                Layout.context("It is yours now. `/ticket show " + number + "` shows its history."),
                Layout.buttons(
                        Layout.button("Resolve", ResolveModal.OPEN_ACTION, number),
                        Layout.button("Release", ReleaseButton.ACTION, number)));
        return new Content<>(title, Layout.json(blocks));
    }

    /** What somebody typed, line by line behind a bar. */
    static String quoted(String typed) {
        return "> " + escape(typed).replace("\n", "\n> ");
    }
}
