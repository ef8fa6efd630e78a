package dev.muster.domain.shift;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The leave of all people. */
public interface Leaves {
    void request(Leave leave);

    Optional<Leave> find(WorkspaceId workspace, LeaveId id);

    /**
     * Stores leave as it is after a decision, as one conditional update: only if its state is still the one that was read.
     *
     * @return false when something else was decided meanwhile; nothing is written then
     */
    boolean replace(Leave before, Leave after);

    /** A team's leave, in any state, that touches the dates from one to another, both included; by first date. */
    List<Leave> touching(WorkspaceId workspace, TeamId team, LocalDate from, LocalDate to);
}
