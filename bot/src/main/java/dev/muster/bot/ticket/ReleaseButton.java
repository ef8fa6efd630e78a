package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.PressHandler;

/** The button {@code Release} on a ticket's card. */
public final class ReleaseButton implements PressHandler {
    public static final String ACTION = "ticket-release";

    private final PressedTicket pressed;
    private final TicketActions actions;

    public ReleaseButton(PressedTicket pressed, TicketActions actions) {
        this.pressed = pressed;
        this.actions = actions;
    }

    @Override
    public Answer handle(Press press) {
        return pressed.onTicket(
                press,
                (team, number) ->
                        Answer.line(actions.release(team, number, press.caller().user(), press.now())));
    }
}
