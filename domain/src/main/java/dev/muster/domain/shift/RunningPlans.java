package dev.muster.domain.shift;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/** The plans that are being made, on whichever instance: at most one of each team. */
public interface RunningPlans {
    /**
     * Begins a plan, as one conditional update, unless another one of the team is being made.
     *
     * @param now UTC instant
     * @param dead a plan that has given no sign of life since this UTC instant died with its process
     * @return false when another one is being made
     */
    boolean begin(WorkspaceId workspace, TeamId team, PlanId plan, Instant now, Instant dead);

    /**
     * Gives a sign of life of a plan.
     *
     * @param now UTC instant
     * @return who wants it to end, if anybody does
     */
    Optional<UserId> live(WorkspaceId workspace, TeamId team, PlanId plan, Instant now);

    /**
     * Wants a plan to end with the best so far; the first who does is remembered.
     *
     * @param dead as for {@link #begin}
     * @return false when it is not being made (any more)
     */
    boolean stop(WorkspaceId workspace, TeamId team, PlanId plan, UserId by, Instant dead);

    /** A plan is made. */
    void end(WorkspaceId workspace, TeamId team, PlanId plan);
}
