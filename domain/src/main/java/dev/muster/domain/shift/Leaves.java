package dev.muster.domain.shift;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The leave of all people. */
public interface Leaves {
    void request(Leave leave);

    Optional<Leave> find(WorkspaceId workspace, LeaveId id);

    /**
     * Approves or declines leave that is still only requested, as one conditional update.
     *
     * @return the leave afterwards, or empty when it was decided before (or is not there)
     */
    Optional<Leave> decide(WorkspaceId workspace, LeaveId id, Leave.State decision, UserId by, Instant at);

    /** A team's leave, in any state, that touches the dates from one to another, both included; by first date. */
    List<Leave> touching(WorkspaceId workspace, TeamId team, LocalDate from, LocalDate to);
}
