package dev.muster.domain.metric;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Goals in memory; for teams of one workspace. */
public final class InMemoryFigureGoals implements FigureGoals {
    private final Map<TeamId, Map<Figure, FigureGoal>> goals = new HashMap<>();

    @Override
    public Map<Figure, FigureGoal> of(WorkspaceId workspace, TeamId team) {
        return Map.copyOf(goals.getOrDefault(team, Map.of()));
    }

    @Override
    public Optional<FigureGoal> set(WorkspaceId workspace, TeamId team, FigureGoal goal) {
        return Optional.ofNullable(
                goals.computeIfAbsent(team, t -> new HashMap<>()).put(goal.figure(), goal));
    }

    @Override
    public Optional<FigureGoal> remove(WorkspaceId workspace, TeamId team, Figure figure) {
        return Optional.ofNullable(goals.getOrDefault(team, new HashMap<>()).remove(figure));
    }
}
