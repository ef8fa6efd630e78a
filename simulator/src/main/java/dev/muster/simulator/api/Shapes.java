package dev.muster.simulator.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.render.FieldState;
import dev.muster.simulator.workspace.Bookmarks.Bookmark;
import dev.muster.simulator.workspace.Bot;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.Files.SimFile;
import dev.muster.simulator.workspace.OpenView;
import dev.muster.simulator.workspace.SimMessage;
import dev.muster.simulator.workspace.UserGroup;
import dev.muster.simulator.workspace.Workspace;
import java.util.List;

/** How Slack writes channels, messages, views, files and groups as JSON. */
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
        addReactions(json, message, workspace);
        addThread(json, message, workspace);
        return json;
    }

    private static void addReactions(JsonObject json, SimMessage message, Workspace workspace) {
        if (message.isEphemeral()) {
            return;
        }
        JsonArray reactions = reactions(message, workspace);
        if (!reactions.isEmpty()) {
            json.add("reactions", reactions);
        }
        if (workspace.pins().has(message)) {
            json.add("pinned_to", Json.array(List.of(message.channel())));
        }
    }

    /** The emoji under a message. */
    public static JsonArray reactions(SimMessage message, Workspace workspace) {
        JsonArray reactions = new JsonArray();
        workspace
                .reactions()
                .of(message)
                .forEach(reaction -> reactions.add(Json.object(
                        "name", reaction.name(),
                        "users", Json.array(reaction.people()),
                        "count", reaction.people().size())));
        return reactions;
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

    static JsonObject file(SimFile file, Workspace workspace) {
        String url = workspace.address() + "/files/" + file.id();
        return Json.object(
                "id",
                file.id(),
                "created",
                file.created().getEpochSecond(),
                "timestamp",
                file.created().getEpochSecond(),
                "name",
                file.name(),
                "title",
                file.title(),
                "mimetype",
                file.mimeType(),
                "filetype",
                file.extension(),
                "pretty_type",
                file.extension().toUpperCase(java.util.Locale.ROOT),
                "user",
                file.owner(),
                "user_team",
                workspace.teamId(),
                "editable",
                false,
                "size",
                file.size(),
                "mode",
                "hosted",
                "is_external",
                false,
                "external_type",
                "",
                "is_public",
                true,
                "public_url_shared",
                false,
                "display_as_bot",
                false,
                "username",
                "",
                "url_private",
                url,
                "url_private_download",
                url,
                "permalink",
                url);
    }

    static JsonObject bookmark(Bookmark bookmark, Workspace workspace) {
        return Json.object(
                "id", bookmark.id(),
                "channel_id", bookmark.channel(),
                "title", bookmark.title(),
                "link", bookmark.link(),
                "emoji", bookmark.emoji(),
                "icon_url", "",
                "type", "link",
                "date_created", bookmark.created().getEpochSecond(),
                "date_updated", 0,
                "rank", "U",
                "last_updated_by_user_id", workspace.bot().user(),
                "last_updated_by_team_id", workspace.teamId(),
                "app_id", workspace.bot().appId());
    }

    static JsonObject userGroup(UserGroup group, Workspace workspace, boolean withUsers) {
        JsonObject json = Json.object(
                "id", group.id(),
                "team_id", workspace.teamId(),
                "is_usergroup", true,
                "is_subteam", true,
                "name", group.name(),
                "description", group.description(),
                "handle", group.handle(),
                "is_external", false,
                "date_create", group.created().getEpochSecond(),
                "date_update", group.updated().getEpochSecond(),
                "date_delete", 0,
                "auto_provision", false,
                "created_by", group.updatedBy(),
                "updated_by", group.updatedBy(),
                "prefs", Json.object("channels", new JsonArray(), "groups", new JsonArray()));
        if (withUsers) {
            json.add("users", Json.array(group.people()));
        }
        return json;
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
