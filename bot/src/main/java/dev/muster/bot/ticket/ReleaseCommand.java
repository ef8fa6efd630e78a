package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Who;
import java.util.Optional;

/** {@code /ticket release N}: gives ticket N back to the queue. */
public final class ReleaseCommand implements CommandHandler {
    public static final CommandSpec SPEC =
            new CommandSpec("ticket", "release", "N", "gives ticket N back to the queue", Who.TEAM);

    private final TicketActions actions;

    public ReleaseCommand(TicketActions actions) {
        this.actions = actions;
    }

    @Override
    public Answer handle(Command command) {
        Optional<NumberAndRest> typed = NumberAndRest.parse(command.arguments());
        if (typed.isEmpty()) {
            return Answer.line(NumberAndRest.explain(command.arguments(), "/ticket release 42"));
        }
        return Answer.line(actions.release(
                command.team(), typed.get().number(), command.caller().user(), command.now()));
    }
}
