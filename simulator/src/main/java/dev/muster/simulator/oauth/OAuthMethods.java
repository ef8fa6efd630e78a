package dev.muster.simulator.oauth;

import com.google.gson.JsonObject;
import dev.muster.simulator.api.Access;
import dev.muster.simulator.api.ApiCall;
import dev.muster.simulator.api.ApiMethod;
import dev.muster.simulator.api.Args;
import dev.muster.simulator.api.Refusal;
import dev.muster.simulator.api.Tier;
import java.util.List;
import java.util.Set;

/** {@code oauth.v2.access}: codes and refresh tokens in, tokens out. */
public final class OAuthMethods {
    private OAuthMethods() {}

    public static List<ApiMethod> methods(Installations installations) {
        Access nobody = new Access(Set.of(), List.of());
        return List.of(new ApiMethod("oauth.v2.access", nobody, Tier.FOUR, call -> access(installations, call)));
    }

    private static JsonObject access(Installations installations, ApiCall call) {
        Args args = call.args();
        installations.authenticate(args.text("client_id"), args.text("client_secret"));
        return switch (args.text("grant_type").orElse("authorization_code")) {
            case "authorization_code" ->
                installations.exchange(
                        args.text("code").orElseThrow(() -> new Refusal("invalid_code")), args.text("redirect_uri"));
            case "refresh_token" ->
                installations.refresh(
                        args.text("refresh_token").orElseThrow(() -> new Refusal("invalid_refresh_token")));
            default -> throw new Refusal("invalid_grant_type");
        };
    }
}
