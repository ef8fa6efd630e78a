package dev.muster.domain.escalation;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import java.util.Optional;

/** The playbooks of all teams. */
public interface Playbooks {
    /** What a team wrote; empty while it wrote nothing. */
    Optional<TeamPlaybooks> find(WorkspaceId workspace, TeamId team);

    /**
     * Creates the playbooks of a team (version 1) or replaces those whose version is one lower.
     *
     * @return false when somebody else changed them meanwhile; nothing is written then
     */
    boolean save(TeamPlaybooks playbooks);
}
