package dev.muster.domain.routine;

import dev.muster.domain.assignment.ShiftEnds;
import dev.muster.domain.assignment.ShiftEnds.Ending;
import dev.muster.domain.shift.PublishedShifts.Staffed;
import dev.muster.domain.shift.RosterDesk;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells each person, a while before their shift ends, what goes back to the queue then, unless they keep it. */
public final class ShiftEndingRoutine extends ShiftRoutine {
    private final ShiftEnds ends;

    public ShiftEndingRoutine(RosterDesk rosters, ShiftEnds ends) {
        super(rosters);
        this.ends = ends;
    }

    @Override
    public RoutineKind kind() {
        return RoutineKind.SHIFT_ENDING;
    }

    /** The occurrence in which somebody is told of the end of a shift. */
    public static Occurrence occurrence(Team team, Staffed shift, UserId person) {
        return new Occurrence(
                team.workspace(),
                team.id(),
                RoutineKind.SHIFT_ENDING,
                shift.key() + "/" + person,
                ShiftEnds.told(team, shift));
    }

    @Override
    Stream<Occurrence> of(Team team, Staffed shift) {
        return team.limits().backAtShiftEnd()
                ? shift.people().stream().map(person -> occurrence(team, shift, person))
                : Stream.empty();
    }

    @Override
    public List<Announcement> announce(Team team, Occurrence occurrence, Instant now) {
        UserId person = new UserId(occurrence.key().substring(occurrence.key().lastIndexOf('/') + 1));
        Optional<Ending> ending = shiftOf(team, occurrence)
                .filter(shift -> shift.people().contains(person))
                .filter(shift -> now.isBefore(shift.endsAt(team.zone())))
                .map(shift -> ends.ending(team, shift, person, now))
                .filter(found -> !found.goingBack().isEmpty());
        return ending.<List<Announcement>>map(
                        found -> List.of(new Announcement.ShiftEnding(found, occurrence.lateness(now))))
                .orElse(List.of());
    }
}
