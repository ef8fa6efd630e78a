package dev.muster.domain.routine;

import dev.muster.domain.routine.Announcement.NextShift;
import dev.muster.domain.shift.PublishedShifts;
import dev.muster.domain.shift.PublishedShifts.Staffed;
import dev.muster.domain.shift.RosterDesk;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Queued;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketDesk;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells the channel, when a shift ends, what those who go leave behind and who is on next; nothing if they leave nothing. */
public final class HandOverRoutine extends ShiftRoutine {
    /** Over a weekend, who comes next comes on Monday. */
    private static final int DAYS_AHEAD = 4;

    private final TicketDesk tickets;

    public HandOverRoutine(RosterDesk rosters, TicketDesk tickets) {
        super(rosters);
        this.tickets = tickets;
    }

    @Override
    public RoutineKind kind() {
        return RoutineKind.HAND_OVER;
    }

    @Override
    Stream<Occurrence> of(Team team, Staffed shift) {
        return Stream.of(new Occurrence(team.workspace(), team.id(), kind(), shift.key(), shift.endsAt(team.zone())));
    }

    @Override
    public List<Announcement> announce(Team team, Occurrence occurrence, Instant now) {
        Optional<Staffed> ended = shiftOf(team, occurrence);
        if (ended.isEmpty()) {
            return List.of();
        }
        Staffed shift = ended.get();
        PublishedShifts around =
                published(team, shift.date().minusDays(1), shift.date().plusDays(DAYS_AHEAD));
        List<Staffed> running = around.at(shift.endsAt(team.zone()), team.zone());
        List<UserId> going = shift.people().stream()
                .filter(p -> running.stream().noneMatch(s -> s.people().contains(p)))
                .toList();
        List<Ticket> left = tickets.queue(team, now).stream()
                .map(Queued::ticket)
                .filter(t -> going.stream().anyMatch(t::isOwnedBy))
                .toList();
        return left.isEmpty()
                ? List.of()
                : List.of(new Announcement.HandOver(
                        shift.date(),
                        shift.type(),
                        going,
                        next(team, shift, around, running),
                        left,
                        occurrence.lateness(now)));
    }

    /** Who is on at the end of the shift; if nobody is, who comes first after it. */
    private static List<NextShift> next(Team team, Staffed shift, PublishedShifts around, List<Staffed> running) {
        Instant end = shift.endsAt(team.zone());
        Stream<Staffed> next = running.isEmpty()
                ? around.all().stream()
                        .filter(s -> s.startsAt(team.zone()).isAfter(end))
                        .limit(1)
                : running.stream();
        return next.map(s -> new NextShift(s.date(), s.type(), s.people())).toList();
    }
}
