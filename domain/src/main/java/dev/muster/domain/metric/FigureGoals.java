package dev.muster.domain.metric;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import java.util.Map;
import java.util.Optional;

/** What teams want their figures to be. */
public interface FigureGoals {
    /** A team's goals; those for figures that only a newer program knows are left out. */
    Map<Figure, FigureGoal> of(WorkspaceId workspace, TeamId team);

    /**
     * Sets a goal in the place of the one that the figure had.
     *
     * @return that one; empty when it had none
     */
    Optional<FigureGoal> set(WorkspaceId workspace, TeamId team, FigureGoal goal);

    /**
     * Takes a goal away.
     *
     * @return the one that the figure had; empty when it had none
     */
    Optional<FigureGoal> remove(WorkspaceId workspace, TeamId team, Figure figure);
}
