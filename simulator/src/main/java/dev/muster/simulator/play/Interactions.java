package dev.muster.simulator.play;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.muster.simulator.api.Refusal;
import dev.muster.simulator.api.ResponseUrls;
import dev.muster.simulator.api.Triggers;
import dev.muster.simulator.app.AppConnection;
import dev.muster.simulator.app.AppRequest;
import dev.muster.simulator.app.Delivery;
import dev.muster.simulator.app.Payloads;
import dev.muster.simulator.event.EventFeed;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.manifest.AppManifest;
import dev.muster.simulator.render.FieldState;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.ChannelId;
import dev.muster.simulator.workspace.Content;
import dev.muster.simulator.workspace.OpenView;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.PersonId;
import dev.muster.simulator.workspace.SimMessage;
import dev.muster.simulator.workspace.Ts;
import dev.muster.simulator.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything that a person can do to the app, as requests, and what she is shown for it. */
public final class Interactions {
    /** Who says what Slack itself has to say. */
    public static final PersonId SLACKBOT = new PersonId("USLACKBOT");

    private static final String NOT_A_COMMAND = " is not a valid command.";

    private final Workspace workspace;
    private final Triggers triggers;
    private final ResponseUrls responseUrls;
    private final AppConnection app;
    private final EventFeed events;
    private final Optional<AppManifest> manifest;
    private final Payloads payloads;
    private final ExternalMenus menus;

    /** Without a {@code manifest} the app takes every command, with names as references. */
    public Interactions(
            Workspace workspace,
            Triggers triggers,
            ResponseUrls responseUrls,
            AppConnection app,
            EventFeed events,
            Optional<AppManifest> manifest) {
        this.workspace = workspace;
        this.triggers = triggers;
        this.responseUrls = responseUrls;
        this.app = app;
        this.events = events;
        this.manifest = manifest;
        this.payloads = new Payloads(workspace);
        this.menus = new ExternalMenus(app, payloads);
    }

    Workspace workspace() {
        return workspace;
    }

    Payloads payloads() {
        return payloads;
    }

    String trigger(Person person) {
        return triggers.issue(person.id());
    }

    /** Types a slash command: its first word is the command, the rest its text. */
    public Reply command(Person person, Channel channel, String typed) {
        Ts before = workspace.lastTs();
        String responseUrl = responseUrls.issue(person.id(), channel.id(), null);
        AppRequest.SlashCommand request = command(person, channel, typed, responseUrl);
        if (manifest.isPresent() && manifest.get().command(request.command()).isEmpty()) {
            return reply(person, before, Delivery.NOTHING, say(person, channel, request.command() + NOT_A_COMMAND));
        }
        Delivery delivery = app.deliver(request);
        if (!delivery.acknowledged()) {
            return failed(person, channel, before, request, delivery, delivery.error());
        }
        try {
            Optional<SimMessage> ack =
                    responseUrls.showAck(person.id(), channel.id(), delivery.contentType(), delivery.body());
            ack.ifPresent(shown -> responseUrls.originalOf(responseUrl, shown));
            return reply(person, before, delivery, ack.orElse(null));
        } catch (Refusal badAnswer) {
            return failed(person, channel, before, request, delivery, String.valueOf(badAnswer.getMessage()));
        }
    }

    private Reply failed(
            Person person,
            Channel channel,
            Ts before,
            AppRequest.SlashCommand request,
            Delivery delivery,
            String error) {
        String line = request.command() + " failed with the error \"" + error + "\"";
        return reply(person, before, delivery, say(person, channel, line));
    }

    /** The signed body of a slash command without sending it, with a fresh trigger and response URL. */
    public String commandBody(Person person, Channel channel, String typed) {
        return command(person, channel, typed, responseUrls.issue(person.id(), channel.id(), null))
                .body();
    }

    private AppRequest.SlashCommand command(Person person, Channel channel, String typed, String responseUrl) {
        int space = typed.indexOf(' ');
        String command = space < 0 ? typed : typed.substring(0, space);
        boolean references = manifest.flatMap(known -> known.command(command))
                .map(AppManifest.Command::shouldEscape)
                .orElse(true);
        String text =
                space < 0 ? "" : Typed.inCommand(typed.substring(space + 1).strip(), references, workspace);
        return payloads.command(person, channel, command, text, responseUrl, trigger(person));
    }

    /** Posts what a person says, and tells the app about it where Slack would. */
    public SimMessage say(Person person, Channel channel, String typed, @Nullable Ts thread) {
        String text = Typed.inMessage(typed, workspace);
        return events.waiting(() -> workspace.post(channel.id(), person.id(), Content.text(text), thread));
    }

    /** Does what a person does to the workspace, and waits until the app was told of it. */
    public void tell(Runnable doing) {
        events.waiting(() -> {
            doing.run();
            return doing;
        });
    }

