package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Typed;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.ticket.Ticket;
import java.util.Optional;

/** {@code /ticket escalate N <why>}: asks for more help with ticket N, by the playbook. */
public final class EscalateCommand implements CommandHandler {
    public static final CommandSpec SPEC = new CommandSpec(
            "ticket", "escalate", "N <why>", "asks those whom the playbook names, until one is on it", Who.TEAM);

    private final Escalating escalating;

    public EscalateCommand(Escalating escalating) {
        this.escalating = escalating;
    }

    @Override
    public Answer handle(Command command) {
        Optional<NumberAndRest> typed = NumberAndRest.parse(command.arguments());
        if (typed.isEmpty()) {
            return Answer.line(NumberAndRest.explain(command.arguments(), "/ticket escalate 42 why"));
        }
        String why = Typed.plain(typed.get().rest());
        if (why.isEmpty()) {
            return Answer.line("Why? Write `/ticket escalate %d what makes it too hard`."
                    .formatted(typed.get().number().value()));
        }
        if (why.length() > Ticket.LONGEST_NOTE) {
            return Answer.line(TicketLines.tooLong(why.length()));
        }
        return Answer.line(escalating.escalate(
                command.team(), typed.get().number(), command.caller().user(), why, command.now()));
    }
}
