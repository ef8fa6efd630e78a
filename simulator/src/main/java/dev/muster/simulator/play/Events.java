package dev.muster.simulator.play;

import com.google.gson.JsonObject;
import dev.muster.simulator.api.Shapes;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.SimMessage;
import dev.muster.simulator.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;

/** The events that follow from what people do. */
final class Events {
    private Events() {}

    /** A message is told to a bot that is in the channel; a mention of the bot is told once more, as such. */
    static List<JsonObject> ofMessage(SimMessage message, Channel channel, Workspace workspace) {
        List<JsonObject> events = new ArrayList<>();
        if (!channel.has(workspace.bot().user())) {
            return events;
        }
        JsonObject posted = event("message", message, workspace);
        posted.addProperty("channel_type", typeOf(channel));
        events.add(posted);
        if (message.text().contains("<@" + workspace.bot().user() + ">") && !channel.isDirect()) {
            events.add(event("app_mention", message, workspace));
        }
        return events;
    }

    private static String typeOf(Channel channel) {
        return switch (channel.kind()) {
            case PUBLIC -> "channel";
            case PRIVATE -> "group";
            case DIRECT -> "im";
        };
    }

    private static JsonObject event(String type, SimMessage message, Workspace workspace) {
        JsonObject event = Shapes.message(message, workspace, false);
        event.addProperty("type", type);
        event.addProperty("channel", message.channel().value());
        event.addProperty("event_ts", message.ts().toString());
        event.addProperty(
                "client_msg_id", "00000000-0000-4000-8000-" + message.ts().micros() % 1_000_000_000_000L);
        return event;
    }

    static JsonObject homeOpened(Person person, Workspace workspace) {
        JsonObject event = Json.object(
                "type", "app_home_opened",
                "user", person.id(),
                "channel", workspace.directChannel(person.id()).id(),
                "tab", "home",
                "event_ts", workspace.nextTs());
        workspace.views().home(person.id()).ifPresent(view -> event.add("view", Shapes.view(view, workspace)));
        return event;
    }
}
