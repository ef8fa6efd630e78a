package dev.muster.domain.routine;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import java.time.Duration;
import java.time.Instant;

/**
 * One time that a routine is due for a team. It is the same occurrence for every instance that computes it.
 *
 * @param key tells it from the other occurrences of its routine and team: the local date, or date, shift and person
 * @param due UTC instant
 */
public record Occurrence(WorkspaceId workspace, TeamId team, RoutineKind kind, String key, Instant due) {

    /** Unique over all workspaces: the key of the ledger. */
    public String id() {
        return workspace + "/" + team + "/" + kind.key() + "/" + key;
    }

    /** Unique within the workspace; the start of the ids of its messages. */
    public String idInWorkspace() {
        return team + "/" + kind.key() + "/" + key;
    }

    /** Whether it may still be posted: until the routine's grace after its due time. */
    public boolean isWithinGrace(Instant now) {
        return !now.isAfter(due.plus(kind.grace()));
    }

    /** How late it is, at least zero. */
    public Duration lateness(Instant now) {
        return now.isAfter(due) ? Duration.between(due, now) : Duration.ZERO;
    }
}
