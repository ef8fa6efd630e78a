package dev.muster.simulator.api;

import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.render.FieldState;
import dev.muster.simulator.workspace.Bot;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.OpenView;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.SimMessage;
import dev.muster.simulator.workspace.Workspace;
import java.util.List;

/** How Slack writes people, channels, messages and views as JSON. */
public final class Shapes {
    private Shapes() {}

    public static JsonObject message(SimMessage message, Workspace workspace, boolean withMetadata) {
        JsonObject json = Json.object(
                "type", "message",
                "user", message.author(),
                "ts", message.ts(),
                "text", message.text(),
                "team", workspace.teamId());
        if (message.fromApp()) {
            Bot bot = workspace.bot();
            json.addProperty("bot_id", bot.botId());
            json.addProperty("app_id", bot.appId());
            json.add("bot_profile", botProfile(workspace));
        }
        if (!message.blocks().isEmpty()) {
            json.add("blocks", message.blocks().deepCopy());
        }
        if (!message.content().attachments().isEmpty()) {
            json.add("attachments", message.content().attachments().deepCopy());
        }
        if (!message.content().files().isEmpty()) {
            json.add("files", message.content().files().deepCopy());
        }
        if (message.editedAt() != null) {
            json.add("edited", Json.object("user", message.author(), "ts", message.editedAt()));
        }
        if (withMetadata) {
            message.metadata().ifPresent(metadata -> json.add("metadata", metadata.deepCopy()));
        }
        addThread(json, message, workspace);
        return json;
    }

    private static void addThread(JsonObject json, SimMessage message, Workspace workspace) {
        if (message.repliesTo().isPresent()) {
            json.addProperty("thread_ts", message.repliesTo().get().toString());
            workspace
                    .messages()
                    .find(message.channel(), message.repliesTo().get())
                    .ifPresent(parent ->
                            json.addProperty("parent_user_id", parent.author().value()));
            return;
        }
        List<SimMessage> replies = workspace.messages().repliesTo(message.channel(), message.ts());
        if (!replies.isEmpty()) {
            json.addProperty("thread_ts", message.ts().toString());
            json.addProperty("reply_count", replies.size());
            List<String> authors =
                    replies.stream().map(r -> r.author().value()).distinct().toList();
            json.addProperty("reply_users_count", authors.size());
            json.add("reply_users", Json.array(authors));
            json.addProperty("latest_reply", replies.getLast().ts().toString());
        }
    }

    private static JsonObject botProfile(Workspace workspace) {
        Bot bot = workspace.bot();
        return Json.object(
                "id", bot.botId(),
                "deleted", false,
                "name", bot.name(),
                "updated", 0,
                "app_id", bot.appId(),
                "team_id", workspace.teamId());
    }

    static JsonObject channel(Channel channel, Workspace workspace) {
        JsonObject json = Json.object(
                "id", channel.id(),
                "created", channel.created().getEpochSecond(),
                "is_archived", channel.archived(),
                "is_im", channel.isDirect(),
                "is_org_shared", false,
                "context_team_id", workspace.teamId());
        if (channel.isDirect()) {
            channel.directWith().ifPresent(person -> json.addProperty("user", person.value()));
            return json;
        }
        boolean isPrivate = channel.kind() == Channel.Kind.PRIVATE;
        json.addProperty("name", channel.name());
        json.addProperty("name_normalized", channel.name());
        json.addProperty("is_channel", !isPrivate);
        json.addProperty("is_group", isPrivate);
        json.addProperty("is_private", isPrivate);
        json.addProperty("is_mpim", false);
        json.addProperty("is_general", false);
        json.addProperty("is_shared", false);
        json.addProperty("is_ext_shared", false);
        json.addProperty("is_member", channel.has(workspace.bot().user()));
        json.addProperty("num_members", channel.members().size());
        json.add("topic", Json.object("value", "", "creator", "", "last_set", 0));
        json.add("purpose", Json.object("value", "", "creator", "", "last_set", 0));
        return json;
    }

    public static JsonObject person(Person person, Workspace workspace) {
        var offset = person.zone().getRules().getOffset(workspace.clock().instant());
        return Json.object(
                "id", person.id(),
                "team_id", workspace.teamId(),
                "name", person.handle(),
                "deleted", person.deactivated(),
                "real_name", person.realName(),
                "tz", person.zone().getId(),
                "tz_label", person.zone().getId(),
                "tz_offset", offset.getTotalSeconds(),
                "profile",
                        Json.object(
                                "real_name", person.realName(),
                                "real_name_normalized", person.realName(),
                                "display_name", person.displayName(),
                                "display_name_normalized", person.displayName(),
                                "team", workspace.teamId()),
                "is_admin", person.admin() || person.owner(),
                "is_owner", person.owner(),
                "is_primary_owner", person.owner(),
                "is_restricted", false,
                "is_ultra_restricted", false,
                "is_bot", person.bot(),
                "is_app_user", false,
                "updated", 0);
    }

    /** A view with what was entered into it. */
    public static JsonObject view(OpenView view, Workspace workspace) {
        JsonObject json = view.definition().deepCopy();
        json.addProperty("id", view.id());
        json.addProperty("team_id", workspace.teamId());
        json.addProperty("type", view.type());
        json.addProperty("hash", view.hash());
        json.addProperty("root_view_id", view.rootId());
        if (view.previousId() != null) {
            json.addProperty("previous_view_id", view.previousId());
        }
        for (String key : List.of("private_metadata", "callback_id", "external_id")) {
            if (!json.has(key)) {
                json.addProperty(key, "");
            }
        }
        for (String key : List.of("clear_on_close", "notify_on_close")) {
            if (!json.has(key)) {
                json.addProperty(key, false);
            }
        }
        json.add("state", Json.object("values", FieldState.values(view.blocks(), view.entered())));
        json.addProperty("app_id", workspace.bot().appId());
        json.addProperty("app_installed_team_id", workspace.teamId());
        json.addProperty("bot_id", workspace.bot().botId());
        return json;
    }
}
