package dev.muster.domain.assignment;

import dev.muster.domain.shift.PublishedShifts;
import dev.muster.domain.shift.RosterDesk;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Queued;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketDesk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Divides the tickets of somebody who falls out in the middle of a day among those who are there. */
public final class Redivision {
    private final RosterDesk rosters;
    private final TicketDesk tickets;
    private final WorkDivider divider;

    public Redivision(RosterDesk rosters, TicketDesk tickets, WorkDivider divider) {
        this.rosters = rosters;
        this.tickets = tickets;
        this.divider = divider;
    }

    /**
     * A proposal who should take these tickets, among those with a shift today that is not over; among everybody while there
     * is no roster for today.
     *
     * @param without who fell out
     * @param now UTC instant
     */
    public WorkDivider.Division divide(Team team, List<Ticket> open, UserId without, Instant now) {
        List<Ticket> queue =
                tickets.queue(team, now).stream().map(Queued::ticket).toList();
        List<WorkDivider.Load> loads = people(team, now).stream()
                .filter(m -> !m.user().equals(without))
                .map(m -> new WorkDivider.Load(m, (int)
                        queue.stream().filter(t -> t.isOwnedBy(m.user())).count()))
                .toList();
        return divider.divide(new WorkDivider.Work(open, loads, team.limits().capacity()));
    }

    private List<Member> people(Team team, Instant now) {
        LocalDate today = now.atZone(team.zone()).toLocalDate();
        if (!rosters.covers(team, today)) {
            return team.members();
        }
        PublishedShifts published = rosters.published(team, today.minusDays(1), today);
        Set<UserId> on = new LinkedHashSet<>();
        for (PublishedShifts.Staffed shift : published.all()) {
            if (shift.endsAt(team.zone()).isAfter(now)) {
                on.addAll(shift.people());
            }
        }
        return on.stream().flatMap(u -> team.member(u).stream()).toList();
    }
}
