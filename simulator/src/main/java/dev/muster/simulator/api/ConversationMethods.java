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
import java.util.List;
import java.util.function.Predicate;

/** The {@code conversations.*} methods. */
final class ConversationMethods {
    private static final Access READ = Access.conversations("read");
    private static final Access HISTORY = Access.conversations("history");
    private static final Access WRITE = Access.conversations("write");
    private static final int MOST_PEOPLE = 8;

    private ConversationMethods() {}

    static List<ApiMethod> methods() {
        return List.of(
                new ApiMethod("conversations.info", READ, Tier.THREE, ConversationMethods::info),
                new ApiMethod("conversations.list", READ, Tier.TWO, ConversationMethods::list),
                new ApiMethod("conversations.members", READ, Tier.FOUR, ConversationMethods::members),
                new ApiMethod("conversations.open", WRITE, Tier.THREE, ConversationMethods::open),
                new ApiMethod(
                        "conversations.join", Access.botOrUser("channels:join"), Tier.THREE, ConversationMethods::join),
                new ApiMethod("conversations.history", HISTORY, Tier.THREE, ConversationMethods::history),
                new ApiMethod("conversations.replies", HISTORY, Tier.THREE, ConversationMethods::replies));
    }

    private static JsonObject info(ApiCall call) {
        return Json.object("channel", Shapes.channel(call.channelFor("read"), call.workspace()));
    }

    private static JsonObject list(ApiCall call) {
        List<String> asked = call.args().list("types");
        List<String> types = asked.isEmpty() ? List.of("public_channel") : asked;
        types.forEach(type -> call.requireScope(scopeOf(type)));
        boolean withoutArchived = call.args().isTrue("exclude_archived");
        List<Channel> wanted = call.workspace().channels().stream()
                .filter(channel -> types.contains(typeOf(channel)))
                .filter(channel -> channel.kind() == Channel.Kind.PUBLIC || channel.has(call.caller()))
                .filter(channel -> !(withoutArchived && channel.archived()))
                .toList();
        Page<Channel> page = Page.of(wanted, call.args(), 100);
        JsonArray channels = new JsonArray();
        page.items().forEach(channel -> channels.add(Shapes.channel(channel, call.workspace())));
        return Json.object("channels", channels, "response_metadata", page.metadata());
    }

    private static String scopeOf(String type) {
        return switch (type) {
            case "public_channel" -> "channels:read";
            case "private_channel" -> "groups:read";
            case "im" -> "im:read";
            case "mpim" -> "mpim:read";
            default -> throw new Refusal("invalid_types");
        };
    }

    private static String typeOf(Channel channel) {
        return switch (channel.kind()) {
            case PUBLIC -> "public_channel";
            case PRIVATE -> "private_channel";
            case DIRECT -> "im";
        };
    }

    private static JsonObject members(ApiCall call) {
        List<String> ids = call.channelFor("read").members().stream()
                .map(PersonId::value)
                .sorted()
                .toList();
        Page<String> page = Page.of(ids, call.args(), 100);
        return Json.object("members", Json.array(page.items()), "response_metadata", page.metadata());
    }

    private static JsonObject open(ApiCall call) {
        if (call.args().text("channel").isPresent()) {
            return Json.object("channel", Json.object("id", call.channel().id()));
        }
        List<String> users = call.args().list("users");
        if (users.isEmpty()) {
            throw new Refusal("users_list_not_supplied");
        }
        if (users.size() > MOST_PEOPLE) {
            throw new Refusal("too_many_users");
        }
        if (users.size() > 1) {
            call.requireScope("mpim:write");
            // Conversations of several people are not simulated.
            throw new Refusal("method_not_supported_for_channel_type");
        }
        call.requireScope("im:write");
        Person person =
                call.workspace().find(new PersonId(users.getFirst())).orElseThrow(() -> new Refusal("user_not_found"));
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
        call.workspace().join(channel.id(), call.caller());
        JsonObject joined = Shapes.channel(call.channel(), call.workspace());
        joined.remove("num_members");
        return Json.object("channel", joined);
    }

    private static JsonObject history(ApiCall call) {
        Channel channel = call.channelFor("history");
        call.requireMember(channel);
        List<SimMessage> wanted = call.workspace().messages().in(channel.id()).reversed().stream()
                .filter(message -> message.repliesTo().isEmpty())
                .filter(between(call))
                .toList();
        return messages(call, Page.of(wanted, call.args(), 100));
    }

    private static JsonObject replies(ApiCall call) {
        Channel channel = call.channelFor("history");
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
