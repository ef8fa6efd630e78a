package dev.muster.domain.shift;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserGroupId;
import dev.muster.domain.team.WorkspaceId;
import java.util.Optional;

/** Which user group follows which team's shifts: one per team, and no group two teams. */
public interface ShiftGroups {
    /** What a team's lead chose last; empty when they never chose. */
    Optional<ShiftGroup> of(WorkspaceId workspace, TeamId team);

    /** What came of choosing a group. */
    sealed interface FollowOutcome {
        record Follows(ShiftGroup group) implements FollowOutcome {}

        /** It follows another team; nothing changed. */
        record FollowsAnotherTeam() implements FollowOutcome {}
    }

    /** Has a group follow a team, instead of the one that did. */
    FollowOutcome follow(WorkspaceId workspace, TeamId team, UserGroupId group);

    /**
     * Has no group follow a team any more.
     *
     * @return the one that did; empty when none did
     */
    Optional<UserGroupId> unfollow(WorkspaceId workspace, TeamId team);
}
