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
 * @param decidedBy who approved, declined or withdrew it; null while it is asked for
 * @param decidedAt UTC instant of that
 * @param kind why they don't work; nobody's business but theirs and the lead's
 * @param word what the lead said when declining it; empty for nothing
 * @param note what the person told the lead when asking; empty for nothing
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
        @Nullable Instant decidedAt,
        Kind kind,
        String word,
        String note) {
    public static final int LONGEST_WORD = 300;
    public static final int LONGEST_NOTE = 300;

    /** Why somebody doesn't work. */
    public enum Kind {
        /** They asked for it. */
        OFF,
        /** They fell out; nobody is asked. */
        SICK
    }

    /** What became of the request. */
    public enum State {
        REQUESTED,
        APPROVED,
        DECLINED,
        /** The person took it back, asked for or approved. */
        WITHDRAWN
    }

    public Leave {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("leave from " + from + " to " + to);
        }
    }

    /** Leave without a note. */
    public Leave(
            WorkspaceId workspace,
            TeamId team,
            LeaveId id,
            UserId person,
            LocalDate from,
            LocalDate to,
            State state,
            @Nullable UserId decidedBy,
            @Nullable Instant decidedAt,
            Kind kind,
            String word) {
        this(workspace, team, id, person, from, to, state, decidedBy, decidedAt, kind, word, "");
    }

    /** Leave that is asked for. */
    public Leave(
            WorkspaceId workspace,
            TeamId team,
            LeaveId id,
            UserId person,
            LocalDate from,
            LocalDate to,
            State state,
            @Nullable UserId decidedBy,
            @Nullable Instant decidedAt) {
        this(workspace, team, id, person, from, to, state, decidedBy, decidedAt, Kind.OFF, "");
    }

    /** Whether it may still keep, or keeps, the person from working. */
    public boolean isLive() {
        return state == State.REQUESTED || state == State.APPROVED;
    }

    /** The same leave after somebody's decision. */
    public Leave decided(State newState, UserId by, Instant at, String why) {
        return new Leave(workspace, team, id, person, from, to, newState, by, at, kind, why, note);
    }

    public boolean covers(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    public boolean overlaps(LocalDate otherFrom, LocalDate otherTo) {
        return !to.isBefore(otherFrom) && !otherTo.isBefore(from);
    }
}
