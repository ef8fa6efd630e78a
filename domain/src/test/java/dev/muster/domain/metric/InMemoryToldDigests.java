package dev.muster.domain.metric;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What digests told, in memory; for teams of one workspace. */
public final class InMemoryToldDigests implements ToldDigests {
    private final Map<String, ToldDigest> told = new HashMap<>();

    private static String key(TeamId team, DateSpan week) {
        return team + "/" + week.from();
    }

    @Override
    public ToldDigest tell(ToldDigest digest) {
        ToldDigest before = told.putIfAbsent(key(digest.team(), digest.week()), digest);
        return before == null ? digest : before;
    }

    @Override
    public Optional<ToldDigest> find(WorkspaceId workspace, TeamId team, DateSpan week) {
        return Optional.ofNullable(told.get(key(team, week)));
    }

    @Override
    public Optional<ToldDigest> take(WorkspaceId workspace, TeamId team, DateSpan week, UserId by, Instant at) {
        return find(workspace, team, week)
                .filter(d -> d.action() != null && !d.isTaken())
                .map(d -> changed(new ToldDigest(
                        d.workspace(), d.team(), d.occurrence(), d.count(), d.action(), by, at, null, null)));
    }

    @Override
    public Optional<ToldDigest> finish(WorkspaceId workspace, TeamId team, DateSpan week, UserId by, Instant at) {
        return find(workspace, team, week)
                .filter(d -> d.isTaken() && !d.isDone())
                .map(d -> changed(new ToldDigest(
                        d.workspace(),
                        d.team(),
                        d.occurrence(),
                        d.count(),
                        d.action(),
                        d.owner(),
                        d.takenAt(),
                        by,
                        at)));
    }

    private ToldDigest changed(ToldDigest digest) {
        told.put(key(digest.team(), digest.week()), digest);
        return digest;
    }
}
