package dev.muster.simulator.event;

import com.google.gson.JsonObject;
import dev.muster.simulator.api.Shapes;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.SimMessage;
import dev.muster.simulator.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The events about messages; a bot is told only what happens in its channels, and never of ephemerals. */
final class MessageEvents {
    private final Workspace workspace;

    MessageEvents(Workspace workspace) {
        this.workspace = workspace;
    }

    /** A message is told as such; one that mentions the bot is told once more as a mention. */
    List<AppEvent> posted(SimMessage message) {
        List<AppEvent> events = new ArrayList<>();
        if (!isTold(message)) {
            return events;
        }
        Channel channel = channel(message);
        JsonObject posted = body("message", message);
        if (!message.content().files().isEmpty()) {
            posted.addProperty("subtype", "file_share");
            posted.addProperty("upload", false);
        }
        posted.addProperty("channel_type", typeOf(channel));
        events.add(event(posted, message, channel));
        if (!message.fromApp() && !channel.isDirect() && message.text().contains(mention())) {
            events.add(AppEvent.of(body("app_mention", message)));
        }
        return events;
    }

    private String mention() {
        return "<@" + workspace.bot().user() + ">";
    }

    List<AppEvent> edited(SimMessage before, SimMessage after) {
        if (!isTold(after)) {
            return List.of();
        }
        JsonObject body = hidden("message_changed", after);
        body.add("message", said(after));
        body.add("previous_message", said(before));
        return List.of(event(body, after, channel(after)));
    }

    List<AppEvent> deleted(SimMessage message) {
        if (!isTold(message)) {
            return List.of();
        }
        JsonObject body = hidden("message_deleted", message);
        body.addProperty("deleted_ts", message.ts().toString());
        body.add("previous_message", said(message));
        return List.of(event(body, message, channel(message)));
    }

    private boolean isTold(SimMessage message) {
        return !message.isEphemeral()
                && workspace
                        .find(message.channel())
                        .filter(channel -> channel.has(workspace.bot().user()))
                        .isPresent();
    }

    private Channel channel(SimMessage message) {
        return workspace.find(message.channel()).orElseThrow();
    }

    private static AppEvent event(JsonObject body, SimMessage message, Channel channel) {
        return new AppEvent("message." + subscription(channel), message.fromApp(), body);
    }

    private static String subscription(Channel channel) {
        return switch (channel.kind()) {
            case PUBLIC -> "channels";
            case PRIVATE -> "groups";
            case DIRECT -> "im";
        };
    }

    private static String typeOf(Channel channel) {
        return switch (channel.kind()) {
            case PUBLIC -> "channel";
            case PRIVATE -> "group";
            case DIRECT -> "im";
        };
    }

    private JsonObject body(String type, SimMessage message) {
        JsonObject body = said(message);
        body.addProperty("type", type);
        body.addProperty("channel", message.channel().value());
        body.addProperty("event_ts", message.ts().toString());
        return body;
    }

    /** The message as it stands in the event about it. */
    private JsonObject said(SimMessage message) {
        JsonObject said = Shapes.message(message, workspace, false);
        if (!message.fromApp()) {
            said.addProperty("client_msg_id", clientId(message));
        }
        return said;
    }

    /** The id that the person's client gave the message: the same each time that it is told. */
    private static String clientId(SimMessage message) {
        return String.format(
                Locale.ROOT, "00000000-0000-4000-8000-%012x", message.ts().micros() % (1L << 48));
    }

    /** An event that no conversation shows as a message of its own. */
    private JsonObject hidden(String subtype, SimMessage message) {
        String now = workspace.nextTs().toString();
        return Json.object(
                "type",
                "message",
                "subtype",
                subtype,
                "hidden",
                true,
                "channel",
                message.channel(),
                "channel_type",
                typeOf(channel(message)),
                "ts",
                now,
                "event_ts",
                now);
    }
}
