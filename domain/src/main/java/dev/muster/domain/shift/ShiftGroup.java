package dev.muster.domain.shift;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserGroupId;
import dev.muster.domain.team.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * Which of Slack's user groups has in it whoever of a team is on shift.
 *
 * @param group null when none does any more
 * @param version raised by one each time the lead chooses, the same group again or not
 */
public record ShiftGroup(
        WorkspaceId workspace, TeamId team, @Nullable UserGroupId group, long version) {}
