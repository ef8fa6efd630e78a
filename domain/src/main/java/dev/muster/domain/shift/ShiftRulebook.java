package dev.muster.domain.shift;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import java.util.Optional;

/** The shift rules of all teams. */
public interface ShiftRulebook {
    Optional<ShiftRules> of(WorkspaceId workspace, TeamId team);

    /**
     * Creates the rules of a team (version 1) or replaces those whose version is one lower.
     *
     * @return false when somebody else changed them meanwhile; nothing is written then
     */
    boolean save(ShiftRules rules);
}
