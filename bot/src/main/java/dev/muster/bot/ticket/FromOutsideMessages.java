package dev.muster.bot.ticket;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What people read of what happened to tickets in other systems. */
final class FromOutsideMessages {
    private static final int LONGEST_TEXT = 2000;

    private FromOutsideMessages() {}

    /** To the owner of a ticket whose customer said more. */
    static Content<Tier.ForTeam> customerReplied(Ticket ticket, TicketEvent replied) {
        String number = String.valueOf(ticket.number().value());
        String title = TicketMessages.who(replied.by()) + " replied to " + TicketMessages.inOneLine(ticket);
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Layout.section(title));
        if (!replied.note().isEmpty()) {
            blocks.add(Layout.section(HandOffMessages.quoted(Mrkdwn.shorten(replied.note(), LONGEST_TEXT))));
        }
        blocks.add(Layout.context(switch (replied.kind()) {
                    case REOPENED -> "It was resolved; it is open again and with you.";
                    default -> "It is with you, and its clock runs.";
                }
                + " `/ticket show " + number + "` shows its history."));
        blocks.add(Layout.buttons(
                Layout.button("Resolve", ResolveModal.OPEN_ACTION, number),
                Layout.button("Release", ReleaseButton.ACTION, number)));
        return new Content<>(title, Layout.json(blocks));
    }

    /** In the thread of a ticket that seems to be the same as another. */
    static Content<Tier.ForTeam> twice(Ticket other, Instant now) {
        String line = "It looks like %s, opened %s ago by %s. %s."
                .formatted(
                        TicketMessages.inOneLine(other),
                        Mrkdwn.duration(Duration.between(other.openedAt(), now)),
                        TicketMessages.who(other.openedBy()),
                        TicketMessages.stateInWords(other));
        return new Content<>(
                line,
                Layout.json(List.of(
                        Layout.section(line),
                        Layout.buttons(Layout.button(
                                "Show " + other.number(),
                                ShowButton.ACTION,
                                String.valueOf(other.number().value()))))));
    }
}
