package dev.muster.simulator.play;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.render.FieldState;
import dev.muster.simulator.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;

/** Turns what a person enters or picks, in words, into the state that Slack reports for the element. */
final class Entry {
    private Entry() {}

    /** The state after entering; names of people, channels and options are looked up, no values clear the field. */
    static JsonObject into(JsonObject element, List<String> values, Workspace workspace) {
        String type = Json.text(element, "type", "");
        JsonObject state = Json.object("type", type);
        String key = FieldState.valueKey(type)
                .orElseThrow(() -> new IllegalArgumentException("Nothing can be entered into a " + type));
        JsonArray entered = new JsonArray();
        values.forEach(value -> entered.add(one(element, type, value, workspace)));
        boolean many = key.endsWith("s") && !key.equals("files");
        if (many) {
            state.add(key, entered);
        } else {
            state.add(key, entered.isEmpty() ? com.google.gson.JsonNull.INSTANCE : entered.get(0));
        }
        return state;
    }

    private static JsonElement one(JsonObject element, String type, String value, Workspace workspace) {
        if (type.contains("users_select")) {
            return new JsonPrimitive(workspace.person(value).id().value());
        }
        if (type.contains("channels_select") || type.contains("conversations_select")) {
            return new JsonPrimitive(workspace
                    .findChannel(value)
                    .map(channel -> channel.id().value())
                    .orElseGet(() -> workspace
                            .directChannel(workspace.person(value).id())
                            .id()
                            .value()));
        }
        if (type.equals("rich_text_input")) {
            return richText(value);
        }
        if (type.equals("datetimepicker")) {
            return new JsonPrimitive(Long.parseLong(value));
        }
        return FieldState.valueKey(type).orElse("").startsWith("selected_option")
                ? option(element, value)
                : new JsonPrimitive(value);
    }

    private static JsonObject richText(String text) {
        JsonObject leaf = Json.object("type", "text", "text", text);
        JsonObject section = Json.object("type", "rich_text_section", "elements", Json.array(List.of(leaf)));
        return Json.object("type", "rich_text", "elements", Json.array(List.of(section)));
    }

    /** The option of that text or value. */
    static JsonObject option(JsonObject element, String wanted) {
        List<JsonObject> options = new ArrayList<>(Json.objects(element, "options"));
        Json.objects(element, "option_groups").forEach(group -> options.addAll(Json.objects(group, "options")));
        return options.stream()
                .filter(option -> Json.text(option, "value", "").equals(wanted)
                        || Json.object(option, "text")
                                .filter(text -> Json.text(text, "text", "").equals(wanted))
                                .isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no option " + wanted + " in " + options));
    }
}
