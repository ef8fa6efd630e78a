package dev.muster.domain.routine;

import dev.muster.domain.delivery.Outbox;
import dev.muster.domain.delivery.QueuedMessage;
import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.LeaveDesk;
import dev.muster.domain.shift.PublishedShifts.Staffed;
import dev.muster.domain.shift.RosterDesk;
import dev.muster.domain.shift.ShiftGroup;
import dev.muster.domain.shift.ShiftGroups;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserGroupId;
import dev.muster.domain.team.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Has the team's user group follow who is on shift. It compares who is on shift with who was put into the group last, so
 * whatever changes that, the clock, a swap, sickness, leave, is one occurrence; if nothing did, there is none.
 */
public final class ShiftGroupRoutine implements Routine {
    /** Rosters are published a few weeks ahead; what comes later is found by a later look. */
    private static final int DAYS_AHEAD = 35;

    private final ShiftGroups groups;
    private final RosterDesk rosters;
    private final LeaveDesk leave;
    private final Outbox outbox;

    public ShiftGroupRoutine(ShiftGroups groups, RosterDesk rosters, LeaveDesk leave, Outbox outbox) {
        this.groups = groups;
        this.rosters = rosters;
        this.leave = leave;
        this.outbox = outbox;
    }

    @Override
    public RoutineKind kind() {
        return RoutineKind.SHIFT_GROUP;
    }

    /** Its key is the revision that it puts, by which each change is made once. */
    @Override
    public List<Occurrence> due(Team team, Instant after, Instant upTo) {
        return next(team, upTo).filter(next -> !next.same()).stream()
                .map(next -> new Occurrence(
                        team.workspace(),
                        team.id(),
                        kind(),
                        Long.toString(next.members().revision()),
                        upTo))
                .toList();
    }

    /** When a shift begins or ends next. */
    @Override
    public Optional<Instant> nextDue(Team team, Instant after) {
        if (group(team).isEmpty()) {
            return Optional.empty();
        }
        LocalDate from = dateOf(team, after).minusDays(1);
        return rosters.published(team, from, from.plusDays(DAYS_AHEAD)).all().stream()
                .flatMap(shift -> Stream.of(shift.startsAt(team.zone()), shift.endsAt(team.zone())))
                .filter(at -> at.isAfter(after))
                .min(Comparator.naturalOrder());
    }

    /** Said even if nobody comes or goes any more: an occurrence that is over must not be due again. */
    @Override
    public List<Announcement> announce(Team team, Occurrence occurrence, Instant now) {
        return next(team, now)
                .map(Next::members)
                .filter(members -> occurrence.key().equals(Long.toString(members.revision())))
                .<List<Announcement>>map(members -> List.of(new Announcement.GroupChanges(members)))
                .orElse(List.of());
    }

    private record Next(GroupMembers members, boolean same) {}

    private Optional<Next> next(Team team, Instant at) {
        Optional<ShiftGroup> chosen = groups.of(team.workspace(), team.id());
        UserGroupId group = chosen.map(ShiftGroup::group).orElse(null);
        if (group == null) {
            return Optional.empty();
        }
        Optional<QueuedMessage> queued = outbox.find(team.workspace(), GroupMembers.idOf(team.id()));
        GroupMembers next = new GroupMembers(
                group,
                onShift(team, at),
                chosen.orElseThrow().version(),
                queued.map(QueuedMessage::revision).orElse(0L) + 1);
        boolean same = queued.flatMap(GroupMembers::in).filter(next::isSame).isPresent();
        return Optional.of(new Next(next, same));
    }

    private Optional<UserGroupId> group(Team team) {
        return groups.of(team.workspace(), team.id()).map(ShiftGroup::group);
    }

    /** In the roster's order; if nobody is, the lead, since Slack takes no empty group. */
    private List<UserId> onShift(Team team, Instant at) {
        LocalDate today = dateOf(team, at);
        List<Staffed> running =
                rosters.published(team, today.minusDays(1), today).at(at, team.zone());
        List<Leave> away = running.isEmpty() ? List.of() : leave.approved(team, today.minusDays(1), today);
        List<UserId> on = running.stream()
                .flatMap(shift -> shift.people().stream().filter(person -> !isAway(away, person, shift.date())))
                .filter(person -> team.member(person).isPresent())
                .distinct()
                .toList();
        return on.isEmpty() ? List.of(team.lead()) : on;
    }

    private static boolean isAway(List<Leave> away, UserId person, LocalDate date) {
        return away.stream().anyMatch(l -> l.person().equals(person) && l.overlaps(date, date));
    }

    private static LocalDate dateOf(Team team, Instant instant) {
        return instant.atZone(team.zone()).toLocalDate();
    }
}
