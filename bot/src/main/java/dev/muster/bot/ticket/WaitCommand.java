package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Typed;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.ticket.Ticket;
import java.util.Optional;

/** {@code /ticket wait N [note]}: ticket N waits for the user; its clock stops. */
public final class WaitCommand implements CommandHandler {
    public static final CommandSpec SPEC =
            new CommandSpec("ticket", "wait", "N [note]", "ticket N waits for the user; its clock stops", Who.TEAM);

    private final TicketActions actions;

    public WaitCommand(TicketActions actions) {
        this.actions = actions;
    }

    @Override
    public Answer handle(Command command) {
        Optional<NumberAndRest> typed = NumberAndRest.parse(command.arguments());
        if (typed.isEmpty()) {
            return Answer.line(NumberAndRest.explain(command.arguments(), "/ticket wait 42"));
        }
        String note = Typed.plain(typed.get().rest());
        if (note.length() > Ticket.LONGEST_NOTE) {
            return Answer.line(TicketLines.tooLong(note.length()));
        }
        return Answer.line(actions.waitForUser(
                command.team(), typed.get().number(), command.caller().user(), note, command.now()));
    }
}
