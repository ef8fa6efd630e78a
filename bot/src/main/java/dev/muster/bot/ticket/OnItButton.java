package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Interactions.Press;
import dev.muster.bot.interaction.Interactions.PressHandler;
import dev.muster.domain.ticket.Escalation;
import dev.muster.domain.ticket.Ticket;

/** The button {@code I'm on it} under a message that asks for help with an escalated ticket. */
public final class OnItButton implements PressHandler {
    public static final String ACTION = "escalation-answer";

    private final Escalating escalating;

    public OnItButton(Escalating escalating) {
        this.escalating = escalating;
    }

    /** The ticket, and which of its escalations is meant. */
    static String value(Ticket ticket, Escalation escalation) {
        return ticket.number().value() + "/" + escalation.round();
    }

    @Override
    public Answer handle(Press press) {
        String[] parts = press.value().split("/", -1);
        if (parts.length != 2 || !parts[1].matches("\\d{1,6}")) {
            return Answer.line("This escalation is not there any more.");
        }
        return Answer.line(escalating.answer(press.caller(), parts[0], Integer.parseInt(parts[1]), press.now()));
    }
}
