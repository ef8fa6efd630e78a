package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.ticket.Ticket;
import java.util.Optional;

/** {@code /ticket handoff N @who <note>}: hands one's ticket over to a colleague, with what they should know. */
public final class HandOffCommand implements CommandHandler {
    public static final CommandSpec SPEC = new CommandSpec(
            "ticket",
            "handoff",
            "N @who <note>",
            "hands your ticket N to somebody, with what they should know",
            Who.TEAM);

    private final HandingOff handingOff;

    public HandOffCommand(HandingOff handingOff) {
        this.handingOff = handingOff;
    }

    @Override
    public Answer handle(Command command) {
        Optional<NumberAndRest> typed = NumberAndRest.parse(command.arguments());
        if (typed.isEmpty()) {
            return Answer.line(
                    NumberAndRest.explain(command.arguments(), "/ticket handoff 42 @who what they should know"));
        }
        int number = typed.get().number().value();
        Optional<PersonAndRest> to = PersonAndRest.parse(typed.get().rest(), command.team());
        if (to.isEmpty()) {
            return Answer.line(
                    "To whom? Write `/ticket handoff %d @who what they should know`, with one person of the team."
                            .formatted(number));
        }
        String note = to.get().rest();
        if (note.isEmpty()) {
            return Answer.line(
                    "What should they know? Write `/ticket handoff %d @who what they should know`.".formatted(number));
        }
        if (note.length() > Ticket.LONGEST_NOTE) {
            return Answer.line(TicketLines.tooLong(note.length()));
        }
        return Answer.line(handingOff.handOff(
                command.team(),
                typed.get().number(),
                command.caller().user(),
                to.get().person(),
                note,
                command.now()));
    }
}
