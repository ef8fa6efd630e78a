package dev.muster.domain.routine;

import dev.muster.domain.team.Team;
import dev.muster.domain.ticket.ChangeOutcome;
import dev.muster.domain.ticket.Closing;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketDesk;
import dev.muster.domain.ticket.TicketNews;
import dev.muster.domain.ticket.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Closes resolved tickets to which nobody came back for the team's quiet period. It posts nothing: the card of a ticket
 * changes, if it has one. Those that are due together are one occurrence, so many at a time, the oldest first: a team that
 * brings years of resolved tickets with it has them closed over a while, beside everything else.
 */
public final class ClosingRoutine implements Routine {
    static final int MOST_AT_ONCE = 100;
    private static final Duration NEXT_BATCH = Duration.ofSeconds(5);

    private final Tickets tickets;
    private final TicketDesk desk;
    private final TicketNews news;

    public ClosingRoutine(Tickets tickets, TicketDesk desk, TicketNews news) {
        this.tickets = tickets;
        this.desk = desk;
        this.news = news;
    }

    @Override
    public RoutineKind kind() {
        return RoutineKind.CLOSING;
    }

    /** What was due long before is due right after the beginning, since nobody notes it as missed. */
    @Override
    public List<Occurrence> due(Team team, Instant after, Instant upTo) {
        return quiet(team, upTo).stream()
                .findFirst()
                .map(first -> new Occurrence(
                        team.workspace(), team.id(), kind(), key(first), dueWithin(first, team, after, upTo)))
                .map(List::of)
                .orElse(List.of());
    }

    /** The version makes it another occurrence when the ticket was reopened and resolved again. */
    private static String key(Ticket first) {
        return first.number().value() + "/" + first.version();
    }

    private static Instant dueWithin(Ticket first, Team team, Instant after, Instant upTo) {
        Instant due = Closing.at(first, team).orElse(upTo);
        return due.isAfter(after) ? due : upTo;
    }

    @Override
    public Optional<Instant> nextDue(Team team, Instant after) {
        List<Ticket> resolved = resolved(team);
        Optional<Instant> next = resolved.stream()
                .flatMap(ticket -> Closing.at(ticket, team).stream())
                .filter(due -> due.isAfter(after))
                .findFirst();
        // More of them may be due than one look closes.
        return next.isEmpty() && resolved.size() == MOST_AT_ONCE ? Optional.of(after.plus(NEXT_BATCH)) : next;
    }

    @Override
    public List<Announcement> announce(Team team, Occurrence occurrence, Instant now) {
        for (Ticket ticket : quiet(team, now)) {
            if (desk.close(team, ticket.number(), now) instanceof ChangeOutcome.Changed closed
                    && Closing.isNews(closed.after(), now)) {
                news.changed(team, closed.after(), now);
            }
        }
        return List.of();
    }

    private List<Ticket> quiet(Team team, Instant upTo) {
        return resolved(team).stream()
                .filter(ticket -> Closing.at(ticket, team)
                        .filter(due -> !due.isAfter(upTo))
                        .isPresent())
                .toList();
    }

    private List<Ticket> resolved(Team team) {
        return team.limits().closes()
                ? tickets.resolvedLongestAgo(team.workspace(), team.id(), MOST_AT_ONCE)
                : List.of();
    }
}