    /** Presses a button or makes a choice in a message. */
    Reply actInMessage(Person person, SimMessage message, Found pressed, List<String> values) {
        Found found = withOptions(person, new Surface.InMessage(message), pressed);
        Ts before = workspace.lastTs();
        SimMessage now = message.isEphemeral()
                ? workspace
                        .messages()
                        .findEphemeral(message.channel(), message.ts())
                        .orElse(message)
                : workspace.messages().find(message.channel(), message.ts()).orElse(message);
        String responseUrl = responseUrls.issue(person.id(), message.channel(), now);
        JsonObject action = found.action(values, workspace);
        if (found.holdsValue()) {
            JsonObject state = Entry.into(found.element(), values, workspace);
            workspace.choices().choose(person.id(), message, found.blockId(), found.actionId(), state);
        }
        JsonObject payload = payloads.actionInMessage(person, now, action, responseUrl, trigger(person));
        return interact(person, before, payload);
    }

    /** Presses a button or makes a choice in a modal or home view. */
    Reply actInView(Person person, OpenView view, Found pressed, List<String> values) {
        Found found = withOptions(person, new Surface.InView(view), pressed);
        Ts before = workspace.lastTs();
        JsonObject action = found.action(values, workspace);
        OpenView now = view;
        if (found.holdsValue()) {
            JsonObject state = Entry.into(found.element(), values, workspace);
            now = workspace
                    .views()
                    .enter(view.id(), found.blockId(), found.actionId(), state)
                    .orElse(view);
        }
        return interact(person, before, payloads.actionInView(person, now, action, trigger(person)));
    }

    /** Uses a shortcut in a message's menu. */
    Reply messageShortcut(Person person, SimMessage message, String callbackId) {
        Ts before = workspace.lastTs();
        String responseUrl = responseUrls.issue(person.id(), message.channel(), null);
        return interact(
                person, before, payloads.messageShortcut(person, message, callbackId, responseUrl, trigger(person)));
    }

    Reply globalShortcut(Person person, String callbackId) {
        return interact(person, workspace.lastTs(), payloads.globalShortcut(person, callbackId, trigger(person)));
    }

    private Reply interact(Person person, Ts before, JsonObject payload) {
        return reply(person, before, deliver(payload), null);
    }

    Delivery deliver(JsonObject payload) {
        return app.deliver(new AppRequest.Interaction(payload));
    }

    /** Sends a modal with what is entered in it. */
    Delivery submit(Person person, OpenView view) {
        return deliver(payloads.submission(person, view, responseUrls(person, view), trigger(person)));
    }

    /** For each input that asks for one: an address to answer in the conversation that was chosen there. */
    private JsonArray responseUrls(Person person, OpenView view) {
        JsonArray urls = new JsonArray();
        for (Map.Entry<JsonObject, JsonObject> field : FieldState.fields(view.blocks())) {
            Found found = new Found(field.getKey(), field.getValue());
            JsonObject state = FieldState.current(found.block(), found.element(), view.entered());
            if (Json.isTrue(found.element(), "response_url_enabled") && !FieldState.isEmpty(state)) {
                String channel =
                        Json.text(state, FieldState.valueKey(found.type()).orElseThrow(), "");
                urls.add(Json.object(
                        "block_id", found.blockId(),
                        "action_id", found.actionId(),
                        "channel_id", channel,
                        "response_url", responseUrls.issue(person.id(), new ChannelId(channel), null)));
            }
        }
        return urls;
    }

    // ---- external menus

    /**
     * Types into an external menu, as a page does that has it on the screen; an option of the answer can then be chosen.
     *
     * @throws IllegalArgumentException when there is no such menu
     */
    public Suggestions suggestions(Person person, Surface where, String blockId, String actionId, String typed) {
        return menus.ask(person, where, found(Found.byId(where.blocks(), blockId, actionId), actionId), typed);
    }

    /** The same with the menu's label, placeholder or one of its ids. */
    Suggestions suggestions(Person person, Surface where, String field, String typed) {
        return menus.ask(person, where, found(Found.field(where.blocks(), field), field), typed);
    }

    private static Found found(Optional<Found> found, String name) {
        return found.orElseThrow(() -> new IllegalArgumentException("There is no field " + name));
    }

    Found withOptions(Person person, Surface where, Found found) {
        JsonObject current =
                switch (where) {
                    case Surface.InMessage in ->
                        FieldState.current(
                                found.block(),
                                found.element(),
                                workspace.choices().of(person.id(), in.message()));
                    case Surface.InView in ->
                        FieldState.current(
                                found.block(), found.element(), in.view().entered());
                };
        return menus.withOptions(person, where, found, current);
    }

    // ---- events

    /** Opens the app's home: the app is told, and what it published before is what she sees first. */
    public Reply openHome(Person person) {
        Ts before = workspace.lastTs();
        return reply(person, before, events.homeOpened(person), null);
    }

    /** Sends an event in its envelope and waits for the acknowledgement. */
    public Delivery event(JsonObject event) {
        return events.tell(event);
    }

    private SimMessage say(Person person, Channel channel, String line) {
        return workspace.whisper(channel.id(), SLACKBOT, person.id(), Content.text(line));
    }

    private Reply reply(Person person, Ts before, Delivery delivery, @Nullable SimMessage answer) {
        List<SimMessage> shown = workspace.messages().seenSince(person.id(), before, workspace.channels());
        String text = answer != null
                ? answer.asText()
                : shown.stream()
                        .filter(SimMessage::isEphemeral)
                        .map(SimMessage::asText)
                        .collect(Collectors.joining("\n"));
        return new Reply(delivery.status(), delivery.millis(), delivery.error(), text, shown);
    }
}
