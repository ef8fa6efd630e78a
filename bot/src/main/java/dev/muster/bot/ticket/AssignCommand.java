package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Typed;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.team.UserId;
import java.util.Optional;

/** {@code /ticket assign N @who}: gives ticket N to somebody, or takes it over. */
public final class AssignCommand implements CommandHandler {
    public static final CommandSpec SPEC =
            new CommandSpec("ticket", "assign", "N @who", "gives ticket N to somebody, or takes it over", Who.TEAM);

    private final TicketActions actions;

    public AssignCommand(TicketActions actions) {
        this.actions = actions;
    }

    @Override
    public Answer handle(Command command) {
        Optional<NumberAndRest> typed = NumberAndRest.parse(command.arguments());
        if (typed.isEmpty()) {
            return Answer.line(NumberAndRest.explain(command.arguments(), "/ticket assign 42 @who"));
        }
        Optional<UserId> to = Typed.person(typed.get().rest(), command.team());
        if (to.isEmpty()) {
            return Answer.line("To whom? Write `/ticket assign %d @who`, with one person of the team."
                    .formatted(typed.get().number().value()));
        }
        return Answer.line(actions.assign(
                command.team(), typed.get().number(), command.caller().user(), to.get(), command.now()));
    }
}
