package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.PressHandler;

/** The button {@code Claim} on a ticket's card. */
public final class ClaimButton implements PressHandler {
    public static final String ACTION = "ticket-claim";

    private final PressedTicket pressed;
    private final Claiming claiming;

    public ClaimButton(PressedTicket pressed, Claiming claiming) {
        this.pressed = pressed;
        this.claiming = claiming;
    }

    @Override
    public boolean isSafeToRepeat() {
        return true;
    }

    @Override
    public Answer handle(Press press) {
        return pressed.onTicket(
                press,
                (team, number) -> claiming.one(team, number, press.caller().user(), press.now()));
    }
}
