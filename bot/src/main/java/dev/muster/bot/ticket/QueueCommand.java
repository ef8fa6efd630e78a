package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.CommandSpec;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Interactions.CommandHandler;
import dev.muster.bot.interaction.Typed;
import dev.muster.bot.interaction.Who;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Queued;
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
                    "[mine, unclaimed, late, #tag or words]",
                    "shows the queue, least SLA time left first",
                    Who.ALL)
            .also(Pattern.compile("mine|unclaimed|late|#\\D\\S*"))
            .safeToRepeat();

    private final TicketDesk desk;

    public QueueCommand(TicketDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Command command) {
        String filter = Typed.plain(command.arguments());
        List<Queued> found = desk.queue(command.team(), command.now()).stream()
                .filter(matching(
                        filter.toLowerCase(Locale.ROOT), command.caller().user()))
                .toList();
        return TicketMessages.queue(command.team(), found, filter, command.now());
    }

    private static Predicate<Queued> matching(String filter, UserId user) {
        return switch (filter) {
            case "" -> queued -> true;
            case "mine" -> queued -> queued.ticket().isOwnedBy(user);
            case "unclaimed" -> queued -> queued.ticket().state() == TicketState.OPEN;
            case "late" -> queued -> queued.sla().isLate();
            default -> queued -> matches(queued.ticket(), filter);
        };
    }

    private static boolean matches(Ticket ticket, String filter) {
        return filter.startsWith("#")
                ? ticket.tags().contains(filter.substring(1))
                : ticket.subject().toLowerCase(Locale.ROOT).contains(filter)
                        || ticket.details().toLowerCase(Locale.ROOT).contains(filter);
    }
}
