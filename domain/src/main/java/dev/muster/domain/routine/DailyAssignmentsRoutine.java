package dev.muster.domain.routine;

import dev.muster.domain.assignment.WorkDivider;
import dev.muster.domain.launch.Launches;
import dev.muster.domain.shift.PublishedShifts;
import dev.muster.domain.shift.RosterDesk;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.QueueOrder;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.ticket.TicketState;
import dev.muster.domain.ticket.Tickets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Divides the open tickets of a working day among the people on shift, and says what is launched on it, and what was on the
 * days off before it.
 */
public final class DailyAssignmentsRoutine extends ScheduledRoutine {
    /** Longer breaks are no weekend and no holidays: the reports name what was launched in them. */
    private static final int MOST_DAYS_OFF = 31;

    private final RosterDesk rosters;
    private final Tickets tickets;
    private final WorkDivider divider;
    private final Launches launches;

    public DailyAssignmentsRoutine(RosterDesk rosters, Tickets tickets, WorkDivider divider, Launches launches) {
        this.rosters = rosters;
        this.tickets = tickets;
        this.divider = divider;
        this.launches = launches;
    }

    @Override
    public RoutineKind kind() {
        return RoutineKind.DAILY_ASSIGNMENTS;
    }

    @Override
    Schedule schedule(Team team) {
        return new Schedule(team.hours().days().keySet(), team.routines().dailyAssignments(), team.zone());
    }

    @Override
    List<Announcement> announce(Team team, LocalDate date, Occurrence occurrence, Instant now) {
        if (!team.hours().isWorkingDay(date)) {
            return List.of();
        }
        List<Member> people = peopleOn(team, date, now);
        List<Ticket> unresolved = tickets.unresolved(team.workspace(), team.id()).stream()
                .sorted(QueueOrder.MOST_PRESSING_FIRST)
                .toList();
        List<Ticket> open =
                unresolved.stream().filter(t -> t.state() == TicketState.OPEN).toList();
        WorkDivider.Division division = divider.divide(new WorkDivider.Work(
                open, loads(people, unresolved), team.limits().capacity()));
        Map<TicketNumber, Ticket> byNumber =
                open.stream().collect(Collectors.toMap(Ticket::number, Function.identity()));
        Map<UserId, List<Ticket>> shares = new LinkedHashMap<>();
        for (Member person : people) {
            shares.put(
                    person.user(),
                    division.shares().getOrDefault(person.user(), List.of()).stream()
                            .map(byNumber::get)
                            .toList());
        }
        return List.of(new Announcement.DailyAssignments(
                date,
                shares,
                division.left().stream().map(byNumber::get).toList(),
                people.isEmpty(),
                launches.between(team.workspace(), team.id(), sinceLastWorkingDay(team, date), date),
                occurrence.lateness(now)));
    }

    /** The first of the days off that lead up to a date, on which nothing was posted; the date itself if there are none. */
    private static LocalDate sinceLastWorkingDay(Team team, LocalDate date) {
        LocalDate first = date;
        while (!team.hours().isWorkingDay(first.minusDays(1)) && first.isAfter(date.minusDays(MOST_DAYS_OFF))) {
            first = first.minusDays(1);
        }
        return first;
    }

    /** Who has a shift on the date that is not over yet; every member while the team has no roster for the date. */
    private List<Member> peopleOn(Team team, LocalDate date, Instant now) {
        if (!rosters.covers(team, date)) {
            return team.members();
        }
        PublishedShifts published = rosters.published(team, date.minusDays(1), date);
        Set<UserId> on = new LinkedHashSet<>();
        for (PublishedShifts.Staffed shift : published.all()) {
            if (shift.endsAt(team.zone()).isAfter(now)) {
                on.addAll(shift.people());
            }
        }
        return on.stream().flatMap(u -> team.member(u).stream()).toList();
    }

    private static List<WorkDivider.Load> loads(List<Member> people, List<Ticket> unresolved) {
        List<WorkDivider.Load> loads = new ArrayList<>();
        for (Member person : people) {
            long theirs =
                    unresolved.stream().filter(t -> t.isOwnedBy(person.user())).count();
            loads.add(new WorkDivider.Load(person, (int) theirs));
        }
        return loads;
    }
}
