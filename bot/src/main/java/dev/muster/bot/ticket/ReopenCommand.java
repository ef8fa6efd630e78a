package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Typed;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.ticket.Ticket;
import java.util.Optional;

/** {@code /ticket reopen N [why]}: brings a resolved ticket back. */
public final class ReopenCommand implements CommandHandler {
    public static final CommandSpec SPEC =
            new CommandSpec("ticket", "reopen", "N [why]", "brings a resolved ticket back", Who.TEAM);

    private final TicketActions actions;

    public ReopenCommand(TicketActions actions) {
        this.actions = actions;
    }

    @Override
    public Answer handle(Command command) {
        Optional<NumberAndRest> typed = NumberAndRest.parse(command.arguments());
        if (typed.isEmpty()) {
            return Answer.line(NumberAndRest.explain(command.arguments(), "/ticket reopen 42"));
        }
        String why = Typed.plain(typed.get().rest());
        if (why.length() > Ticket.LONGEST_NOTE) {
            return Answer.line(TicketLines.tooLong(why.length()));
        }
        return Answer.line(actions.reopen(
                command.team(), typed.get().number(), command.caller().user(), why, command.now()));
    }
}
