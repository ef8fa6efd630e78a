package dev.muster.domain.routine;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;

/** Told when something changed that moves due times: a team's settings, a published roster. */
public interface Wakeups {
    void changed(WorkspaceId workspace, TeamId team);
}
