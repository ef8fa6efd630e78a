package dev.muster.simulator.api;

import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.Content;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.SimMessage;
import dev.muster.simulator.workspace.Ts;
import java.util.List;

/** The {@code chat.*} methods. */
final class ChatMethods {
    private static final Access WRITE = Access.botOrUser("chat:write");

    private static final List<String> NOT_IN_UPDATES = List.of(
            "ts",
            "reactions",
            "pinned_to",
            "thread_ts",
            "parent_user_id",
            "reply_count",
            "reply_users_count",
            "reply_users",
            "latest_reply");

    private ChatMethods() {}

    static List<ApiMethod> methods() {
        return List.of(
                new ApiMethod("chat.postMessage", WRITE, Tier.PER_CHANNEL, ChatMethods::postMessage),
                new ApiMethod("chat.postEphemeral", WRITE, Tier.FOUR, ChatMethods::postEphemeral),
                new ApiMethod("chat.update", WRITE, Tier.THREE, ChatMethods::update),
                new ApiMethod("chat.delete", WRITE, Tier.THREE, ChatMethods::delete),
                new ApiMethod("chat.getPermalink", Access.anyToken(), Tier.HUNDREDS, ChatMethods::getPermalink));
    }

    private static JsonObject postMessage(ApiCall call) {
        Channel channel = call.channelOrPerson();
        if (channel.archived()) {
            throw new Refusal("is_archived");
        }
        boolean anywhere = channel.kind() == Channel.Kind.PUBLIC && call.allows("chat:write.public");
        if (!anywhere) {
            call.requireMember(channel);
        }
        if (call.args().has("username")
                || call.args().has("icon_emoji")
                || call.args().has("icon_url")) {
            call.requireScope("chat:write.customize");
        }
        Content content = Contents.read(call, Contents.LONGEST_TEXT);
        Ts thread = null;
        if (call.args().text("thread_ts").isPresent()) {
            thread = call.ts("thread_ts", "invalid_thread_ts");
            if (call.workspace().messages().find(channel.id(), thread).isEmpty()) {
                throw new Refusal("thread_not_found");
            }
        }
        SimMessage message = call.workspace().post(channel.id(), call.caller(), content, thread);
        return Json.object(
                "channel", channel.id(),
                "ts", message.ts(),
                "message", Shapes.message(message, call.workspace(), true));
    }

    private static JsonObject postEphemeral(ApiCall call) {
        Channel channel = call.channel();
        if (channel.archived()) {
            throw new Refusal("is_archived");
        }
        call.requireMember(channel);
        Person person = call.person("user");
        if (!channel.has(person.id())) {
            throw new Refusal("user_not_in_channel");
        }
        Content content = Contents.read(call, Contents.LONGEST_TEXT);
        SimMessage message = call.workspace().whisper(channel.id(), call.caller(), person.id(), content);
        return Json.object("message_ts", message.ts());
    }

    private static JsonObject update(ApiCall call) {
        Channel channel = call.channel();
        SimMessage message = ownMessage(call, channel, "cant_update_message");
        if (channel.archived()) {
            throw new Refusal("is_inactive");
        }
        Content given = Contents.read(call, Contents.LONGEST_UPDATE);
        // Slack keeps the metadata of an update that doesn't mention any.
        Content content = call.args().has("metadata")
                ? given
                : new Content(
                        given.text(),
                        given.blocks(),
                        given.attachments(),
                        message.content().metadata(),
                        message.content().files());
        if (!call.workspace().edit(message, content)) {
            throw new Refusal("message_not_found");
        }
        SimMessage edited = call.workspace()
                .messages()
                .find(channel.id(), message.ts())
                .orElseThrow(() -> new Refusal("message_not_found"));
        return Json.object(
                "channel", channel.id(),
                "ts", message.ts(),
                "text", edited.text(),
                "message", asUpdated(Shapes.message(edited, call.workspace(), true)));
    }

    /** Slack's answer to an update says what the message says now, not where it stands and what is under it. */
    private static JsonObject asUpdated(JsonObject message) {
        NOT_IN_UPDATES.forEach(message::remove);
        return message;
    }

    private static JsonObject delete(ApiCall call) {
        Channel channel = call.channel();
        SimMessage message = ownMessage(call, channel, "cant_delete_message");
        call.workspace().delete(message);
        return Json.object("channel", channel.id(), "ts", message.ts());
    }

    private static SimMessage ownMessage(ApiCall call, Channel channel, String notYours) {
        Ts ts = call.ts("ts", "message_not_found");
        SimMessage message =
                call.workspace().messages().find(channel.id(), ts).orElseThrow(() -> new Refusal("message_not_found"));
        if (!message.author().equals(call.caller())) {
            throw new Refusal(notYours);
        }
        return message;
    }

    private static JsonObject getPermalink(ApiCall call) {
        Channel channel = call.channel();
        Ts ts = call.ts("message_ts", "message_not_found");
        if (call.workspace().messages().find(channel.id(), ts).isEmpty()) {
            throw new Refusal("message_not_found");
        }
        String permalink = "https://" + call.workspace().domain() + ".slack.com/archives/" + channel.id() + "/p"
                + ts.toString().replace(".", "");
        return Json.object("channel", channel.id(), "permalink", permalink);
    }
}
