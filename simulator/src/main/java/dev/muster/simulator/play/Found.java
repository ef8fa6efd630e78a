package dev.muster.simulator.play;

import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.render.FieldState;
import dev.muster.simulator.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An interactive element with the block that holds it. */
record Found(JsonObject block, JsonObject element) {

    String type() {
        return Json.text(element, "type", "");
    }

    String blockId() {
        return Json.text(block, "block_id", "");
    }

    String actionId() {
        return Json.text(element, "action_id", "");
    }

    private static List<Found> all(List<JsonObject> blocks) {
        List<Found> all = new ArrayList<>();
        for (JsonObject block : blocks) {
            Json.object(block, "element").ifPresent(element -> all.add(new Found(block, element)));
            Json.object(block, "accessory").ifPresent(element -> all.add(new Found(block, element)));
            if (Json.text(block, "type", "").equals("actions")) {
                Json.objects(block, "elements").forEach(element -> all.add(new Found(block, element)));
            }
        }
        return all;
    }

    /** A button by its text or action id. */
    static Optional<Found> button(List<JsonObject> blocks, String name) {
        return all(blocks).stream()
                .filter(found -> found.type().equals("button"))
                .filter(found -> text(found.element(), "text").equals(name)
                        || found.actionId().equals(name))
                .findFirst();
    }

    /** A field by its label, block id, action id or placeholder. */
    static Optional<Found> field(List<JsonObject> blocks, String name) {
        return all(blocks).stream()
                .filter(found -> !found.type().equals("button"))
                .filter(found -> found.blockId().equals(name)
                        || found.actionId().equals(name)
                        || text(found.block(), "label").equals(name)
                        || text(found.element(), "placeholder").equals(name))
                .findFirst();
    }

    static Optional<Found> byId(List<JsonObject> blocks, String blockId, String actionId) {
        return all(blocks).stream()
                .filter(found ->
                        found.blockId().equals(blockId) && found.actionId().equals(actionId))
                .findFirst();
    }

    private static String text(JsonObject object, String key) {
        return Json.object(object, key).map(text -> Json.text(text, "text", "")).orElse("");
    }

    /** Whether a change is sent to the app at once, not only with the whole modal. */
    boolean actsAtOnce() {
        return !Json.text(block, "type", "").equals("input") || Json.isTrue(block, "dispatch_action");
    }

    /** What the app is told about a press or choice; {@code values} are what was picked. */
    JsonObject action(List<String> values, Workspace workspace) {
        JsonObject action = Json.object("type", type(), "action_id", actionId(), "block_id", blockId());
        switch (type()) {
            case "button" -> {
                for (String key : List.of("text", "value", "style")) {
                    if (element.has(key)) {
                        action.add(key, element.get(key).deepCopy());
                    }
                }
            }
            case "overflow" -> action.add("selected_option", Entry.option(element, values.getFirst()));
            default -> {
                for (Map.Entry<String, com.google.gson.JsonElement> entry :
                        Entry.into(element, values, workspace).entrySet()) {
                    action.add(entry.getKey(), entry.getValue());
                }
            }
        }
        action.addProperty("action_ts", workspace.nextTs().toString());
        return action;
    }

    boolean holdsValue() {
        return FieldState.valueKey(type()).isPresent();
    }
}
