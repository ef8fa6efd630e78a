package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Typed;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.ticket.Ticket;
import java.util.Optional;

/** {@code /ticket reply N <what>}: notes what the team replied to the user. */
public final class ReplyCommand implements CommandHandler {
    public static final CommandSpec SPEC =
            new CommandSpec("ticket", "reply", "N <what>", "notes what the team replied to the user", Who.TEAM);

    private final TicketActions actions;

    public ReplyCommand(TicketActions actions) {
        this.actions = actions;
    }

    @Override
    public Answer handle(Command command) {
        Optional<NumberAndRest> typed = NumberAndRest.parse(command.arguments());
        if (typed.isEmpty()) {
            return Answer.line(NumberAndRest.explain(command.arguments(), "/ticket reply 42 what you replied"));
        }
        String text = Typed.plain(typed.get().rest());
        if (text.isEmpty()) {
            return Answer.line("What did you reply? Write `/ticket reply 42 what you replied`.");
        }
        if (text.length() > Ticket.LONGEST_NOTE) {
            return Answer.line(TicketLines.tooLong(text.length()));
        }
        return Answer.line(actions.reply(
                command.team(), typed.get().number(), command.caller().user(), text, command.now()));
    }
}
