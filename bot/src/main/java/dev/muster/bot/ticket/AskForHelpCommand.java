package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Typed;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.ticket.Ticket;
import java.util.Optional;

/** {@code /ticket help N [what]}: asks the colleagues on shift who have ticket N's skill. */
public final class AskForHelpCommand implements CommandHandler {
    public static final CommandSpec SPEC = new CommandSpec(
            "ticket", "help", "N [what]", "asks the colleagues on shift who have ticket N's skill for help", Who.TEAM);

    private final Helping helping;

    public AskForHelpCommand(Helping helping) {
        this.helping = helping;
    }

    @Override
    public Answer handle(Command command) {
        Optional<NumberAndRest> typed = NumberAndRest.parse(command.arguments());
        if (typed.isEmpty()) {
            return Answer.line(NumberAndRest.explain(command.arguments(), "/ticket help 42 what you need"));
        }
        String what = Typed.plain(typed.get().rest());
        if (what.length() > Ticket.LONGEST_NOTE) {
            return Answer.line(TicketLines.tooLong(what.length()));
        }
        return Answer.line(helping.raise(
                command.team(), typed.get().number(), command.caller().user(), what, command.now()));
    }
}
