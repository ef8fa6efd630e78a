package dev.muster.simulator.workspace;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A token with what it may do. A revoked or expired one stays known, so that Slack can say so.
 *
 * @param user whom the caller is: the bot's user, or the person who installed the app
 * @param expires when rotation makes it useless; absent when it lasts
 */
public record Token(
        String value,
        Kind kind,
        PersonId user,
        Set<String> scopes,
        @Nullable Instant expires,
        boolean revoked) {

    /** What a token stands for. */
    public enum Kind {
        /** The app's bot in the workspace; {@code xoxb-}. */
        BOT,
        /** A person who installed the app; {@code xoxp-}. */
        USER,
        /** The app itself, whatever the workspace; {@code xapp-}. */
        APP
    }

    public Token {
        scopes = Collections.unmodifiableSet(new TreeSet<>(scopes));
    }

    public boolean allows(String scope) {
        return scopes.contains(scope);
    }

    public boolean isExpiredAt(Instant now) {
        return expires != null && !now.isBefore(expires);
    }

    Token asRevoked() {
        return new Token(value, kind, user, scopes, expires, true);
    }
}
