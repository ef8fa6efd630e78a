package dev.muster.domain.routine;

import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.LeaveDesk;
import dev.muster.domain.shift.LeaveId;
import dev.muster.domain.team.Team;
import dev.muster.domain.ticket.GivingBack;
import dev.muster.domain.ticket.Queued;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketDesk;
import dev.muster.domain.ticket.TicketNews;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gives back to the queue what somebody has in hand when their leave begins, a while before the daily assignments, which
 * offer it to others; whether the team has rosters or not. It posts nothing: the cards change. Who calls in sick gave theirs
 * back when they did.
 */
public final class LeaveStartRoutine implements Routine {
    private static final Duration BEFORE_ASSIGNMENTS = Duration.ofMinutes(15);
    private static final int DAYS_AHEAD = 35;

    private final LeaveDesk leaves;
    private final TicketDesk desk;
    private final TicketNews news;

    public LeaveStartRoutine(LeaveDesk leaves, TicketDesk desk, TicketNews news) {
        this.leaves = leaves;
        this.desk = desk;
        this.news = news;
    }

    @Override
    public RoutineKind kind() {
        return RoutineKind.LEAVE_START;
    }

    @Override
    public List<Occurrence> due(Team team, Instant after, Instant upTo) {
        return Occurrences.of(all(team, dateOf(team, after).minusDays(1), dateOf(team, upTo)))
                .due(after, upTo);
    }

    @Override
    public Optional<Instant> nextDue(Team team, Instant after) {
        LocalDate from = dateOf(team, after);
        return Occurrences.of(all(team, from, from.plusDays(DAYS_AHEAD))).next(after);
    }

    private Stream<Occurrence> all(Team team, LocalDate from, LocalDate to) {
        return team.limits().backAtShiftEnd()
                ? leaves.approved(team, from, to).stream()
                        .filter(leave -> leave.kind() == Leave.Kind.OFF)
                        .flatMap(leave -> begins(team, leave)
                                .map(due -> new Occurrence(
                                        team.workspace(),
                                        team.id(),
                                        kind(),
                                        leave.id().value(),
                                        due))
                                .stream())
                : Stream.empty();
    }

    /** In the morning of the first working day; at once, if it was approved only then. Empty for a weekend. */
    private static Optional<Instant> begins(Team team, Leave leave) {
        Instant decided = leave.decidedAt();
        return leave.from()
                .datesUntil(leave.to().plusDays(1))
                .filter(team.hours()::isWorkingDay)
                .findFirst()
                .map(date -> date.atTime(team.routines().dailyAssignments())
                        .atZone(team.zone())
                        .toInstant()
                        .minus(BEFORE_ASSIGNMENTS))
                .map(due -> decided != null && decided.isAfter(due) ? decided : due);
    }

    @Override
    public List<Announcement> announce(Team team, Occurrence occurrence, Instant now) {
        LocalDate today = dateOf(team, now);
        LeaveId id = new LeaveId(occurrence.key());
        leaves.approved(team, today, today).stream()
                .filter(leave -> leave.id().equals(id))
                .forEach(leave -> giveBack(team, leave, occurrence.due(), now));
        return List.of();
    }

    /** What they took since it was due, they are working on after all. */
    private void giveBack(Team team, Leave leave, Instant due, Instant now) {
        for (Queued queued : desk.queue(team, now)) {
            Ticket ticket = queued.ticket();
            if (GivingBack.goesBack(ticket, leave.person(), due)) {
                desk.giveBack(team, ticket.number(), leave.person(), due, GivingBack.AWAY, now)
                        .ifPresent(back -> news.changed(team, back, now));
            }
        }
    }

    private static LocalDate dateOf(Team team, Instant instant) {
        return instant.atZone(team.zone()).toLocalDate();
    }
}
