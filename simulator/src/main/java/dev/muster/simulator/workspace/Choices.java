package dev.muster.simulator.workspace;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** What each person has chosen last in the menus and pickers of messages; nobody else sees it. */
public final class Choices {
    private final Map<Key, JsonObject> chosen = new ConcurrentHashMap<>();
    private final Consumer<Change> happened;

    private record Key(PersonId person, ChannelId channel, Ts ts) {}

    Choices(Consumer<Change> happened) {
        this.happened = happened;
    }

    /** Remembers the state of one element, as {@code state.values} has it. */
    public void choose(PersonId person, SimMessage message, String blockId, String actionId, JsonObject state) {
        chosen.compute(
                key(person, message),
                (key, before) -> OpenView.entering(
                        before == null ? new JsonObject() : before.deepCopy(), blockId, actionId, state));
        happened.accept(new Change.Chosen(message, person));
    }

    /** All that she has chosen in the message, by block and action. */
    public JsonObject of(PersonId person, SimMessage message) {
        return chosen.getOrDefault(key(person, message), new JsonObject());
    }

    private static Key key(PersonId person, SimMessage message) {
        return new Key(person, message.channel(), message.ts());
    }
}
