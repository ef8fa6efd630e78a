package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.PressHandler;
import dev.muster.domain.ticket.Queued;

/** The button {@code Show #42}: the ticket with its history, for anybody, as by {@code /ticket show}. */
public final class ShowButton implements PressHandler {
    public static final String ACTION = "ticket-show";

    private final PressedTicket pressed;
    private final TicketOutlook outlook;

    public ShowButton(PressedTicket pressed, TicketOutlook outlook) {
        this.pressed = pressed;
        this.outlook = outlook;
    }

    @Override
    public boolean isSafeToRepeat() {
        return true;
    }

    @Override
    public Answer handle(Press press) {
        return switch (pressed.anybodysAccess(press.caller().workspace(), press.value())) {
            case PressedTicket.Access.Granted granted ->
                TicketMessages.whole(
                        Queued.of(granted.ticket(), granted.team(), press.now()),
                        outlook.line(granted.team(), granted.ticket(), press.now()));
            case PressedTicket.Access.Refused refused -> Answer.line(refused.line());
        };
    }
}
