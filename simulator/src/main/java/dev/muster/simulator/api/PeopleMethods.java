package dev.muster.simulator.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.Workspace;
import java.util.List;

/** {@code api.test}, {@code auth.*}, {@code team.*} and {@code users.*}. */
final class PeopleMethods {
    private PeopleMethods() {}

    static List<ApiMethod> methods() {
        return List.of(
                new ApiMethod("auth.test", "", Tier.HUNDREDS, PeopleMethods::authTest),
                new ApiMethod("team.info", "team:read", Tier.THREE, PeopleMethods::teamInfo),
                new ApiMethod("users.info", "users:read", Tier.FOUR, PeopleMethods::usersInfo),
                new ApiMethod("users.list", "users:read", Tier.TWO, PeopleMethods::usersList));
    }

    private static JsonObject authTest(ApiCall call) {
        Workspace workspace = call.workspace();
        return Json.object(
                "url", "https://" + workspace.domain() + ".slack.com/",
                "team", workspace.name(),
                "user", call.bot().name(),
                "team_id", workspace.teamId(),
                "user_id", call.bot().user(),
                "bot_id", call.bot().botId(),
                "is_enterprise_install", false);
    }

    private static JsonObject teamInfo(ApiCall call) {
        Workspace workspace = call.workspace();
        return Json.object(
                "team",
                Json.object(
                        "id", workspace.teamId(),
                        "name", workspace.name(),
                        "domain", workspace.domain(),
                        "email_domain", "",
                        "url", "https://" + workspace.domain() + ".slack.com/"));
    }

    private static JsonObject usersInfo(ApiCall call) {
        return Json.object("user", Shapes.person(call.person("user"), call.workspace()));
    }

    private static JsonObject usersList(ApiCall call) {
        Page<Person> page = Page.of(call.workspace().people(), call.args(), 1000);
        JsonArray members = new JsonArray();
        page.items().forEach(person -> members.add(Shapes.person(person, call.workspace())));
        return Json.object(
                "members", members,
                "cache_ts", call.workspace().clock().instant().getEpochSecond(),
                "response_metadata", page.metadata());
    }
}
