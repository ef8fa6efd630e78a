package dev.muster.simulator.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.PersonId;
import dev.muster.simulator.workspace.SimMessage;
import dev.muster.simulator.workspace.Ts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The {@code conversations.*} methods. */
final class ConversationMethods {
    private ConversationMethods() {}

    static List<ApiMethod> methods() {
        return List.of(
                new ApiMethod("conversations.info", "channels:read", Tier.THREE, ConversationMethods::info),
                new ApiMethod("conversations.list", "channels:read", Tier.TWO, ConversationMethods::list),
                new ApiMethod("conversations.members", "channels:read", Tier.FOUR, ConversationMethods::members),
                new ApiMethod("conversations.open", "im:write", Tier.THREE, ConversationMethods::open),
                new ApiMethod("conversations.join", "channels:join", Tier.THREE, ConversationMethods::join),
                new ApiMethod("conversations.history", "channels:history", Tier.THREE, ConversationMethods::history),
                new ApiMethod("conversations.replies", "channels:history", Tier.THREE, ConversationMethods::replies));
    }

    private static JsonObject info(ApiCall call) {
        return Json.object("channel", Shapes.channel(call.channel(), call.workspace()));
    }

    private static JsonObject list(ApiCall call) {
        Set<String> types =
                Set.of(call.args().text("types").orElse("public_channel").split(",", -1));
        boolean withoutArchived = call.args().isTrue("exclude_archived");
        List<Channel> wanted = call.workspace().channels().stream()
                .filter(channel -> types.contains(typeOf(channel)))
                .filter(channel -> channel.kind() == Channel.Kind.PUBLIC
                        || channel.has(call.bot().user()))
                .filter(channel -> !(withoutArchived && channel.archived()))
                .toList();
        Page<Channel> page = Page.of(wanted, call.args(), 100);
        JsonArray channels = new JsonArray();
        page.items().forEach(channel -> channels.add(Shapes.channel(channel, call.workspace())));
        return Json.object("channels", channels, "response_metadata", page.metadata());
    }

    private static String typeOf(Channel channel) {
        return switch (channel.kind()) {
            case PUBLIC -> "public_channel";
            case PRIVATE -> "private_channel";
            case DIRECT -> "im";
        };
    }

    private static JsonObject members(ApiCall call) {
        List<String> ids =
                call.channel().members().stream().map(PersonId::value).sorted().toList();
        Page<String> page = Page.of(ids, call.args(), 100);
        return Json.object("members", Json.array(page.items()), "response_metadata", page.metadata());
    }

    private static JsonObject open(ApiCall call) {
        if (call.args().text("channel").isPresent()) {
            return Json.object("channel", Json.object("id", call.channel().id()));
        }
        String users = call.args().text("users").orElseThrow(() -> new Refusal("users_list_not_supplied"));
        if (users.contains(",")) {
            // Conversations of several people are not simulated.
            throw new Refusal("method_not_supported_for_channel_type");
        }
        Person person = call.person("users");
        if (person.deactivated()) {
            throw new Refusal("user_disabled");
        }
        Channel channel = call.workspace().directChannel(person.id());
        return Json.object(
                "channel",
                call.args().isTrue("return_im")
                        ? Shapes.channel(channel, call.workspace())
                        : Json.object("id", channel.id()));
    }

    private static JsonObject join(ApiCall call) {
        Channel channel = call.channel();
        if (channel.kind() != Channel.Kind.PUBLIC) {
            throw new Refusal("method_not_supported_for_channel_type");
        }
        if (channel.archived()) {
            throw new Refusal("is_archived");
        }
        call.workspace().join(channel.id(), call.bot().user());
        return Json.object("channel", Shapes.channel(call.channel(), call.workspace()));
    }

    private static JsonObject history(ApiCall call) {
        Channel channel = call.channel();
        call.requireMember(channel);
        List<SimMessage> wanted = call.workspace().messages().in(channel.id()).stream()
                .filter(message -> message.repliesTo().isEmpty())
                .filter(between(call))
                .sorted(Comparator.comparing(SimMessage::ts).reversed())
                .toList();
        return messages(call, Page.of(wanted, call.args(), 100));
    }

    private static JsonObject replies(ApiCall call) {
        Channel channel = call.channel();
        call.requireMember(channel);
        Ts parent = call.ts("ts", "thread_not_found");
        List<SimMessage> thread = new ArrayList<>();
        thread.add(call.workspace()
                .messages()
                .find(channel.id(), parent)
                .orElseThrow(() -> new Refusal("thread_not_found")));
        call.workspace().messages().repliesTo(channel.id(), parent).stream()
                .filter(between(call))
                .forEach(thread::add);
        return messages(call, Page.of(thread, call.args(), 1000));
    }

    private static Predicate<SimMessage> between(ApiCall call) {
        boolean inclusive = call.args().isTrue("inclusive");
        Ts oldest = call.args().text("oldest").isPresent() ? call.ts("oldest", "invalid_ts_oldest") : new Ts(-1);
        Ts latest = call.args().text("latest").isPresent()
                ? call.ts("latest", "invalid_ts_latest")
                : new Ts(Long.MAX_VALUE);
        int reach = inclusive ? 0 : 1;
        return message -> message.ts().compareTo(oldest) >= reach && latest.compareTo(message.ts()) >= reach;
    }

    private static JsonObject messages(ApiCall call, Page<SimMessage> page) {
        boolean withMetadata = call.args().isTrue("include_all_metadata");
        JsonArray messages = new JsonArray();
        page.items().forEach(message -> messages.add(Shapes.message(message, call.workspace(), withMetadata)));
        boolean more = !page.nextCursor().isEmpty();
        return Json.object(
                "messages", messages,
                "has_more", more,
                "response_metadata", more ? page.metadata() : null);
    }
}
