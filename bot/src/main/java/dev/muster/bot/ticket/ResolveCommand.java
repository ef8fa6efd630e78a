package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Typed;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.ticket.Ticket;
import java.util.Optional;

/** {@code /ticket resolve N <how>}: resolves ticket N. */
public final class ResolveCommand implements CommandHandler {
    public static final CommandSpec SPEC =
            new CommandSpec("ticket", "resolve", "N <how>", "resolves ticket N", Who.TEAM);

    private final TicketActions actions;

    public ResolveCommand(TicketActions actions) {
        this.actions = actions;
    }

    @Override
    public Answer handle(Command command) {
        Optional<NumberAndRest> typed = NumberAndRest.parse(command.arguments());
        if (typed.isEmpty()) {
            return Answer.line(NumberAndRest.explain(command.arguments(), "/ticket resolve 42 how it was solved"));
        }
        String how = Typed.plain(typed.get().rest());
        if (how.isEmpty()) {
            return Answer.line("How was it solved? Write `/ticket resolve 42 how it was solved`.");
        }
        if (how.length() > Ticket.LONGEST_NOTE) {
            return Answer.line(TicketLines.tooLong(how.length()));
        }
        return Answer.line(actions.resolve(
                command.team(), typed.get().number(), command.caller().user(), how, command.now()));
    }
}
