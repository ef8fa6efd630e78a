package dev.muster.simulator.workspace;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.render.BlocksAsText;
import dev.muster.simulator.render.Names;
import org.jspecify.annotations.Nullable;

/** A modal or home view as one person has it before her, with what she has entered so far. */
public record OpenView(
        String id,
        String rootId,
        @Nullable String previousId,
        PersonId person,
        String hash,
        JsonObject definition,
        JsonObject entered) {

    public String type() {
        return Json.text(definition, "type", "modal");
    }

    public String callbackId() {
        return Json.text(definition, "callback_id", "");
    }

    public String title() {
        return Json.object(definition, "title")
                .flatMap(title -> Json.text(title, "text"))
                .orElse("");
    }

    public JsonArray blocks() {
        return Json.array(definition, "blocks");
    }

    /** The view as a person reads it, inputs with their current values. */
    public String asText(Names names) {
        return BlocksAsText.view(definition, entered, names);
    }

    /** The same view with one value entered, or cleared when the value is null. */
    OpenView entering(String blockId, String actionId, @Nullable JsonObject value) {
        JsonObject next = entering(entered.deepCopy(), blockId, actionId, value);
        return new OpenView(id, rootId, previousId, person, hash, definition, next);
    }

    /** Puts one value into what is entered by block and action, or takes it out when it is null. */
    static JsonObject entering(JsonObject entered, String blockId, String actionId, @Nullable JsonObject value) {
        JsonObject block = Json.object(entered, blockId).orElseGet(JsonObject::new);
        if (value == null) {
            block.remove(actionId);
        } else {
            block.add(actionId, value);
        }
        entered.add(blockId, block);
        return entered;
    }

    OpenView redefined(JsonObject newDefinition, String newHash) {
        JsonObject kept = new JsonObject();
        for (JsonObject block : Json.objects(newDefinition, "blocks")) {
            String blockId = Json.text(block, "block_id", "");
            Json.object(entered, blockId).ifPresent(values -> kept.add(blockId, values));
        }
        return new OpenView(id, rootId, previousId, person, newHash, newDefinition, kept);
    }
}
