package dev.muster.domain.metric;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/** What digests told, one per team and week. */
public interface ToldDigests {
    /**
     * Keeps what a digest tells, unless that week's was told before.
     *
     * @return what is kept
     */
    ToldDigest tell(ToldDigest digest);

    Optional<ToldDigest> find(WorkspaceId workspace, TeamId team, DateSpan week);

    /**
     * Gives the action to a person, as one conditional update.
     *
     * @return the digest afterwards, or empty when somebody has it already, or there is none
     */
    Optional<ToldDigest> take(WorkspaceId workspace, TeamId team, DateSpan week, UserId by, Instant at);

    /**
     * Notes that a taken action is done, as one conditional update.
     *
     * @return the digest afterwards, or empty when it was done already, nobody took it, or there is none
     */
    Optional<ToldDigest> finish(WorkspaceId workspace, TeamId team, DateSpan week, UserId by, Instant at);
}
