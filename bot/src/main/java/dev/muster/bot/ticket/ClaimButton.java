package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.PressHandler;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.TicketNumber;
import java.time.Instant;

/** The button {@code Claim} on a ticket's card, and {@code Claim anyway} under the warning that somebody has enough in hand. */
public final class ClaimButton implements PressHandler {
    public static final String ACTION = "ticket-claim";
    public static final String ANYWAY = "ticket-claim-anyway";

    private final PressedTicket pressed;
    private final Claim claim;

    private ClaimButton(PressedTicket pressed, Claim claim) {
        this.pressed = pressed;
        this.claim = claim;
    }

    private interface Claim {
        Answer of(Team team, TicketNumber number, UserId by, Instant now);
    }

    /** Claims it for somebody who has not enough in hand yet. */
    public static ClaimButton withinLimit(PressedTicket pressed, Claiming claiming) {
        return new ClaimButton(pressed, claiming::one);
    }

    /** Claims it however many they have in hand. */
    public static ClaimButton anyway(PressedTicket pressed, Claiming claiming) {
        return new ClaimButton(pressed, claiming::anyway);
    }

    @Override
    public boolean isSafeToRepeat() {
        return true;
    }

    @Override
    public Answer handle(Press press) {
        return pressed.onTicket(
                press, (team, number) -> claim.of(team, number, press.caller().user(), press.now()));
    }
}
