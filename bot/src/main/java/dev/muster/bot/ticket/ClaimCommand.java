package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.ticket.TicketNumber;
import java.util.Optional;

/** {@code /claim [N]}: takes a ticket, or, without a number, the best one for the person who asks. */
public final class ClaimCommand implements CommandHandler {
    public static final CommandSpec SPEC = new CommandSpec(
                    "ticket", "claim", "[N]", "claims ticket N, or the best one for you now", Who.TEAM)
            .safeToRepeat(number -> !number.isBlank());

    private final Claiming claiming;

    public ClaimCommand(Claiming claiming) {
        this.claiming = claiming;
    }

    @Override
    public Answer handle(Command command) {
        if (command.arguments().isEmpty()) {
            return claiming.best(command.team(), command.caller().user(), command.now());
        }
        Optional<TicketNumber> number = TicketNumber.parse(command.arguments());
        if (number.isEmpty()) {
            return Answer.line("`" + Mrkdwn.code(command.arguments())
                    + "` is not a ticket number. Write `/claim 42`, or `/claim` for the best one for you.");
        }
        return claiming.one(command.team(), number.get(), command.caller().user(), command.now());
    }
}
