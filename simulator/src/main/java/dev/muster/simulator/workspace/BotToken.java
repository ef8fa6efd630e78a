package dev.muster.simulator.workspace;

import java.util.Set;
import java.util.TreeSet;

/** A bot token with what it may do; revoking keeps it known, so that Slack can say so. */
public record BotToken(String value, Set<String> scopes, boolean revoked) {
    public BotToken {
        scopes = java.util.Collections.unmodifiableSet(new TreeSet<>(scopes));
    }

    public boolean allows(String scope) {
        return scopes.contains(scope);
    }

    BotToken asRevoked() {
        return new BotToken(value, scopes, true);
    }
}
