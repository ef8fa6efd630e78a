package dev.muster.simulator.event;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.muster.simulator.api.PersonShapes;
import dev.muster.simulator.api.Shapes;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.workspace.Change;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.ChannelId;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.PersonId;
import dev.muster.simulator.workspace.SimMessage;
import dev.muster.simulator.workspace.Token;
import dev.muster.simulator.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The events that follow from what happens in the workspace. */
public final class EventShapes {
    /** Who does what nobody in particular does. */
    private static final String SLACKBOT = "USLACKBOT";

    private final Workspace workspace;
    private final MessageEvents messages;

    public EventShapes(Workspace workspace) {
        this.workspace = workspace;
        this.messages = new MessageEvents(workspace);
    }

    /** What an app that is subscribed to everything is told, in order. */
    List<AppEvent> of(Change change) {
        return switch (change) {
            case Change.Posted posted -> messages.posted(posted.message());
            case Change.Edited edited -> messages.edited(edited.before(), edited.after());
            case Change.Deleted deleted -> messages.deleted(deleted.message());
            case Change.Joined joined -> joined(joined.channel(), joined.person());
            case Change.Left left -> left(left.channel(), left.person());
            case Change.Archived archived -> archived(archived.channel(), "archive");
            case Change.Unarchived unarchived -> archived(unarchived.channel(), "unarchive");
            case Change.Reacted reacted ->
                reacted("reaction_added", reacted.message(), reacted.person(), reacted.name());
            case Change.Unreacted unreacted ->
                reacted("reaction_removed", unreacted.message(), unreacted.person(), unreacted.name());
            case Change.Pinned ignored -> List.of();
            case Change.Chosen ignored -> List.of();
            case Change.Other ignored -> List.of();
            case Change.Arrived arrived -> List.of(AppEvent.of(aboutPerson("team_join", arrived.person())));
            case Change.PersonChanged changed -> List.of(changed(changed.person()));
            case Change.TokenRevoked revoked -> revoked(revoked.token());
        };
    }

    private List<AppEvent> joined(ChannelId id, PersonId person) {
        return inChannelOfBot(id)
                .map(channel -> AppEvent.of(membership("member_joined_channel", channel, person)))
                .stream()
                .toList();
    }

    /** The bot that is removed is no member any more, and told so under another name. */
    private List<AppEvent> left(ChannelId id, PersonId person) {
        if (person.equals(workspace.bot().user())) {
            return workspace.find(id).stream()
                    .map(channel -> AppEvent.of(Json.object(
                            "type",
                            channel.kind() == Channel.Kind.PRIVATE ? "group_left" : "channel_left",
                            "channel",
                            id,
                            "actor_id",
                            SLACKBOT,
                            "event_ts",
                            workspace.nextTs())))
                    .toList();
        }
        return inChannelOfBot(id)
                .map(channel -> AppEvent.of(membership("member_left_channel", channel, person)))
                .stream()
                .toList();
    }

    private Optional<Channel> inChannelOfBot(ChannelId id) {
        return workspace.find(id).filter(channel -> channel.has(workspace.bot().user()));
    }

    private JsonObject membership(String type, Channel channel, PersonId person) {
        return Json.object(
                "type",
                type,
                "user",
                person,
                "channel",
                channel.id(),
                "channel_type",
                channel.kind() == Channel.Kind.PUBLIC ? "C" : "G",
                "team",
                workspace.teamId(),
                "event_ts",
                workspace.nextTs());
    }

    private List<AppEvent> archived(Channel channel, String what) {
        boolean hidden = channel.kind() == Channel.Kind.PRIVATE;
        if (channel.isDirect() || (hidden && !channel.has(workspace.bot().user()))) {
            return List.of();
        }
        JsonObject body = Json.object(
                "type",
                (hidden ? "group_" : "channel_") + what,
                "channel",
                channel.id(),
                "event_ts",
                workspace.nextTs());
        body.addProperty(hidden && what.equals("unarchive") ? "actor_id" : "user", SLACKBOT);
        if (what.equals("archive")) {
            body.addProperty("is_moved", 0);
        }
        return List.of(AppEvent.of(body));
    }

    private List<AppEvent> reacted(String type, SimMessage message, PersonId person, String name) {
        return inChannelOfBot(message.channel())
                .map(channel -> AppEvent.of(Json.object(
                        "type",
                        type,
                        "user",
                        person,
                        "reaction",
                        name,
                        "item",
                        Json.object("type", "message", "channel", channel.id(), "ts", message.ts()),
                        "item_user",
                        message.author(),
                        "event_ts",
                        workspace.nextTs())))
                .stream()
                .toList();
    }

    private JsonObject aboutPerson(String type, Person person) {
        return Json.object("type", type, "user", PersonShapes.person(person, workspace, true));
    }

    private AppEvent changed(Person person) {
        JsonObject body = aboutPerson("user_change", person);
        body.addProperty("cache_ts", workspace.clock().instant().getEpochSecond());
        return AppEvent.of(body);
    }

    /** With its last bot token an app is uninstalled. */
    private List<AppEvent> revoked(Token token) {
        List<AppEvent> events = new ArrayList<>();
        JsonArray none = new JsonArray();
        JsonArray users = Json.array(List.of(token.user()));
        boolean bot = token.kind() == Token.Kind.BOT;
        if (token.kind() != Token.Kind.APP) {
            JsonObject tokens = Json.object("oauth", bot ? none : users, "bot", bot ? users : none);
            events.add(AppEvent.of(Json.object("type", "tokens_revoked", "tokens", tokens)));
        }
        if (bot && !isInstalled()) {
            events.add(AppEvent.of(Json.object("type", "app_uninstalled")));
        }
        return events;
    }

    /** Whether the app still has a bot token that wasn't revoked. */
    boolean isInstalled() {
        return workspace.tokens().all().stream().anyMatch(token -> token.kind() == Token.Kind.BOT && !token.revoked());
    }

    /** Somebody looks at the app's home. */
    public AppEvent homeOpened(Person person) {
        JsonObject body = Json.object(
                "type", "app_home_opened",
                "user", person.id(),
                "channel", workspace.directChannel(person.id()).id(),
                "tab", "home",
                "event_ts", workspace.nextTs());
        workspace.views().home(person.id()).ifPresent(view -> body.add("view", Shapes.view(view, workspace)));
        return AppEvent.of(body);
    }
}
