package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.PressHandler;

/** The choice {@code Take back the escalation} behind the dots of a ticket's card. */
public final class DeescalateChoice implements PressHandler {
    private final PressedTicket pressed;
    private final Escalating escalating;

    public DeescalateChoice(PressedTicket pressed, Escalating escalating) {
        this.pressed = pressed;
        this.escalating = escalating;
    }

    @Override
    public Answer handle(Press press) {
        return pressed.onTicket(
                press,
                (team, number) -> Answer.line(
                        escalating.takeBack(team, number, press.caller().user(), "", press.now())));
    }
}
