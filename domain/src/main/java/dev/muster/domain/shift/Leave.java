package dev.muster.domain.shift;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a person asked not to work.
 *
 * @param from first local date
 * @param to last local date, at or after {@code from}
 * @param decidedBy who approved or declined it; null while it is asked for
 * @param decidedAt UTC instant of that
 */
public record Leave(
        WorkspaceId workspace,
        TeamId team,
        LeaveId id,
        UserId person,
        LocalDate from,
        LocalDate to,
        State state,
        @Nullable UserId decidedBy,
        @Nullable Instant decidedAt) {

    /** What became of the request. */
    public enum State {
        REQUESTED,
        APPROVED,
        DECLINED
    }

    public Leave {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("leave from " + from + " to " + to);
        }
    }

    public boolean covers(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    public boolean overlaps(LocalDate otherFrom, LocalDate otherTo) {
        return !to.isBefore(otherFrom) && !otherTo.isBefore(from);
    }
}
