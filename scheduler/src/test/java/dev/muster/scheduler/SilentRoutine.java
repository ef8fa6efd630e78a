package dev.muster.scheduler;

import dev.muster.domain.routine.Announcement;
import dev.muster.domain.routine.Occurrence;
import dev.muster.domain.routine.Routine;
import dev.muster.domain.routine.RoutineKind;
import dev.muster.domain.team.Team;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Is due like another routine, and has nothing to say. */
record SilentRoutine(Routine like) implements Routine {
    @Override
    public RoutineKind kind() {
        return like.kind();
    }

    @Override
    public List<Occurrence> due(Team team, Instant after, Instant upTo) {
        return like.due(team, after, upTo);
    }

    @Override
    public Optional<Instant> nextDue(Team team, Instant after) {
        return like.nextDue(team, after);
    }

    @Override
    public List<Announcement> announce(Team team, Occurrence occurrence, Instant now) {
        return List.of();
    }
}
