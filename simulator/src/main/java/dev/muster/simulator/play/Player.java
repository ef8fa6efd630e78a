package dev.muster.simulator.play;

import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.workspace.Channel;
import dev.muster.simulator.workspace.OpenView;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.SimMessage;
import dev.muster.simulator.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Acts as one person: where she is, what she does, what she sees. */
public final class Player {
    private final Interactions interactions;
    private final Workspace workspace;
    private final Person person;

    public Player(Interactions interactions, Person person) {
        this.interactions = interactions;
        this.workspace = interactions.workspace();
        this.person = person;
    }

    /** In a channel, by name with or without #, or by id. */
    public Place in(String channel) {
        return in(workspace.channel(channel));
    }

    public Place in(Channel channel) {
        return new Place(interactions, person, channel);
    }

    /** In her direct conversation with the bot. */
    public Place inDirectMessage() {
        return in(workspace.directChannel(person.id()));
    }

    /** Presses a button, named by its text or action id. */
    public Act presses(String button) {
        return new Act(button, List.of(), blocks -> Found.button(blocks, button));
    }

    /** Presses or picks in the element with these ids, as a page does that has it on the screen. */
    public Act uses(String blockId, String actionId, List<String> values) {
        return new Act(actionId, values, blocks -> Found.byId(blocks, blockId, actionId));
    }

    /** Picks something in a select, picker or menu; say where with {@link Choice#from}. */
    public Choice chooses(String... values) {
        return new Choice(List.of(values));
    }

    /** Types into an external menu of a message; what the app suggests can be chosen with {@link #chooses}. */
    public Suggestions suggestions(String field, String typed, SimMessage message) {
        return interactions.suggestions(person, new Surface.InMessage(message), field, typed);
    }

    /** Types into an external menu of the app's home. */
    public Suggestions suggestionsAtHome(String field, String typed) {
        OpenView home = workspace
                .views()
                .home(person.id())
                .orElseThrow(() -> new IllegalStateException("The app has published no home"));
        return interactions.suggestions(person, new Surface.InView(home), field, typed);
    }

    /** Comes into a channel. */
    public void joins(String channel) {
        interactions.tell(() -> workspace.join(workspace.channel(channel).id(), person.id()));
    }

    /** Goes out of a channel. */
    public void leaves(String channel) {
        interactions.tell(() -> workspace.leave(workspace.channel(channel).id(), person.id()));
    }

    /** Uses a shortcut, by its callback id. */
    public Shortcut usesShortcut(String callbackId) {
        return new Shortcut(callbackId);
    }

    /** Opens the app's home tab. */
    public Reply opensHome() {
        return interactions.openHome(person);
    }

    /** The modal that she has before her; throws when there is none. */
    public Modal modal() {
        return findModal().orElseThrow(() -> new IllegalStateException(person.handle() + " has no modal open"));
    }

    public Optional<Modal> findModal() {
        return workspace.views().top(person.id()).map(view -> new Modal(interactions, person, view.id()));
    }

    public boolean hasModal() {
        return findModal().isPresent();
    }

    /** What she sees in a channel, her ephemerals included, oldest first. */
    public List<SimMessage> sees(String channel) {
        return sees(workspace.channel(channel));
    }

    public List<SimMessage> sees(Channel channel) {
        return workspace.messages().seenBy(person.id(), channel.id());
    }

    /** What she sees in her direct conversation with the bot. */
    public List<SimMessage> seesInDirectMessages() {
        return sees(workspace.directChannel(person.id()));
    }

    /** A choice that still needs to know its field. */
    public final class Choice {
        private final List<String> values;

        Choice(List<String> values) {
            this.values = values;
        }

        /** The field, named by its label, block id, action id or placeholder. */
        public Act from(String field) {
            return new Act(field, values, blocks -> Found.field(blocks, field));
        }
    }

    /** A shortcut that still needs to know where it is used. */
    public final class Shortcut {
        private final String callbackId;

        Shortcut(String callbackId) {
            this.callbackId = callbackId;
        }

        public Reply on(SimMessage message) {
            return interactions.messageShortcut(person, message, callbackId);
        }

        public Reply anywhere() {
            return interactions.globalShortcut(person, callbackId);
        }
    }

    /** A press or choice that still needs to know where. */
    public final class Act {
        private final String name;
        private final List<String> values;
        private final Function<List<JsonObject>, Optional<Found>> finder;

        Act(String name, List<String> values, Function<List<JsonObject>, Optional<Found>> finder) {
            this.name = name;
            this.values = values;
            this.finder = finder;
        }

        /** On a message as she has it before her, even if it has changed since. */
        public Reply on(SimMessage message) {
            Found found = find(message.allBlocks()).orElseThrow(() -> missing(message.asText()));
            return interactions.actInMessage(person, message, found, values);
        }

        /** On the newest message that she sees in the channel whose text contains the words and that has the button. */
        public Reply onMessageWith(String words, String channel) {
            SimMessage message = sees(channel).reversed().stream()
                    .filter(m ->
                            m.asText().contains(words) && find(m.allBlocks()).isPresent())
                    .findFirst()
                    .orElseThrow(() -> missing("any message with \"" + words + "\" in " + channel));
            return on(message);
        }

        /** On the newest message that has it in the channel. */
        public Reply in(String channel) {
            return onMessageWith("", channel);
        }

        public Reply inModal() {
            return in(workspace.views().top(person.id()).orElseThrow(() -> missing("no modal")));
        }

        public Reply atHome() {
            return in(workspace.views().home(person.id()).orElseThrow(() -> missing("no home")));
        }

        private Reply in(OpenView view) {
            Found found = find(Json.objects(view.blocks())).orElseThrow(() -> missing(view.asText(workspace)));
            return interactions.actInView(person, view, found, values);
        }

        private Optional<Found> find(List<JsonObject> blocks) {
            return finder.apply(blocks);
        }

        private IllegalStateException missing(String where) {
            return new IllegalStateException("There is no [" + name + "] in: " + where);
        }
    }
}
