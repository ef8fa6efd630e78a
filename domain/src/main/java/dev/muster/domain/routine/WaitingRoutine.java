package dev.muster.domain.routine;

import dev.muster.domain.shift.LeaveDesk;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.ticket.TicketState;
import dev.muster.domain.ticket.Tickets;
import dev.muster.domain.ticket.WaitingAsks;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks whoever has a ticket that waits for the user for long whether it still does; the channel, if nobody has it or its
 * owner is away. Once for each time that it is due, told by the ticket's version: any touch of it begins anew.
 */
public final class WaitingRoutine implements Routine {
    private final Tickets tickets;
    private final LeaveDesk leave;

    public WaitingRoutine(Tickets tickets, LeaveDesk leave) {
        this.tickets = tickets;
        this.leave = leave;
    }

    @Override
    public RoutineKind kind() {
        return RoutineKind.WAITING;
    }

    /** The occurrence of an ask about a ticket when it had this version. */
    public static Occurrence occurrence(Team team, TicketNumber number, long version, WaitingAsks.Ask ask) {
        return new Occurrence(
                team.workspace(),
                team.id(),
                RoutineKind.WAITING,
                number.value() + "/" + version + "/" + ask.round(),
                ask.at());
    }

    /** Of several asks about one ticket that are due, the last: who was away is asked once. */
    @Override
    public List<Occurrence> due(Team team, Instant after, Instant upTo) {
        return due(waiting(team), team, after, upTo);
    }

    @Override
    public Optional<Instant> nextDue(Team team, Instant after) {
        return nextDue(waiting(team), team, after);
    }

    @Override
    public DueTimes dueTimes(Team team, Instant after, Instant upTo, Instant nextAfter) {
        List<Ticket> waiting = waiting(team);
        return new DueTimes(due(waiting, team, after, upTo), nextDue(waiting, team, nextAfter));
    }

    private static List<Occurrence> due(List<Ticket> waiting, Team team, Instant after, Instant upTo) {
        return waiting.stream()
                .flatMap(ticket -> WaitingAsks.last(ticket.lastEvent().at(), team, upTo)
                        .filter(ask -> ask.at().isAfter(after))
                        .map(ask -> occurrence(team, ticket.number(), ticket.version(), ask))
                        .stream())
                .sorted(Comparator.comparing(Occurrence::due).thenComparing(Occurrence::key))
                .toList();
    }

    private static Optional<Instant> nextDue(List<Ticket> waiting, Team team, Instant after) {
        return waiting.stream()
                .flatMap(ticket -> WaitingAsks.next(ticket, team, after).stream())
                .map(WaitingAsks.Ask::at)
                .min(Comparator.naturalOrder());
    }

    private List<Ticket> waiting(Team team) {
        return team.limits().asksAboutWaiting()
                ? tickets.unresolved(team.workspace(), team.id()).stream()
                        .filter(ticket -> ticket.state() == TicketState.WAITING)
                        .toList()
                : List.of();
    }

    @Override
    public List<Announcement> announce(Team team, Occurrence occurrence, Instant now) {
        String[] key = occurrence.key().split("/", -1);
        long version = Long.parseLong(key[1]);
        return tickets.find(team.workspace(), new TicketNumber(Integer.parseInt(key[0])))
                .filter(ticket -> ticket.team().equals(team.id()))
                .filter(ticket -> ticket.state() == TicketState.WAITING && ticket.version() == version)
                .<List<Announcement>>map(ticket -> List.of(
                        new Announcement.StillWaiting(whoIsThere(team, ticket, now), ticket, occurrence.lateness(now))))
                .orElse(List.of());
    }

    private @Nullable UserId whoIsThere(Team team, Ticket ticket, Instant now) {
        UserId owner = ticket.owner();
        boolean there = owner != null
                && team.includes(owner)
                && !leave.isAway(team, owner, now.atZone(team.zone()).toLocalDate());
        return there ? owner : null;
    }
}
