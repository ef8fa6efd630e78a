package dev.muster.bot.ticket;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.PressHandler;
import dev.muster.bot.interaction.Layout;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.team.Team;
import dev.muster.domain.ticket.ClosingAsDuplicate;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketDesk;
import dev.muster.domain.ticket.TicketNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells whoever opened a ticket that another one looks the same, and closes theirs if they press that it is. */
public final class DuplicateButton implements PressHandler {
    public static final String ACTION = "ticket-duplicate";

    private final PressedTicket pressed;
    private final TicketDesk desk;
    private final TicketChanges changes;

    public DuplicateButton(PressedTicket pressed, TicketDesk desk, TicketChanges changes) {
        this.pressed = pressed;
        this.desk = desk;
        this.changes = changes;
    }

    /** That a ticket is open, which one it looks like, and what can be done about it. */
    static Answer suspicion(String opened, Ticket ticket, Ticket other, Instant now) {
        String line = "It looks like %s, opened %s ago by %s. %s."
                .formatted(
                        TicketMessages.inOneLine(other),
                        Mrkdwn.duration(Duration.between(other.openedAt(), now)),
                        TicketMessages.who(other.openedBy()),
                        TicketMessages.stateInWords(other));
        List<LayoutBlock> blocks = List.of(
                Layout.section(opened),
                Layout.section(line),
                Layout.buttons(
                        Layout.button(
                                "It's the same: close mine",
                                ACTION,
                                ticket.number().value() + "/" + other.number().value()),
                        Layout.button(
                                "Show " + other.number(),
                                ShowButton.ACTION,
                                String.valueOf(other.number().value()))));
        return new Answer.OnlyYou(opened + " " + line, blocks);
    }

    @Override
    public boolean isSafeToRepeat() {
        return true;
    }

    @Override
    public Answer handle(Press press) {
        String[] numbers = press.value().split("/", 2);
        Optional<TicketNumber> sameAs = numbers.length < 2 ? Optional.empty() : TicketNumber.parse(numbers[1]);
        return switch (pressed.openersAccess(
                press.caller().workspace(), press.caller().user(), numbers[0])) {
            case PressedTicket.Access.Refused refused -> Answer.line(refused.line());
            case PressedTicket.Access.Granted granted ->
                sameAs.map(other -> closed(granted.team(), granted.ticket().number(), other, press))
                        .orElseGet(() -> Answer.line("This button is not right any more; nothing was changed."));
        };
    }

    private Answer closed(Team team, TicketNumber number, TicketNumber sameAs, Press press) {
        return switch (desk.closeAsDuplicate(
                team, number, sameAs, press.caller().user(), press.now())) {
            case ClosingAsDuplicate.Closed closed -> {
                changes.made(team, closed.ticket(), press.now());
                changes.made(team, closed.sameAs(), press.now());
                yield Answer.instead("%s is closed, since %s is the same. `/ticket reopen %d` brings it back."
                        .formatted(
                                TicketMessages.inOneLine(closed.ticket()),
                                TicketMessages.inOneLine(closed.sameAs()),
                                number.value()));
            }
            case ClosingAsDuplicate.SomebodysAlready theirs ->
                Answer.line("%s is with %s already, and stays open: tell them that %s is the same."
                        .formatted(number, Mrkdwn.mention(theirs.owner()), sameAs));
            case ClosingAsDuplicate.ResolvedAlready resolved -> Answer.line(number + " is resolved already.");
            case ClosingAsDuplicate.NoSuchTicket missing -> Answer.line(TicketLines.missing(team, missing.number()));
        };
    }
}
