package dev.muster.simulator.api;

import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.workspace.Token;
import dev.muster.simulator.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Answers the app's calls: one table of methods, and before each the checks that Slack makes for all of them. */
public final class WebApi {
    /** The methods that an app calls as itself, whatever the workspace, and all that its own token is good for. */
    private static final Set<String> OF_THE_APP = Set.of("apps.connections.open");

    private final Workspace workspace;
    private final RateLimits limits;
    private final Map<String, ApiMethod> methods;
    private final FileMethods files;

    /** {@code more} are methods that other packages answer. */
    public WebApi(
            Workspace workspace, Triggers triggers, RateLimits limits, Supplier<String> baseUrl, List<ApiMethod> more) {
        this.workspace = workspace;
        this.limits = limits;
        this.files = new FileMethods(baseUrl);
        List<ApiMethod> all = new ArrayList<>();
        all.addAll(PeopleMethods.methods());
        all.addAll(ChatMethods.methods());
        all.addAll(ConversationMethods.methods());
        all.addAll(new ViewMethods(triggers).methods());
        all.addAll(files.methods());
        all.addAll(more);
        methods = all.stream().collect(Collectors.toMap(ApiMethod::name, Function.identity()));
    }

    public FileMethods files() {
        return files;
    }

    /** Performs a call; {@code authorization} is the header's value, empty without one. */
    public ApiAnswer answer(String method, String authorization, String contentType, String body, String query) {
        try {
            return perform(method, authorization, contentType, body, query);
        } catch (Refusal refusal) {
            return ApiAnswer.json(refusal.body());
        }
    }

    private ApiAnswer perform(String name, String authorization, String contentType, String body, String query) {
        Args args = Args.parse(contentType, body, query);
        if (name.equals("api.test")) {
            return apiTest(args);
        }
        ApiMethod method = methods.get(name);
        if (method == null) {
            throw new Refusal("unknown_method", Json.object("req_method", name));
        }
        Token token = token(authorization, args);
        if ((token.kind() == Token.Kind.APP) != OF_THE_APP.contains(name)) {
            throw new Refusal("not_allowed_token_type");
        }
        int wait = limits.secondsToWait(method, args);
        if (wait > 0) {
            return ApiAnswer.rateLimited(wait);
        }
        if (!method.scope().isEmpty() && !token.allows(method.scope())) {
            String provided = String.join(",", token.scopes());
            throw new Refusal("missing_scope", Json.object("needed", method.scope(), "provided", provided));
        }
        return ApiAnswer.ok(method.action().apply(new ApiCall(workspace, args)));
    }

    private static ApiAnswer apiTest(Args args) {
        JsonObject echo = Json.object("args", args.values());
        return args.text("error").isPresent()
                ? ApiAnswer.json(new Refusal(args.required("error"), echo).body())
                : ApiAnswer.ok(echo);
    }

    private Token token(String authorization, Args args) {
        String value = authorization.startsWith("Bearer ")
                ? authorization.substring("Bearer ".length()).trim()
                : args.text("token").orElse("");
        if (value.isEmpty()) {
            throw new Refusal("not_authed");
        }
        Token token = workspace.tokens().find(value).orElseThrow(() -> new Refusal("invalid_auth"));
        if (token.revoked()) {
            throw new Refusal("token_revoked");
        }
        return token;
    }
}
