package dev.muster.domain.webhook;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import java.util.Optional;

/** The webhooks of all teams. */
public interface Webhooks {
    Optional<Webhook> find(WorkspaceId workspace, TeamId team);

    /** The one with that team key now. */
    Optional<Webhook> at(WorkspaceId workspace, KeyHash key);

    /**
     * Creates a webhook (version 1) or replaces the one whose version is one lower.
     *
     * @return false when it was changed meanwhile; nothing is written then
     */
    boolean save(Webhook webhook);
}
