package dev.muster.domain.outgoing;

import dev.muster.domain.delivery.LeaseToken;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/** The outgoing webhooks of all teams, at most one each, and who sends for them just now. All instants are UTC. */
public interface OutgoingWebhooks {
    /** Later than any look. */
    Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    Optional<OutgoingWebhook> find(WorkspaceId workspace, TeamId team);

    /** Stores a new one (version 1), or one that is as it was but for this change; false when somebody was faster. */
    boolean save(OutgoingWebhook webhook);

    /** Something is due: whoever sends looks at it from now on. */
    void wake(WorkspaceId workspace, TeamId team, Instant now);

    /**
     * What a sender holds.
     *
     * @param health as the last holder left it
     */
    record Held(OutgoingWebhook webhook, Health health) {}

    /** Takes one that is due and that nobody holds; empty when there is none. Should its holder die, another one takes it then. */
    Optional<Held> lease(LeaseToken token, Instant now, Instant until);

    /** Gives one back, with when it is to be looked at next unless it is woken; nothing when the lease was lost. */
    void release(OutgoingWebhook webhook, LeaseToken token, Instant next, Health health);

    /** When one is to be looked at next; empty when there is none. */
    Optional<Instant> nextLook();
}
