package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.PressHandler;
import dev.muster.domain.ticket.RaisedHand;
import dev.muster.domain.ticket.Ticket;

/** The button {@code I'm in} under a message that asks for help. */
public final class ImInButton implements PressHandler {
    public static final String ACTION = "help-join";

    private final PressedTicket pressed;
    private final Helping helping;

    public ImInButton(PressedTicket pressed, Helping helping) {
        this.pressed = pressed;
        this.helping = helping;
    }

    /** The ticket, and which of its raised hands is meant. */
    static String value(Ticket ticket, RaisedHand hand) {
        return ticket.number().value() + "/" + hand.round();
    }

    @Override
    public Answer handle(Press press) {
        String[] parts = press.value().split("/", -1);
        if (parts.length != 2 || !parts[1].matches("\\d{1,6}")) {
            return Answer.line("This call for help is not there any more.");
        }
        return pressed.onTicket(
                new Press(press.caller(), parts[0], press.now()),
                (team, number) -> Answer.line(helping.join(
                        team, number, Integer.parseInt(parts[1]), press.caller().user(), press.now())));
    }
}
