package dev.muster.domain.metric;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import java.util.Set;

/** Who of a team doesn't want their own figures sent each week; whoever never said so gets them. */
public interface WeeklyFiguresOff {
    Set<UserId> of(WorkspaceId workspace, TeamId team);

    /**
     * Sends somebody theirs no more.
     *
     * @return false when that was so before
     */
    boolean add(WorkspaceId workspace, TeamId team, UserId person);

    /**
     * Sends somebody theirs again.
     *
     * @return false when that was so before
     */
    boolean remove(WorkspaceId workspace, TeamId team, UserId person);
}
