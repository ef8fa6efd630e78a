package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Typed;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.ticket.Ticket;
import java.util.Optional;

/** {@code /ticket deescalate N [why]}: ticket N needs no more help. */
public final class DeescalateCommand implements CommandHandler {
    public static final CommandSpec SPEC = new CommandSpec(
            "ticket", "deescalate", "N [why]", "takes an escalation back; nobody else is asked", Who.TEAM);

    private final Escalating escalating;

    public DeescalateCommand(Escalating escalating) {
        this.escalating = escalating;
    }

    @Override
    public Answer handle(Command command) {
        Optional<NumberAndRest> typed = NumberAndRest.parse(command.arguments());
        if (typed.isEmpty()) {
            return Answer.line(NumberAndRest.explain(command.arguments(), "/ticket deescalate 42"));
        }
        String why = Typed.plain(typed.get().rest());
        if (why.length() > Ticket.LONGEST_NOTE) {
            return Answer.line(TicketLines.tooLong(why.length()));
        }
        return Answer.line(escalating.takeBack(
                command.team(), typed.get().number(), command.caller().user(), why, command.now()));
    }
}
