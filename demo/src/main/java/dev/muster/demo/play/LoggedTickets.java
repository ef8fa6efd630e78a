package dev.muster.demo.play;

import dev.muster.demo.play.HelpDeskLog.Row;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Actor;
import dev.muster.domain.ticket.LoggedTicket;
import dev.muster.domain.ticket.LoggedTicket.Event;
import dev.muster.domain.ticket.LoggedTicket.Step;
import dev.muster.domain.ticket.NewTicket;
import dev.muster.domain.ticket.Origin;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tickets that a log had before its replay begins, with their history, under numbers of ours. */
final class LoggedTickets {
    private final Team team;
    private final Function<String, UserId> userOf;
    private final Map<String, TicketNumber> numbers = new HashMap<>();

    LoggedTickets(Team team, Function<String, UserId> userOf) {
        this.team = team;
        this.userOf = userOf;
    }

    /** Builds the tickets of a log's rows. */
    List<Ticket> of(Map<String, List<Row>> rowsByTicket) {
        List<Ticket> tickets = new ArrayList<>();
        rowsByTicket.forEach((logged, rows) -> {
            TicketNumber number = new TicketNumber(numbers.size() + 1);
            numbers.put(logged, number);
            tickets.add(ticket(number, rows));
        });
        return tickets;
    }

    /** Our number of a logged ticket. */
    @Nullable
    TicketNumber number(String logged) {
        return numbers.get(logged);
    }

    void number(String logged, TicketNumber ours) {
        numbers.put(logged, ours);
    }

    /** What a logged ticket is called: the log has no subjects. */
    static String subject(Row first) {
        return "Case " + first.ticket() + " of " + first.product();
    }

    private Ticket ticket(TicketNumber number, List<Row> rows) {
        Row first = rows.getFirst();
        NewTicket opening = new NewTicket(
                team.workspace(),
                team.id(),
                subject(first),
                "",
                Priority.NORMAL,
                null,
                Set.of(),
                actor(first),
                first.at(),
                new Origin("help-desk", first.ticket()));
        List<Event> events = new ArrayList<>();
        events.add(new Event(first.at(), Step.OPENED, actor(first), ""));
        for (Row row : rows) {
            step(row).ifPresent(step -> events.add(new Event(row.at(), step, actor(row), note(row))));
        }
        return new LoggedTicket(opening, events).numbered(number);
    }

    private Actor actor(Row row) {
        return new Actor.Person(userOf.apply(row.agent()));
    }

    /** What a row does to a ticket that is there; a replay knows no closing, and notes change nothing. */
    private static Optional<Step> step(Row row) {
        return switch (row.activity()) {
            case INSERT, SERIOUSNESS -> Optional.of(Step.OPENED);
            case TAKE_IN_CHARGE -> Optional.of(Step.CLAIMED);
            case WAIT -> Optional.of(Step.WAITING);
            case RESOLVE -> Optional.of(Step.RESOLVED);
            case CLOSED, NOTE -> Optional.empty();
        };
    }

    private static String note(Row row) {
        return row.activity() == HelpDeskLog.Activity.RESOLVE ? Week.how(row) : "";
    }
}
