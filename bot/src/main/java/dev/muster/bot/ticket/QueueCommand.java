package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Typed;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketDesk;
import dev.muster.domain.ticket.TicketState;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** {@code /ticket list}: the queue, or the part of it that somebody looks for. */
public final class QueueCommand implements CommandHandler {
    public static final CommandSpec SPEC = new CommandSpec(
                    "ticket",
                    "list",
                    "[mine, unclaimed, #tag or words]",
                    "shows the queue, most pressing first",
                    Who.ALL)
            .also(Pattern.compile("mine|unclaimed|#\\D\\S*"))
            .safeToRepeat();

    private final TicketDesk desk;

    public QueueCommand(TicketDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Command command) {
        String filter = Typed.plain(command.arguments());
        List<Ticket> found = desk.queue(command.team()).stream()
                .filter(matching(
                        filter.toLowerCase(Locale.ROOT), command.caller().user()))
                .toList();
        return TicketMessages.queue(command.team(), found, filter, command.now());
    }

    private static Predicate<Ticket> matching(String filter, UserId user) {
        return switch (filter) {
            case "" -> ticket -> true;
            case "mine" -> ticket -> ticket.isOwnedBy(user);
            case "unclaimed" -> ticket -> ticket.state() == TicketState.OPEN;
            default ->
                filter.startsWith("#")
                        ? ticket -> ticket.tags().contains(filter.substring(1))
                        : ticket -> ticket.subject().toLowerCase(Locale.ROOT).contains(filter)
                                || ticket.details().toLowerCase(Locale.ROOT).contains(filter);
        };
    }
}
