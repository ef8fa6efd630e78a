package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Typed;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.ticket.TicketDesk;
import java.util.regex.Pattern;

/** {@code /ticket list}: the queue, or the part of it that somebody looks for. */
public final class QueueCommand implements CommandHandler {
    public static final CommandSpec SPEC = new CommandSpec(
                    "ticket",
                    "list",
                    "[mine, unclaimed, late, #tag, area:billing, @who or words]",
                    "shows the queue, least SLA time left first",
                    Who.ALL)
            .also(Pattern.compile("mine|unclaimed|late|#\\D\\S*|(priority|skill|segment|area|link):\\S+"))
            .safeToRepeat();

    private final TicketDesk desk;

    public QueueCommand(TicketDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Command command) {
        return switch (QueueFilter.read(
                command.arguments(), command.team(), command.caller().user())) {
            case QueueFilter.Read.Wrong wrong -> Answer.line(wrong.line());
            case QueueFilter.Read.Filter filter ->
                TicketMessages.queue(
                        command.team(),
                        desk.queue(command.team(), command.now()).stream()
                                .filter(filter.matches())
                                .toList(),
                        Typed.plain(command.arguments()),
                        command.now());
        };
    }
}
