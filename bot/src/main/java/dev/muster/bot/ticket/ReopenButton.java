package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.PressHandler;

/** The button {@code Reopen} on a ticket's card. */
public final class ReopenButton implements PressHandler {
    public static final String ACTION = "ticket-reopen";

    private final PressedTicket pressed;
    private final TicketActions actions;

    public ReopenButton(PressedTicket pressed, TicketActions actions) {
        this.pressed = pressed;
        this.actions = actions;
    }

    @Override
    public Answer handle(Press press) {
        return pressed.onTicket(
                press,
                (team, number) ->
                        Answer.line(actions.reopen(team, number, press.caller().user(), "", press.now())));
    }
}
