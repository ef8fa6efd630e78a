package dev.muster.simulator.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.workspace.PersonId;
import dev.muster.simulator.workspace.UserGroup;
import java.util.List;

/** The {@code usergroups.*} methods. */
final class UserGroupMethods {
    private UserGroupMethods() {}

    static List<ApiMethod> methods() {
        return List.of(
                new ApiMethod("usergroups.list", Access.botOrUser("usergroups:read"), Tier.TWO, UserGroupMethods::list),
                new ApiMethod(
                        "usergroups.users.list",
                        Access.botOrUser("usergroups:read"),
                        Tier.TWO,
                        UserGroupMethods::users),
                new ApiMethod(
                        "usergroups.users.update",
                        Access.botOrUser("usergroups:write"),
                        Tier.TWO,
                        UserGroupMethods::update));
    }

    private static JsonObject list(ApiCall call) {
        JsonArray groups = new JsonArray();
        call.workspace().userGroups().all().forEach(group -> {
            JsonObject json =
                    Shapes.userGroup(group, call.workspace(), call.args().isTrue("include_users"));
            if (call.args().isTrue("include_count")) {
                json.addProperty("user_count", group.people().size());
            }
            groups.add(json);
        });
        return Json.object("usergroups", groups);
    }

    private static UserGroup group(ApiCall call) {
        return call.workspace()
                .userGroups()
                .find(call.args().required("usergroup"))
                .orElseThrow(() -> new Refusal("no_such_subteam"));
    }

    private static JsonObject users(ApiCall call) {
        return Json.object("users", Json.array(group(call).people()));
    }

    private static JsonObject update(ApiCall call) {
        UserGroup group = group(call);
        List<PersonId> people =
                call.args().list("users").stream().distinct().map(PersonId::new).toList();
        if (people.isEmpty()) {
            throw new Refusal("no_users_provided");
        }
        boolean known = people.stream().allMatch(id -> call.workspace()
                .find(id)
                .filter(person -> !person.deactivated() && !person.bot())
                .isPresent());
        if (!known) {
            throw new Refusal("invalid_users");
        }
        return call.workspace()
                .userGroups()
                .update(
                        group.id(),
                        people,
                        call.caller(),
                        call.workspace().clock().instant())
                .map(updated -> Json.object("usergroup", Shapes.userGroup(updated, call.workspace(), true)))
                .orElseThrow(() -> new Refusal("no_such_subteam"));
    }
}
