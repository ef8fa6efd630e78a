package dev.muster.simulator.app;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.muster.simulator.api.Shapes;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.render.FieldState;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.OpenView;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.SimMessage;
import dev.muster.simulator.workspace.Workspace;
import java.util.Map;

/** What Slack says to an app about commands and interactions. */
public final class Payloads {
    /** The old verification token, which apps should ignore. */
    public static final String TOKEN = "verification-token-nobody-should-check";

    private final Workspace workspace;

    public Payloads(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The fields of a slash command's form; {@code text} is what follows the command, escaped as Slack does. */
    public AppRequest.SlashCommand command(
            Person person, Channel channel, String command, String text, String responseUrl, String triggerId) {
        return new AppRequest.SlashCommand(
                command,
                Map.ofEntries(
                        Map.entry("token", TOKEN),
                        Map.entry("team_id", workspace.teamId()),
                        Map.entry("team_domain", workspace.domain()),
                        Map.entry("channel_id", channel.id().value()),
                        Map.entry("channel_name", channel.isDirect() ? "directmessage" : channel.name()),
                        Map.entry("user_id", person.id().value()),
                        Map.entry("user_name", person.handle()),
                        Map.entry("command", command),
                        Map.entry("text", text),
                        Map.entry("api_app_id", workspace.bot().appId()),
                        Map.entry("is_enterprise_install", "false"),
                        Map.entry("response_url", responseUrl),
                        Map.entry("trigger_id", triggerId)));
    }

    private JsonObject from(String type, Person person) {
        return Json.object(
                "type",
                type,
                "enterprise",
                JsonNull.INSTANCE,
                "team",
                Json.object("id", workspace.teamId(), "domain", workspace.domain()),
                "user",
                Json.object(
                        "id", person.id(),
                        "username", person.handle(),
                        "name", person.handle(),
                        "team_id", workspace.teamId()),
                "api_app_id",
                workspace.bot().appId(),
                "token",
                TOKEN,
                "is_enterprise_install",
                false);
    }

    /** A button pressed or a choice made in a message; {@code values} is what she has chosen in all of it. */
    public JsonObject actionInMessage(
            Person person, SimMessage message, JsonObject action, String responseUrl, String triggerId) {
        JsonObject payload = from("block_actions", person);
        addMessage(payload, message);
        JsonObject chosen = workspace.choices().of(person.id(), message);
        payload.add("state", Json.object("values", FieldState.values(Json.array(message.allBlocks()), chosen)));
        payload.addProperty("response_url", responseUrl);
        payload.addProperty("trigger_id", triggerId);
        payload.add("actions", one(action));
        return payload;
    }

    /** Where she is in a message; nobody but her has an ephemeral one, not even Slack, so it isn't shown. */
    private void addMessage(JsonObject payload, SimMessage message) {
        JsonObject container = Json.object(
                "type", "message",
                "message_ts", message.ts(),
                "channel_id", message.channel(),
                "is_ephemeral", message.isEphemeral());
        message.repliesTo().ifPresent(thread -> container.addProperty("thread_ts", thread.toString()));
        payload.add("container", container);
        payload.add("channel", channel(message));
        if (!message.isEphemeral()) {
            payload.add("message", Shapes.message(message, workspace, true));
        }
    }

    private void addView(JsonObject payload, OpenView view) {
        payload.add("container", Json.object("type", "view", "view_id", view.id()));
        payload.add("view", Shapes.view(view, workspace));
    }

    /** Somebody types into an external menu of a message. */
    public JsonObject suggestionInMessage(
            Person person, SimMessage message, String blockId, String actionId, String typed) {
        JsonObject payload = suggestion(person, blockId, actionId, typed);
        addMessage(payload, message);
        return payload;
    }

    /** Somebody types into an external menu of a modal or home view. */
    public JsonObject suggestionInView(Person person, OpenView view, String blockId, String actionId, String typed) {
        JsonObject payload = suggestion(person, blockId, actionId, typed);
        addView(payload, view);
        return payload;
    }

    private JsonObject suggestion(Person person, String blockId, String actionId, String typed) {
        JsonObject payload = from("block_suggestion", person);
        payload.addProperty("block_id", blockId);
        payload.addProperty("action_id", actionId);
        payload.addProperty("value", typed);
        return payload;
    }

    /** A button pressed or a choice made in a modal or home view. */
    public JsonObject actionInView(Person person, OpenView view, JsonObject action, String triggerId) {
        JsonObject payload = from("block_actions", person);
        addView(payload, view);
        payload.addProperty("trigger_id", triggerId);
        payload.add("actions", one(action));
        return payload;
    }

    /** A submitted modal; with {@code responseUrls} the app can answer in the conversations that were chosen in it. */
    public JsonObject submission(Person person, OpenView view, JsonArray responseUrls, String triggerId) {
        JsonObject payload = from("view_submission", person);
        payload.addProperty("trigger_id", triggerId);
        payload.add("view", Shapes.view(view, workspace));
        payload.add("response_urls", responseUrls);
        return payload;
    }

    public JsonObject closed(Person person, OpenView view, boolean cleared) {
        JsonObject payload = from("view_closed", person);
        payload.add("view", Shapes.view(view, workspace));
        payload.addProperty("is_cleared", cleared);
        return payload;
    }

    /** Shortcuts say less: not for which app, and people have one name only. */
    private JsonObject shortcut(String type, String unsaid, Person person) {
        JsonObject payload = from(type, person);
        payload.remove("api_app_id");
        payload.getAsJsonObject("user").remove(unsaid);
        return payload;
    }

    /** A shortcut from a message's menu. */
    public JsonObject messageShortcut(
            Person person, SimMessage message, String callbackId, String responseUrl, String triggerId) {
        JsonObject payload = shortcut("message_action", "username", person);
        payload.addProperty("callback_id", callbackId);
        payload.addProperty("trigger_id", triggerId);
        payload.addProperty("response_url", responseUrl);
        payload.addProperty("message_ts", message.ts().toString());
        payload.addProperty("action_ts", workspace.nextTs().toString());
        payload.add("channel", channel(message));
        payload.add("message", Shapes.message(message, workspace, true));
        return payload;
    }

    /** A shortcut from the lightning menu or the search. */
    public JsonObject globalShortcut(Person person, String callbackId, String triggerId) {
        JsonObject payload = shortcut("shortcut", "name", person);
        payload.addProperty("callback_id", callbackId);
        payload.addProperty("trigger_id", triggerId);
        payload.addProperty("action_ts", workspace.nextTs().toString());
        return payload;
    }

    /** The handshake with which Slack checks the request URL. */
    public static JsonObject urlVerification(String challenge) {
        return Json.object("token", TOKEN, "challenge", challenge, "type", "url_verification");
    }

    private JsonObject channel(SimMessage message) {
        String name = workspace
                .find(message.channel())
                .map(channel -> channel.isDirect() ? "directmessage" : channel.name())
                .orElse("");
        return Json.object("id", message.channel(), "name", name);
    }

    private static JsonArray one(JsonObject object) {
        JsonArray array = new JsonArray();
        array.add(object);
        return array;
    }
}
