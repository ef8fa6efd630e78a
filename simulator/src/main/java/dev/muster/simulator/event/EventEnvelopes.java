package dev.muster.simulator.event;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.muster.simulator.app.Payloads;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Puts events into the envelope of the Events API: an id of their own, and in whose name the app hears of them. */
final class EventEnvelopes {
    private final Workspace workspace;

    EventEnvelopes(Workspace workspace) {
        this.workspace = workspace;
    }

    JsonObject around(JsonObject event) {
        JsonObject authorization = Json.object(
                "enterprise_id",
                JsonNull.INSTANCE,
                "team_id",
                workspace.teamId(),
                "user_id",
                workspace.bot().user(),
                "is_bot",
                true,
                "is_enterprise_install",
                false);
        return Json.object(
                "token",
                Payloads.TOKEN,
                "team_id",
                workspace.teamId(),
                "api_app_id",
                workspace.bot().appId(),
                "event",
                event,
                "type",
                "event_callback",
                "event_id",
                "Ev" + workspace.freshId().toUpperCase(Locale.ROOT),
                "event_time",
                workspace.clock().instant().getEpochSecond(),
                "is_ext_shared_channel",
                false,
                "event_context",
                context(event),
                "authorizations",
                Json.array(List.of(authorization)));
    }

    /** An opaque text that tells Slack where the event comes from. */
    private String context(JsonObject event) {
        JsonObject context = Json.object(
                "et", Json.text(event, "type", ""),
                "tid", workspace.teamId(),
                "aid", workspace.bot().appId());
        JsonElement channel = event.get("channel");
        if (channel != null) {
            context.add("cid", channel);
        }
        byte[] text = Json.write(context).getBytes(StandardCharsets.UTF_8);
        return "4-" + Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }
}
