package dev.muster.domain.routine;

import dev.muster.domain.shift.PublishedShifts.Staffed;
import dev.muster.domain.shift.RosterDesk;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Queued;
import dev.muster.domain.ticket.TicketDesk;
import dev.muster.domain.ticket.TicketState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells each person, a while before their shift, that it comes. */
public final class ShiftReminderRoutine extends ShiftRoutine {
    private final TicketDesk tickets;

    public ShiftReminderRoutine(RosterDesk rosters, TicketDesk tickets) {
        super(rosters);
        this.tickets = tickets;
    }

    @Override
    public RoutineKind kind() {
        return RoutineKind.SHIFT_REMINDER;
    }

    @Override
    Stream<Occurrence> of(Team team, Staffed shift) {
        Instant due = shift.startsAt(team.zone()).minus(team.routines().shiftReminder());
        return shift.people().stream()
                .map(person -> new Occurrence(team.workspace(), team.id(), kind(), shift.key() + "/" + person, due));
    }

    @Override
    public List<Announcement> announce(Team team, Occurrence occurrence, Instant now) {
        UserId person = new UserId(occurrence.key().substring(occurrence.key().lastIndexOf('/') + 1));
        Optional<Staffed> shift =
                shiftOf(team, occurrence).filter(s -> s.people().contains(person));
        return shift.<List<Announcement>>map(s -> List.of(new Announcement.ShiftSoon(
                        person,
                        s.date(),
                        s.type(),
                        s.startsAt(team.zone()),
                        s.people().stream().filter(p -> !p.equals(person)).toList(),
                        tickets.queue(team, now).stream()
                                .map(Queued::ticket)
                                .filter(t -> t.state() == TicketState.OPEN)
                                .toList(),
                        occurrence.lateness(now))))
                .orElse(List.of());
    }
}
