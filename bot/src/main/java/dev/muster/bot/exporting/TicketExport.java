package dev.muster.bot.exporting;

import dev.muster.domain.team.Member;
import dev.muster.domain.team.Skill;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Actor;
import dev.muster.domain.ticket.OutsideLink;
import dev.muster.domain.ticket.Particulars;
import dev.muster.domain.ticket.ProductArea;
import dev.muster.domain.ticket.Segment;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.TicketEvent.Kind;
import dev.muster.domain.ticket.Tickets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A team's tickets as CSV (RFC 4180, UTF-8): a row for each ticket, or for each event of its history. Times are UTC instants
 * as ISO 8601 writes them. A text that a spreadsheet would take for a formula has an apostrophe before it.
 */
public final class TicketExport {
    private static final List<String> TICKET = List.of(
            "number",
            "subject",
            "priority",
            "state",
            "skill",
            "segment",
            "area",
            "link",
            "message",
            "tags",
            "owner",
            "opened_by",
            "opened_at",
            "claimed_at",
            "replied_at",
            "resolved_at",
            "closed_at",
            "last_event_at",
            "reopened",
            "origin");
    private static final List<String> EVENT = List.of("number", "at", "event", "by", "owner", "note");
    /** What a formula begins with; some spreadsheets take the wide signs of East Asian keyboards for the narrow ones. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final Tickets tickets;
    private final Team team;

    /** What a row is about. */
    public enum Rows {
        TICKETS,
        EVENTS
    }

    public TicketExport(Tickets tickets, Team team) {
        this.tickets = tickets;
        this.team = team;
    }

    /**
     * Writes all tickets whose last event is at or after an instant, the one with the oldest first.
     *
     * @param since UTC instant
     * @return how many tickets
     */
    public long write(Rows rows, Instant since, Appendable out) throws IOException {
        long[] count = new long[1];
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(rows == Rows.TICKETS ? TICKET : EVENT);
        try {
            tickets.forEachTouchedSince(team.workspace(), team.id(), since, ticket -> {
                count[0]++;
                print(csv, rows, ticket);
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        csv.flush();
        return count[0];
    }

    private void print(CSVPrinter csv, Rows rows, Ticket ticket) {
        try {
            if (rows == Rows.TICKETS) {
                csv.printRecord(row(ticket));
            } else {
                for (TicketEvent event : ticket.history()) {
                    csv.printRecord(row(ticket, event));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Object> row(Ticket ticket) {
        Particulars particulars = ticket.particulars();
        return List.of(
                ticket.number().value(),
                text(ticket.subject()),
                word(ticket.priority()),
                word(ticket.state()),
                orEmpty(ticket.skill(), Skill::name),
                orEmpty(particulars.segment(), Segment::word),
                orEmpty(particulars.area(), ProductArea::name),
                orEmpty(particulars.link(), OutsideLink::url),
                orEmpty(particulars.message(), OutsideLink::url),
                text(ticket.tags().stream().sorted().collect(Collectors.joining(" "))),
                owner(ticket.owner()),
                actor(ticket.openedBy()),
                ticket.openedAt(),
                first(ticket, event -> event.kind() == Kind.CLAIMED || event.kind() == Kind.ASSIGNED),
                first(ticket, event -> event.kind() == Kind.REPLIED),
                last(ticket, Kind.RESOLVED),
                last(ticket, Kind.CLOSED),
                ticket.lastEvent().at(),
                ticket.history().stream()
                        .filter(event -> event.kind() == Kind.REOPENED)
                        .count(),
                ticket.origin() == null ? "" : text(ticket.origin().toString()));
    }

    private List<Object> row(Ticket ticket, TicketEvent event) {
        return List.of(
                ticket.number().value(),
                event.at(),
                word(event.kind()),
                actor(event.by()),
                owner(event.owner()),
                text(event.note()));
    }

    private static String first(Ticket ticket, Predicate<TicketEvent> which) {
        return at(ticket.history().stream().filter(which).findFirst());
    }

    private static String last(Ticket ticket, Kind kind) {
        return at(ticket.last(kind));
    }

    private static String at(Optional<TicketEvent> event) {
        return event.map(e -> e.at().toString()).orElse("");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <T> String orEmpty(@Nullable T value, Function<T, String> word) {
        return value == null ? "" : word.apply(value);
    }

    private String owner(@Nullable UserId owner) {
        return owner == null ? "" : text(name(owner));
    }

    private String actor(Actor actor) {
        return text(
                switch (actor) {
                    case Actor.Person person -> name(person.user());
                    case Actor.Outsider outsider -> outsider.name();
                    case Actor.Itself itself -> itself.toString();
                });
    }

    /** As the team knows them; whoever is no member any more is there by the id that Slack gave them. */
    private String name(UserId user) {
        return team.member(user).map(Member::name).orElse(user.value());
    }

    /** A text that no spreadsheet takes for a formula. */
    static String text(String typed) {
        return !typed.isEmpty() && FORMULA.indexOf(typed.charAt(0)) >= 0 ? "'" + typed : typed;
    }
}
