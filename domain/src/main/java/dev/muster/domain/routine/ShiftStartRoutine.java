package dev.muster.domain.routine;

import dev.muster.domain.routine.Announcement.NextShift;
import dev.muster.domain.shift.PublishedShifts.Staffed;
import dev.muster.domain.shift.RosterDesk;
import dev.muster.domain.team.Team;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Tells the channel, when a shift begins, who is on it and who comes next. */
public final class ShiftStartRoutine extends ShiftRoutine {
    public ShiftStartRoutine(RosterDesk rosters) {
        super(rosters);
    }

    @Override
    public RoutineKind kind() {
        return RoutineKind.SHIFT_START;
    }

    @Override
    Stream<Occurrence> of(Team team, Staffed shift) {
        return Stream.of(new Occurrence(team.workspace(), team.id(), kind(), shift.key(), shift.startsAt(team.zone())));
    }

    @Override
    public List<Announcement> announce(Team team, Occurrence occurrence, Instant now) {
        return shiftOf(team, occurrence)
                .<List<Announcement>>map(s -> List.of(new Announcement.ShiftStarted(
                        s.date(), s.type(), s.people(), next(team, s), occurrence.lateness(now))))
                .orElse(List.of());
    }

    private List<NextShift> next(Team team, Staffed shift) {
        return published(team, shift.date(), shift.date().plusDays(1)).all().stream()
                .filter(s -> s.startsAt(team.zone()).isAfter(shift.startsAt(team.zone())))
                .limit(2)
                .map(s -> new NextShift(s.date(), s.type(), s.people()))
                .toList();
    }
}
