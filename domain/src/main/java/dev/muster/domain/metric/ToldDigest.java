package dev.muster.domain.metric;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a digest told a team, and what became of the action that it proposed. It is not changed when the figures are.
 *
 * @param occurrence the key of the routine's occurrence that told it: part of its message's id
 * @param count the figures as they were told
 * @param action null when it proposed none
 * @param owner who took the action; null while nobody did
 * @param takenAt UTC instant of that
 * @param doneBy who said that it is done; null while nobody did
 * @param doneAt UTC instant of that
 */
public record ToldDigest(
        WorkspaceId workspace,
        TeamId team,
        String occurrence,
        WeekCount count,
        @Nullable ProposedAction action,
        @Nullable UserId owner,
        @Nullable Instant takenAt,
        @Nullable UserId doneBy,
        @Nullable Instant doneAt) {

    public ToldDigest(
            WorkspaceId workspace, TeamId team, String occurrence, WeekCount count, Optional<ProposedAction> action) {
        this(workspace, team, occurrence, count, action.orElse(null), null, null, null, null);
    }

    public DateSpan week() {
        return count.week();
    }

    public boolean isTaken() {
        return owner != null;
    }

    public boolean isDone() {
        return doneBy != null;
    }

    /** How often its action has changed hands so far: 0 to 2. */
    public int steps() {
        return (isTaken() ? 1 : 0) + (isDone() ? 1 : 0);
    }
}
