package dev.muster.simulator.oauth;

import com.google.gson.JsonObject;
import dev.muster.simulator.api.Refusal;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.workspace.AppCredentials;
import dev.muster.simulator.workspace.PersonId;
import dev.muster.simulator.workspace.Token;
import dev.muster.simulator.workspace.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Turns an allowance into a code, a code into tokens, and a refresh token into newer ones. */
public final class Installations {
    /** How long a code may be exchanged. */
    public static final Duration CODE_LIFE = Duration.ofMinutes(10);

    /** How long an access token is good where tokens rotate. */
    public static final Duration TOKEN_LIFE = Duration.ofHours(12);

    /** How many access tokens of one kind are good at a time where tokens rotate. */
    private static final int MOST_ACTIVE = 2;

    private final Workspace workspace;
    private final AppCredentials credentials;
    private final String botToken;
    private final boolean rotating;
    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private final Map<String, Grant> refreshTokens = new ConcurrentHashMap<>();
    private final Map<Token.Kind, Deque<String>> active = new ConcurrentHashMap<>();
    private final AtomicLong serial = new AtomicLong();

    private record Code(PersonId by, AskedFor asked, Instant until, boolean used) {}

    /** What a refresh token stands for. */
    private record Grant(Token.Kind kind, PersonId user, Set<String> scopes) {}

    /** {@code botToken} is the value of the bot's token where tokens don't rotate: a reinstall gives the same one. */
    public Installations(Workspace workspace, AppCredentials credentials, String botToken, boolean rotating) {
        this.workspace = workspace;
        this.credentials = credentials;
        this.botToken = botToken;
        this.rotating = rotating;
    }

    boolean knows(String clientId) {
        return credentials.clientId().equals(clientId);
    }

    /** The code that the app gets when somebody allowed what it asked for. */
    String allow(PersonId by, AskedFor asked) {
        String code = credentials.clientId() + "." + fresh("code");
        codes.put(code, new Code(by, asked, workspace.clock().instant().plus(CODE_LIFE), false));
        return code;
    }

    private String fresh(String what) {
        return what + "-" + serial.incrementAndGet() + "-" + workspace.freshId();
    }

    /** Refuses a client that isn't the app, or doesn't know its secret. */
    void authenticate(Optional<String> clientId, Optional<String> clientSecret) {
        if (clientId.filter(this::knows).isEmpty()) {
            throw new Refusal("invalid_client_id");
        }
        if (clientSecret.filter(credentials.clientSecret()::equals).isEmpty()) {
            throw new Refusal("bad_client_secret");
        }
    }

    /** Exchanges a code, once, for tokens; the redirect URL must be the one that the code was sent to. */
    JsonObject exchange(String value, Optional<String> redirectUri) {
        Code[] found = new Code[1];
        codes.computeIfPresent(value, (key, code) -> {
            found[0] = code;
            return new Code(code.by(), code.asked(), code.until(), true);
        });
        Code code = found[0];
        if (code == null || workspace.clock().instant().isAfter(code.until())) {
            throw new Refusal("invalid_code");
        }
        if (code.used()) {
            throw new Refusal("code_already_used");
        }
        if (redirectUri.filter(uri -> !uri.equals(code.asked().redirectUri())).isPresent()) {
            throw new Refusal("bad_redirect_uri");
        }
        return answer(code);
    }

    private JsonObject answer(Code code) {
        JsonObject answer = new JsonObject();
        if (!code.asked().botScopes().isEmpty()) {
            grant(new Grant(Token.Kind.BOT, workspace.bot().user(), code.asked().botScopes()), answer);
            answer.addProperty("bot_user_id", workspace.bot().user().value());
        }
        JsonObject user = Json.object("id", code.by());
        if (!code.asked().userScopes().isEmpty()) {
            grant(new Grant(Token.Kind.USER, code.by(), code.asked().userScopes()), user);
        }
        answer.add("authed_user", user);
        return complete(answer);
    }

    private JsonObject complete(JsonObject answer) {
        answer.addProperty("app_id", workspace.bot().appId());
        answer.add("team", Json.object("id", workspace.teamId(), "name", workspace.name()));
        answer.add("enterprise", com.google.gson.JsonNull.INSTANCE);
        answer.addProperty("is_enterprise_install", false);
        return answer;
    }

    /** Exchanges a refresh token, once, for a newer pair. */
    JsonObject refresh(String value) {
        Grant grant = refreshTokens.remove(value);
        if (grant == null) {
            throw new Refusal("invalid_refresh_token");
        }
        JsonObject answer = new JsonObject();
        grant(grant, answer);
        if (grant.kind() == Token.Kind.BOT) {
            answer.addProperty("bot_user_id", grant.user().value());
        }
        return complete(answer);
    }

    private void grant(Grant grant, JsonObject into) {
        Set<String> scopes = new TreeSet<>(grant.scopes());
        String kind = grant.kind() == Token.Kind.BOT ? "xoxb" : "xoxp";
        String value = kind.equals("xoxb") ? botToken : "xoxp-" + grant.user();
        Instant expires = null;
        if (rotating) {
            value = "xoxe." + kind + "-" + fresh("1");
            expires = workspace.clock().instant().plus(TOKEN_LIFE);
            retireOldest(grant.kind(), value);
        } else {
            // A reinstall adds to what the token may do already.
            workspace.tokens().find(value).ifPresent(before -> scopes.addAll(before.scopes()));
        }
        workspace.tokens().add(new Token(value, grant.kind(), grant.user(), scopes, expires, false));
        into.addProperty("access_token", value);
        into.addProperty("token_type", grant.kind() == Token.Kind.BOT ? "bot" : "user");
        into.addProperty("scope", String.join(",", scopes));
        addRefresh(grant, into, expires);
    }

    private void addRefresh(Grant grant, JsonObject into, @Nullable Instant expires) {
        if (expires != null) {
            String refresh = "xoxe-1-" + fresh("r");
            refreshTokens.put(refresh, grant);
            into.addProperty("refresh_token", refresh);
            into.addProperty("expires_in", TOKEN_LIFE.toSeconds());
        }
    }

    private void retireOldest(Token.Kind kind, String newest) {
        Deque<String> good = active.computeIfAbsent(kind, key -> new ArrayDeque<>());
        synchronized (good) {
            good.addLast(newest);
            while (good.size() > MOST_ACTIVE) {
                workspace.tokens().revoke(good.removeFirst());
            }
        }
    }
}
