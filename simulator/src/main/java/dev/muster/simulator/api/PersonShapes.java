package dev.muster.simulator.api;

import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.Workspace;
import java.util.List;

/** How Slack writes people and their profiles as JSON. */
public final class PersonShapes {
    private static final List<Integer> SIZES = List.of(24, 32, 48, 72, 192, 512);

    private PersonShapes() {}

    /** A person; the mail address only for those who may see it. */
    public static JsonObject person(Person person, Workspace workspace, boolean withEmail) {
        var offset = person.zone().getRules().getOffset(workspace.clock().instant());
        JsonObject profile = profile(person, workspace, withEmail);
        profile.addProperty("team", workspace.teamId());
        return Json.object(
                "id", person.id(),
                "team_id", workspace.teamId(),
                "name", person.handle(),
                "deleted", person.deactivated(),
                "real_name", person.realName(),
                "tz", person.zone().getId(),
                "tz_label", person.zone().getId(),
                "tz_offset", offset.getTotalSeconds(),
                "profile", profile,
                "is_admin", person.admin(),
                "is_owner", person.owner(),
                "is_primary_owner", person.owner(),
                "is_restricted", false,
                "is_ultra_restricted", false,
                "is_bot", person.bot(),
                "is_app_user", false,
                "updated", 0);
    }

    static JsonObject profile(Person person, Workspace workspace, boolean withEmail) {
        JsonObject profile = Json.object(
                "title",
                person.title(),
                "phone",
                "",
                "skype",
                "",
                "real_name",
                person.realName(),
                "real_name_normalized",
                person.realName(),
                "display_name",
                person.displayName(),
                "display_name_normalized",
                person.displayName(),
                "status_text",
                "",
                "status_emoji",
                "",
                "status_expiration",
                0,
                "avatar_hash",
                "g" + Integer.toHexString(person.id().value().hashCode()));
        if (withEmail && !person.email().isEmpty()) {
            profile.addProperty("email", person.email());
        }
        for (int size : SIZES) {
            profile.addProperty("image_" + size, workspace.address() + "/avatar/" + person.id() + ".svg");
        }
        return profile;
    }
}
