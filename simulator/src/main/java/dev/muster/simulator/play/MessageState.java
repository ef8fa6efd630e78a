package dev.muster.simulator.play;

import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.render.FieldState;
import dev.muster.simulator.workspace.Person;
import dev.muster.simulator.workspace.PersonId;
import dev.muster.simulator.workspace.SimMessage;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What each person has chosen last in the menus and pickers of messages. */
final class MessageState {
    private final Map<Key, JsonObject> entered = new ConcurrentHashMap<>();

    private record Key(PersonId person, String message) {}

    void choose(Person person, SimMessage message, Found found, JsonObject state) {
        entered.compute(key(person, message), (key, before) -> {
            JsonObject now = before == null ? new JsonObject() : before.deepCopy();
            JsonObject block = Json.object(now, found.blockId()).orElseGet(JsonObject::new);
            block.add(found.actionId(), state);
            now.add(found.blockId(), block);
            return now;
        });
    }

    /** What she has chosen in one menu of the message. */
    JsonObject current(Person person, SimMessage message, Found found) {
        return FieldState.current(found.block(), found.element(), chosen(person, message));
    }

    private JsonObject chosen(Person person, SimMessage message) {
        return entered.getOrDefault(key(person, message), new JsonObject());
    }

    /** The {@code state.values} of the message for her. */
    JsonObject values(Person person, SimMessage message) {
        return FieldState.values(Json.array(message.allBlocks()), chosen(person, message));
    }

    private static Key key(Person person, SimMessage message) {
        return new Key(person.id(), new Surface.InMessage(message).key());
    }
}
