package dev.muster.simulator.api;

import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.Token;
import dev.muster.simulator.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers the app's calls: one table of methods, and before each the checks that Slack makes for all of them. */
public final class WebApi {
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private final Workspace workspace;
    private final RateLimits limits;
    private final SortedMap<String, ApiMethod> methods = new TreeMap<>();

    public WebApi(Workspace workspace, RateLimits limits, List<ApiMethod> methods) {
        this.workspace = workspace;
        this.limits = limits;
        methods.forEach(method -> this.methods.put(method.name(), method));
    }

    /** The methods that need nothing but the workspace, and those that open views. */
    public static List<ApiMethod> standard(Triggers triggers) {
        return Stream.of(
                        PeopleMethods.methods(),
                        UserGroupMethods.methods(),
                        ChatMethods.methods(),
                        ConversationMethods.methods(),
                        MarkMethods.methods(),
                        FileMethods.methods(),
                        new ViewMethods(triggers).methods())
                .flatMap(List::stream)
                .toList();
    }

    /** All methods, by name. */
    public Collection<ApiMethod> methods() {
        return methods.values();
    }

    /** What was sent: headers as they came, empty when they didn't. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares requests
    public record Request(String authorization, String contentType, byte[] body, String query) {}

    public ApiAnswer answer(String method, Request request) {
        try {
            return perform(method, request);
        } catch (Refusal refusal) {
            return ApiAnswer.json(refusal.body());
        }
    }

    private ApiAnswer perform(String name, Request request) {
        Args args = Bodies.args(request.contentType(), request.body(), request.query());
        if (name.equals("api.test")) {
            return apiTest(args);
        }
        ApiMethod method = methods.get(name);
        if (method == null) {
            throw new Refusal("unknown_method", Json.object("req_method", name));
        }
        Access access = method.access();
        if (access.kinds().isEmpty()) {
            int wait = limits.secondsToWait(method, args, "");
            return wait > 0
                    ? ApiAnswer.rateLimited(wait)
                    : ApiAnswer.ok(method.action()
                            .apply(new ApiCall(workspace, null, withClient(args, request.authorization()))));
        }
        Token token = token(request.authorization(), args);
        int wait = limits.secondsToWait(method, args, token.kind().name());
        if (wait > 0) {
            return ApiAnswer.rateLimited(wait);
        }
        return permitted(method, token, new ApiCall(workspace, token, args))
                .with("X-OAuth-Scopes", String.join(",", token.scopes()))
                .with("X-Accepted-OAuth-Scopes", String.join(",", access.scopes()));
    }

    private static ApiAnswer permitted(ApiMethod method, Token token, ApiCall call) {
        try {
            if (!method.access().kinds().contains(token.kind())) {
                throw new Refusal("not_allowed_token_type");
            }
            List<String> scopes = method.access().scopes();
            if (!scopes.isEmpty() && scopes.stream().noneMatch(token::allows)) {
                call.requireScope(String.join(",", scopes));
            }
            return ApiAnswer.ok(method.action().apply(call));
        } catch (Refusal refusal) {
            return ApiAnswer.json(refusal.body());
        }
    }

    private static ApiAnswer apiTest(Args args) {
        JsonObject echo = Json.object("args", args.values());
        return args.text("error").isPresent()
                ? ApiAnswer.json(new Refusal(args.required("error"), echo).body())
                : ApiAnswer.ok(echo);
    }

    private Token token(String authorization, Args args) {
        String value = authorization.startsWith(BEARER)
                ? authorization.substring(BEARER.length()).trim()
                : args.text("token").orElse("");
        if (value.isEmpty()) {
            throw new Refusal("not_authed");
        }
        Token token = workspace.tokens().find(value).orElseThrow(() -> new Refusal("invalid_auth"));
        if (token.revoked()) {
            throw new Refusal("token_revoked");
        }
        if (token.isExpiredAt(workspace.clock().instant())) {
            throw new Refusal("token_expired");
        }
        if (workspace.find(token.user()).filter(Person::deactivated).isPresent()) {
            throw new Refusal("account_inactive");
        }
        return token;
    }

    /** The app's id and secret may come as Basic authorization instead of as arguments. */
    private static Args withClient(Args args, String authorization) {
        String[] client = basic(authorization);
        if (client == null) {
            return args;
        }
        JsonObject values = args.values().deepCopy();
        values.addProperty("client_id", client[0]);
        values.addProperty("client_secret", client[1]);
        return new Args(values);
    }

    private static String @Nullable [] basic(String authorization) {
        if (!authorization.startsWith(BASIC)) {
            return null;
        }
        try {
            byte[] decoded = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).trim());
            String[] pair = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return pair.length == 2 ? pair : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
