package dev.muster.simulator.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.muster.simulator.api.Shapes;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.OpenView;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.SimMessage;
import dev.muster.simulator.workspace.Workspace;
import java.util.List;

/** People, conversations, messages and views as the page wants them. */
final class Sight {
    private final Workspace workspace;

    Sight(Workspace workspace) {
        this.workspace = workspace;
    }

    JsonObject person(Person person) {
        return Json.object(
                "id", person.id(),
                "handle", person.handle(),
                "name", person.displayName(),
                "realName", person.realName(),
                "title", person.title(),
                "bot", person.bot(),
                "admin", person.admin() || person.owner(),
                "deactivated", person.deactivated(),
                "zone", person.zone().getId(),
                "avatar", "/avatar/" + person.id() + ".svg");
    }

    /** A conversation as one person finds it in her list. */
    JsonObject channel(Channel channel, Person person, long unread) {
        return Json.object(
                "id", channel.id(),
                "name", channel.isDirect() ? workspace.bot().name() : channel.name(),
                "direct", channel.isDirect(),
                "private", channel.kind() == Channel.Kind.PRIVATE,
                "member", channel.has(person.id()),
                "members", channel.members().size(),
                "archived", channel.archived(),
                "unread", unread);
    }

    /** Messages with what one person has chosen in them. */
    JsonArray messages(List<SimMessage> messages, Person person) {
        JsonArray all = new JsonArray();
        messages.forEach(message -> {
            JsonObject json = message(message);
            json.add("state", workspace.choices().of(person.id(), message));
            all.add(json);
        });
        return all;
    }

    private JsonObject message(SimMessage message) {
        JsonObject json = Json.object(
                "ts", message.ts(),
                "author", message.author(),
                "time", message.ts().instant(),
                "text", message.text(),
                "blocks", message.blocks(),
                "attachments", message.content().attachments(),
                "files", message.content().files(),
                "app", message.fromApp(),
                "edited", message.isEdited(),
                "ephemeral", message.isEphemeral());
        json.add("reactions", Shapes.reactions(message, workspace));
        json.addProperty("pinned", workspace.pins().has(message));
        message.repliesTo().ifPresent(thread -> json.addProperty("thread", thread.toString()));
        List<SimMessage> replies = workspace.messages().repliesTo(message.channel(), message.ts());
        if (!replies.isEmpty()) {
            json.addProperty("replies", replies.size());
            json.addProperty("lastReply", replies.getLast().ts().instant().toString());
            json.add(
                    "repliers",
                    Json.array(
                            replies.stream().map(SimMessage::author).distinct().toList()));
        }
        return json;
    }

    JsonObject view(OpenView view) {
        return Shapes.view(view, workspace);
    }
}
