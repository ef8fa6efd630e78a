package dev.muster.simulator.render;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an input holds: what was entered, or else what its author put there; in the form of {@code state.values}. */
public final class FieldState {
    /** The key that carries an element type's value, and the key of its initial value. */
    private record Keys(String value, String initial) {}

    private static final Map<String, Keys> KEYS = Map.ofEntries(
            Map.entry("plain_text_input", new Keys("value", "initial_value")),
            Map.entry("email_text_input", new Keys("value", "initial_value")),
            Map.entry("url_text_input", new Keys("value", "initial_value")),
            Map.entry("number_input", new Keys("value", "initial_value")),
            Map.entry("rich_text_input", new Keys("rich_text_value", "initial_value")),
            Map.entry("static_select", new Keys("selected_option", "initial_option")),
            Map.entry("external_select", new Keys("selected_option", "initial_option")),
            Map.entry("radio_buttons", new Keys("selected_option", "initial_option")),
            Map.entry("users_select", new Keys("selected_user", "initial_user")),
            Map.entry("conversations_select", new Keys("selected_conversation", "initial_conversation")),
            Map.entry("channels_select", new Keys("selected_channel", "initial_channel")),
            Map.entry("multi_static_select", new Keys("selected_options", "initial_options")),
            Map.entry("multi_external_select", new Keys("selected_options", "initial_options")),
            Map.entry("checkboxes", new Keys("selected_options", "initial_options")),
            Map.entry("multi_users_select", new Keys("selected_users", "initial_users")),
            Map.entry("multi_conversations_select", new Keys("selected_conversations", "initial_conversations")),
            Map.entry("multi_channels_select", new Keys("selected_channels", "initial_channels")),
            Map.entry("datepicker", new Keys("selected_date", "initial_date")),
            Map.entry("timepicker", new Keys("selected_time", "initial_time")),
            Map.entry("datetimepicker", new Keys("selected_date_time", "initial_date_time")),
            Map.entry("file_input", new Keys("files", "initial_files")));

    private FieldState() {}

    /** The key under which an element of this type reports its value; empty for a button or an unknown type. */
    public static Optional<String> valueKey(String elementType) {
        return Optional.ofNullable(KEYS.get(elementType)).map(Keys::value);
    }

    /** The state of an element with nothing but its initial value. */
    public static JsonObject initial(JsonObject element) {
        String type = Json.text(element, "type", "");
        JsonObject state = Json.object("type", type);
        Keys keys = KEYS.get(type);
        if (keys != null) {
            JsonElement initial = element.get(keys.initial());
            state.add(keys.value(), initial == null ? empty(keys) : initial.deepCopy());
        }
        return state;
    }

    private static JsonElement empty(Keys keys) {
        boolean many = keys.value().endsWith("s") && !keys.value().equals("files");
        return many ? new JsonArray() : JsonNull.INSTANCE;
    }

    /** The state of an element in a block, given all that was entered into its view. */
    public static JsonObject current(JsonObject block, JsonObject element, JsonObject entered) {
        return Json.object(entered, Json.text(block, "block_id", ""))
                .flatMap(values -> Json.object(values, Json.text(element, "action_id", "")))
                .orElseGet(() -> initial(element));
    }

    /** The inputs of a view: each stateful element with its block. */
    public static List<Map.Entry<JsonObject, JsonObject>> fields(JsonArray blocks) {
        List<Map.Entry<JsonObject, JsonObject>> fields = new ArrayList<>();
        for (JsonObject block : Json.objects(blocks)) {
            List<JsonObject> elements = new ArrayList<>();
            Json.object(block, "element").ifPresent(elements::add);
            Json.object(block, "accessory").ifPresent(elements::add);
            if (Json.text(block, "type", "").equals("actions")) {
                elements.addAll(Json.objects(block, "elements"));
            }
            elements.stream()
                    .filter(element -> KEYS.containsKey(Json.text(element, "type", "")))
                    .forEach(element -> fields.add(Map.entry(block, element)));
        }
        return fields;
    }

    /** The whole {@code state.values} of a view. */
    public static JsonObject values(JsonArray blocks, JsonObject entered) {
        JsonObject values = new JsonObject();
        for (Map.Entry<JsonObject, JsonObject> field : fields(blocks)) {
            String blockId = Json.text(field.getKey(), "block_id", "");
            JsonObject ofBlock = Json.object(values, blockId).orElseGet(JsonObject::new);
            ofBlock.add(
                    Json.text(field.getValue(), "action_id", ""), current(field.getKey(), field.getValue(), entered));
            values.add(blockId, ofBlock);
        }
        return values;
    }

    /** Whether nothing was chosen or written. */
    public static boolean isEmpty(JsonObject state) {
        Optional<String> key = valueKey(Json.text(state, "type", ""));
        if (key.isEmpty()) {
            return true;
        }
        JsonElement value = state.get(key.get());
        return value == null
                || value.isJsonNull()
                || (value.isJsonArray() && value.getAsJsonArray().isEmpty())
                || (value.isJsonPrimitive() && value.getAsString().isEmpty());
    }

    /** The value as a person reads it; empty text when there is none. */
    public static String asText(JsonObject state, Names names) {
        String type = Json.text(state, "type", "");
        if (isEmpty(state)) {
            return "";
        }
        JsonElement value = state.get(valueKey(type).orElseThrow());
        if (value.isJsonArray()) {
            List<String> parts = new ArrayList<>();
            value.getAsJsonArray().forEach(part -> parts.add(one(type, part, names)));
            return String.join(", ", parts);
        }
        return one(type, value, names);
    }

    private static String one(String type, JsonElement value, Names names) {
        if (value.isJsonObject()) {
            JsonObject object = value.getAsJsonObject();
            return Json.object(object, "text")
                    .map(text -> Mrkdwn.asText(Json.text(text, "text", ""), names))
                    .orElseGet(() -> RichTextAsText.block(object, names));
        }
        String text = value.getAsString();
        if (type.contains("users")) {
            return "@" + names.personName(text).orElse(text);
        }
        if (type.contains("channels") || type.contains("conversations")) {
            return "#" + names.channelName(text).orElse(text);
        }
        return text;
    }
}
