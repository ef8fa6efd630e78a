package dev.muster.simulator.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.Token;
import dev.muster.simulator.workspace.Workspace;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** {@code auth.*}, {@code team.*} and {@code users.*}. */
final class PeopleMethods {
    private static final String READ = "users:read";
    private static final String EMAIL = "users:read.email";

    private PeopleMethods() {}

    static List<ApiMethod> methods() {
        return List.of(
                new ApiMethod("auth.test", Access.anyToken(), Tier.HUNDREDS, PeopleMethods::authTest),
                new ApiMethod("auth.revoke", Access.anyToken(), Tier.THREE, PeopleMethods::revoke),
                new ApiMethod("team.info", Access.botOrUser("team:read"), Tier.THREE, PeopleMethods::teamInfo),
                new ApiMethod("users.info", Access.botOrUser(READ), Tier.FOUR, PeopleMethods::info),
                new ApiMethod("users.list", Access.botOrUser(READ), Tier.TWO, PeopleMethods::list),
                new ApiMethod("users.lookupByEmail", Access.botOrUser(EMAIL), Tier.THREE, PeopleMethods::byEmail),
                new ApiMethod(
                        "users.profile.get",
                        Access.botOrUser("users.profile:read"),
                        Tier.FOUR,
                        PeopleMethods::profile));
    }

    private static JsonObject authTest(ApiCall call) {
        Workspace workspace = call.workspace();
        Token token = Objects.requireNonNull(call.token());
        String name = workspace.find(token.user()).map(Person::handle).orElse("");
        JsonObject answer = Json.object(
                "url",
                "https://" + workspace.domain() + ".slack.com/",
                "team",
                workspace.name(),
                "user",
                name,
                "team_id",
                workspace.teamId(),
                "user_id",
                token.user(),
                "is_enterprise_install",
                false);
        if (token.kind() == Token.Kind.BOT) {
            answer.addProperty("bot_id", call.bot().botId());
        }
        if (token.expires() != null) {
            answer.addProperty(
                    "expires_in",
                    Duration.between(workspace.clock().instant(), token.expires())
                            .toSeconds());
        }
        return answer;
    }

    private static JsonObject revoke(ApiCall call) {
        boolean test = call.args().isTrue("test");
        if (!test) {
            call.workspace().revoke(Objects.requireNonNull(call.token()));
        }
        return Json.object("revoked", !test);
    }

    private static JsonObject teamInfo(ApiCall call) {
        Workspace workspace = call.workspace();
        call.args().text("team").filter(id -> !id.equals(workspace.teamId())).ifPresent(other -> {
            throw new Refusal("team_not_found");
        });
        return Json.object(
                "team",
                Json.object(
                        "id", workspace.teamId(),
                        "name", workspace.name(),
                        "domain", workspace.domain(),
                        "email_domain", "",
                        "icon", Json.object("image_default", true),
                        "url", "https://" + workspace.domain() + ".slack.com/"));
    }

    private static JsonObject info(ApiCall call) {
        return Json.object("user", shape(call, call.person("user")));
    }

    private static JsonObject shape(ApiCall call, Person person) {
        return PersonShapes.person(person, call.workspace(), call.allows(EMAIL));
    }

    private static JsonObject list(ApiCall call) {
        Page<Person> page = Page.of(call.workspace().people(), call.args(), 1000);
        JsonArray members = new JsonArray();
        page.items().forEach(person -> members.add(shape(call, person)));
        return Json.object(
                "members", members,
                "cache_ts", call.workspace().clock().instant().getEpochSecond(),
                "response_metadata", page.metadata());
    }

    private static JsonObject byEmail(ApiCall call) {
        String email = call.args().text("email").orElseThrow(() -> new Refusal("users_not_found"));
        return call.workspace().people().stream()
                .filter(person -> person.email().equalsIgnoreCase(email) && !person.deactivated())
                .findFirst()
                .map(person -> Json.object("user", shape(call, person)))
                .orElseThrow(() -> new Refusal("users_not_found"));
    }

    private static JsonObject profile(ApiCall call) {
        Person person = call.args().has("user")
                ? call.person("user")
                : call.workspace().find(call.caller()).orElseThrow(() -> new Refusal("user_not_found"));
        return Json.object("profile", PersonShapes.profile(person, call.workspace(), call.allows(EMAIL)));
    }
}
