package dev.muster.simulator.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.muster.simulator.api.Shapes;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.manifest.AppManifest;
import dev.muster.simulator.play.Interactions;
import dev.muster.simulator.play.Modal;
import dev.muster.simulator.play.Player;
import dev.muster.simulator.play.Reply;
import dev.muster.simulator.play.Submission;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.OpenView;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.SimMessage;
import dev.muster.simulator.workspace.Ts;
import dev.muster.simulator.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/** What the page shows and lets a person do, as JSON in and out; throws IllegalArgumentException for nonsense. */
public final class Controls {
    private static final int NEWEST = 200;

    private final Interactions interactions;
    private final Workspace workspace;
    private final JsonObject app;

    /** {@code manifest} is what the page offers people: commands, shortcuts, the home tab. */
    public Controls(Interactions interactions, Workspace workspace, Optional<AppManifest> manifest) {
        this.interactions = interactions;
        this.workspace = workspace;
        this.app = manifest.map(Controls::offered)
                .orElseGet(() -> Json.object("name", workspace.bot().name()));
    }

    private static JsonObject offered(AppManifest manifest) {
        JsonArray commands = new JsonArray();
        manifest.commands()
                .forEach(command -> commands.add(Json.object(
                        "command", command.name(),
                        "description", command.description(),
                        "usageHint", command.usageHint())));
        JsonArray shortcuts = new JsonArray();
        manifest.shortcuts()
                .forEach(shortcut -> shortcuts.add(Json.object(
                        "ofMessage", shortcut.ofMessage(),
                        "name", shortcut.name(),
                        "description", shortcut.description(),
                        "callbackId", shortcut.callbackId())));
        return Json.object(
                "name", manifest.name(), "commands", commands, "shortcuts", shortcuts, "homeTab", manifest.homeTab());
    }

    Person person(String handleOrId) {
        return workspace.person(handleOrId);
    }

    long version() {
        return workspace.version();
    }

    /** All that one person sees: people, conversations, the messages of one of them, her modal and home. */
    JsonObject state(String as, String in) {
        // Opened before the version is read, or else looking would itself count as a change.
        workspace.findPerson(as).ifPresent(person -> workspace.directChannel(person.id()));
        JsonArray people = new JsonArray();
        workspace
                .people()
                .forEach(p -> people.add(Json.object(
                        "id", p.id(),
                        "handle", p.handle(),
                        "name", p.displayName(),
                        "bot", p.bot(),
                        "deactivated", p.deactivated(),
                        "zone", p.zone().getId())));
        JsonObject state = Json.object("version", version(), "team", workspace.name(), "app", app, "people", people);
        state.add("channels", channels(as));
        workspace.findPerson(as).ifPresent(person -> addSeenBy(state, person, in));
        return state;
    }

    private JsonArray channels(String as) {
        JsonArray channels = new JsonArray();
        for (Channel channel : workspace.channels()) {
            boolean hers = workspace
                    .findPerson(as)
                    .filter(person -> channel.has(person.id()))
                    .isPresent();
            if (hers || channel.kind() == Channel.Kind.PUBLIC) {
                channels.add(Json.object(
                        "id", channel.id(),
                        "name", channel.isDirect() ? workspace.bot().name() : channel.name(),
                        "direct", channel.isDirect(),
                        "member", hers,
                        "archived", channel.archived()));
            }
        }
        return channels;
    }

    private void addSeenBy(JsonObject state, Person person, String in) {
        workspace.findChannel(in).ifPresent(channel -> {
            JsonArray messages = new JsonArray();
            List<SimMessage> seen = workspace.messages().seenBy(person.id(), channel.id());
            seen.subList(Math.max(0, seen.size() - NEWEST), seen.size()).forEach(m -> messages.add(message(m)));
            state.add("messages", messages);
        });
        workspace.views().top(person.id()).ifPresent(view -> state.add("modal", view(view)));
        workspace.views().home(person.id()).ifPresent(view -> state.add("home", view(view)));
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
        message.repliesTo().ifPresent(thread -> json.addProperty("thread", thread.toString()));
        return json;
    }

    private JsonObject view(OpenView view) {
        return Shapes.view(view, workspace);
    }

    /** Types a line: a command if it starts with a slash, a message otherwise. */
    JsonObject type(JsonObject request) {
        Player player = player(request);
        String text = needed(request, "text");
        if (text.startsWith("/")) {
            return reply(player.in(needed(request, "in")).types(text));
        }
        player.in(needed(request, "in")).says(text);
        return Json.object("ok", true);
    }

    /** Presses or picks in a message, the modal or the home. */
    JsonObject act(JsonObject request) {
        Player.Act act = player(request)
                .uses(needed(request, "block"), needed(request, "action"), Json.texts(request, "values"));
        return reply(
                switch (needed(request, "where")) {
                    case "modal" -> act.inModal();
                    case "home" -> act.atHome();
                    default -> act.on(message(request));
                });
    }

    private SimMessage message(JsonObject request) {
        Channel channel = workspace.channel(needed(request, "in"));
        Ts ts = Ts.parse(needed(request, "ts")).orElseThrow(() -> new IllegalArgumentException("ts is malformed"));
        return workspace
                .messages()
                .find(channel.id(), ts)
                .or(() -> workspace.messages().findEphemeral(channel.id(), ts))
                .orElseThrow(() -> new IllegalArgumentException("The message is gone"));
    }

    JsonObject fill(JsonObject request) {
        player(request)
                .modal()
                .fillById(needed(request, "block"), needed(request, "action"), Json.texts(request, "values"));
        return Json.object("ok", true);
    }

    JsonObject submit(JsonObject request) {
        Submission submission = player(request).modal().submit();
        JsonObject errors = new JsonObject();
        submission.errors().forEach(errors::addProperty);
        return Json.object("ok", submission.accepted(), "errors", errors, "trouble", submission.trouble());
    }

    JsonObject close(JsonObject request) {
        player(request).findModal().ifPresent(Modal::close);
        return Json.object("ok", true);
    }

    JsonObject home(JsonObject request) {
        return reply(player(request).opensHome());
    }

    private Player player(JsonObject request) {
        return new Player(interactions, person(needed(request, "as")));
    }

    private static String needed(JsonObject request, String key) {
        return Json.text(request, key).orElseThrow(() -> new IllegalArgumentException(key + " is missing"));
    }

    private static JsonObject reply(Reply reply) {
        return Json.object(
                "ok", reply.acknowledged(), "millis", reply.millis(), "error", reply.error(), "text", reply.text());
    }
}
