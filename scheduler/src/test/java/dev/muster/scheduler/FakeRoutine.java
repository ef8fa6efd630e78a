package dev.muster.scheduler;

import dev.muster.domain.routine.Announcement;
import dev.muster.domain.routine.Occurrence;
import dev.muster.domain.routine.Routine;
import dev.muster.domain.routine.RoutineKind;
import dev.muster.domain.team.Team;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A routine that is due at given instants, and says how late it is. */
record FakeRoutine(RoutineKind kind, Function<Team, List<Instant>> times) implements Routine {
    static FakeRoutine at(RoutineKind kind, Instant... times) {
        return new FakeRoutine(kind, team -> List.of(times));
    }

    static FakeRoutine broken(RoutineKind kind) {
        return new FakeRoutine(kind, team -> {
            throw new IllegalStateException("this routine is broken");
        });
    }

    @Override
    public List<Occurrence> due(Team team, Instant after, Instant upTo) {
        return sorted(team)
                .filter(at -> at.isAfter(after) && !at.isAfter(upTo))
                .map(at -> new Occurrence(team.workspace(), team.id(), kind, at.toString(), at))
                .toList();
    }

    @Override
    public Optional<Instant> nextDue(Team team, Instant after) {
        return sorted(team).filter(at -> at.isAfter(after)).findFirst();
    }

    @Override
    public List<Announcement> announce(Team team, Occurrence occurrence, Instant now) {
        Duration late = occurrence.lateness(now);
        return List.of(new Announcement.DailyAssignments(LocalDate.of(2026, 11, 23), Map.of(), List.of(), true, late));
    }

    private Stream<Instant> sorted(Team team) {
        return times.apply(team).stream().sorted();
    }
}
