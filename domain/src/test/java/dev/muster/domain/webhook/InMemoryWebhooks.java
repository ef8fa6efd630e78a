package dev.muster.domain.webhook;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Webhooks in memory. */
final class InMemoryWebhooks implements Webhooks {
    private final Map<String, Webhook> webhooks = new HashMap<>();

    private static String id(WorkspaceId workspace, TeamId team) {
        return workspace + "/" + team;
    }

    @Override
    public Optional<Webhook> find(WorkspaceId workspace, TeamId team) {
        return Optional.ofNullable(webhooks.get(id(workspace, team)));
    }

    @Override
    public Optional<Webhook> at(WorkspaceId workspace, KeyHash key) {
        return webhooks.values().stream()
                .filter(w -> w.workspace().equals(workspace) && key.equals(w.key()))
                .findFirst();
    }

    @Override
    public boolean save(Webhook webhook) {
        long before =
                find(webhook.workspace(), webhook.team()).map(Webhook::version).orElse(0L);
        if (before != webhook.version() - 1) {
            return false;
        }
        webhooks.put(id(webhook.workspace(), webhook.team()), webhook);
        return true;
    }
}
