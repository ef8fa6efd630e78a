package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.PressHandler;

/** The button {@code Claim anyway} under the warning that somebody has enough tickets in hand. */
public final class ClaimAnywayButton implements PressHandler {
    public static final String ACTION = "ticket-claim-anyway";

    private final PressedTicket pressed;
    private final Claiming claiming;

    public ClaimAnywayButton(PressedTicket pressed, Claiming claiming) {
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
                (team, number) -> claiming.anyway(team, number, press.caller().user(), press.now()));
    }
}
