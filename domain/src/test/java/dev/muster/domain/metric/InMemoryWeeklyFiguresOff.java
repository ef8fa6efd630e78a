package dev.muster.domain.metric;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who turned their weekly figures off, in memory. */
public final class InMemoryWeeklyFiguresOff implements WeeklyFiguresOff {
    private final Map<String, Set<UserId>> off = new HashMap<>();

    private Set<UserId> those(WorkspaceId workspace, TeamId team) {
        return off.computeIfAbsent(workspace + "/" + team, key -> new HashSet<>());
    }

    @Override
    public Set<UserId> of(WorkspaceId workspace, TeamId team) {
        return Set.copyOf(those(workspace, team));
    }

    @Override
    public boolean add(WorkspaceId workspace, TeamId team, UserId person) {
        return those(workspace, team).add(person);
    }

    @Override
    public boolean remove(WorkspaceId workspace, TeamId team, UserId person) {
        return those(workspace, team).remove(person);
    }
}
