package dev.muster.demo.play;

import dev.muster.demo.play.HelpDeskLog.Row;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.NewTicket;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.TicketEvent.Kind;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.ticket.TicketState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        Ticket ticket = new NewTicket(
                        team.workspace(),
                        team.id(),
                        subject(first),
                        "",
                        Priority.NORMAL,
                        null,
                        Set.of(),
                        userOf.apply(first.agent()),
                        first.at())
                .numbered(number);
        for (Row row : rows) {
            ticket = after(ticket, row);
        }
        return ticket;
    }

    private Ticket after(Ticket before, Row row) {
        UserId by = userOf.apply(row.agent());
        Ticket ticket = before;
        if (row.activity().reopens() && ticket.state() == TicketState.RESOLVED) {
            TicketState to = ticket.owner() == null ? TicketState.OPEN : TicketState.CLAIMED;
            ticket = ticket.after(new TicketEvent(Kind.REOPENED, row.at(), by, ticket.owner(), ""), to);
        }
        return switch (row.activity()) {
            case TAKE_IN_CHARGE ->
                ticket.after(
                        new TicketEvent(
                                ticket.owner() == null || ticket.isOwnedBy(by) ? Kind.CLAIMED : Kind.ASSIGNED,
                                row.at(),
                                by,
                                by,
                                ""),
                        TicketState.CLAIMED);
            case WAIT ->
                ticket.after(new TicketEvent(Kind.WAITING, row.at(), by, ticket.owner(), ""), TicketState.WAITING);
            case RESOLVE ->
                ticket.after(
                        new TicketEvent(Kind.RESOLVED, row.at(), by, ticket.owner(), Week.how(row)),
                        TicketState.RESOLVED);
            case INSERT, SERIOUSNESS, CLOSED, NOTE -> ticket;
        };
    }
}
