package dev.muster.domain.routine;

import dev.muster.domain.assignment.ShiftEndNews;
import dev.muster.domain.assignment.ShiftEnds;
import dev.muster.domain.routine.Announcement.NextShift;
import dev.muster.domain.shift.PublishedShifts;
import dev.muster.domain.shift.PublishedShifts.Staffed;
import dev.muster.domain.shift.RosterDesk;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Queued;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketDesk;
import dev.muster.domain.ticket.TicketNews;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gives back to the queue, when a shift ends, what those who go didn't keep, and tells the channel what they leave behind
 * and who is on next; nothing if they leave nothing.
 */
public final class HandOverRoutine extends ShiftRoutine {
    /** Over a weekend, who comes next comes on Monday. */
    private static final int DAYS_AHEAD = 4;

    private final TicketDesk tickets;
    private final ShiftEnds ends;
    private final TicketNews ticketNews;
    private final ShiftEndNews news;

    public HandOverRoutine(
            RosterDesk rosters, TicketDesk tickets, ShiftEnds ends, TicketNews ticketNews, ShiftEndNews news) {
        super(rosters);
        this.tickets = tickets;
        this.ends = ends;
        this.ticketNews = ticketNews;
        this.news = news;
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
        List<Ticket> back = going.stream()
                .flatMap(person -> giveBack(team, shift, person, now).stream())
                .toList();
        List<Ticket> left = tickets.queue(team, now).stream()
                .map(Queued::ticket)
                .filter(t -> going.stream().anyMatch(t::isOwnedBy))
                .toList();
        return left.isEmpty() && back.isEmpty()
                ? List.of()
                : List.of(new Announcement.HandOver(
                        shift.date(),
                        shift.type(),
                        going,
                        next(team, shift, around, running),
                        left,
                        back,
                        occurrence.lateness(now)));
    }

    /** What is back in the queue of what somebody had; also what another instance gave back before it died. */
    private List<Ticket> giveBack(Team team, Staffed shift, UserId person, Instant now) {
        ends.giveBack(team, shift, person, now).forEach(ticket -> ticketNews.changed(team, ticket, now));
        ShiftEnds.Ending ended = ends.ending(team, shift, person, now);
        news.show(team, ended, now);
        return ended.back();
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
