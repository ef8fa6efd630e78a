package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.ticket.Queued;
import dev.muster.domain.ticket.TicketDesk;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code /ticket show N}: one ticket with its SLA clocks and its history. */
public final class ShowCommand implements CommandHandler {
    public static final CommandSpec SPEC = new CommandSpec(
                    "ticket", "show", "N", "shows ticket N with its SLA clocks and its history", Who.ALL)
            .also(Pattern.compile("#?\\d+"))
            .safeToRepeat();

    private final TicketDesk desk;
    private final TicketOutlook outlook;

    public ShowCommand(TicketDesk desk, TicketOutlook outlook) {
        this.desk = desk;
        this.outlook = outlook;
    }

    @Override
    public Answer handle(Command command) {
        Optional<NumberAndRest> typed = NumberAndRest.parse(command.arguments());
        if (typed.isEmpty()) {
            return Answer.line(NumberAndRest.explain(command.arguments(), "/ticket show 42"));
        }
        return desk.find(command.team(), typed.get().number())
                .map(ticket -> TicketMessages.whole(
                        Queued.of(ticket, command.team(), command.now()),
                        outlook.line(command.team(), ticket, command.now())))
                .orElseGet(() -> Answer.line(
                        TicketLines.missing(command.team(), typed.get().number())));
    }
}
