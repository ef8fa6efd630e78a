package dev.muster.simulator.blockkit;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import java.util.List;
import java.util.Optional;

/** A place in a payload: what stands there and the JSON pointer to it; notes each problem in Slack's form. */
record Place(JsonElement value, String pointer, List<String> problems) {

    void problem(String what) {
        problems.add("[ERROR] " + what + " [json-pointer:" + pointer + "]");
    }

    boolean isObject() {
        return value.isJsonObject();
    }

    /** What an object holds under a key; absent and {@code null} are the same. */
    Optional<Place> at(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        return Optional.of(under(key));
    }

    boolean has(String key) {
        return isObject()
                && value.getAsJsonObject().has(key)
                && !value.getAsJsonObject().get(key).isJsonNull();
    }

    /** The place of a key, whether something stands there or not. */
    Place under(String key) {
        JsonElement element = isObject() ? value.getAsJsonObject().get(key) : null;
        return new Place(element == null ? new JsonObject() : element, pointer + "/" + key, problems);
    }

    Place at(int index) {
        return new Place(value.getAsJsonArray().get(index), pointer + "/" + index, problems);
    }

    /** The elements of an array; none when it isn't one. */
    JsonArray elements() {
        return value.isJsonArray() ? value.getAsJsonArray() : new JsonArray();
    }

    /** The text under a key; empty when there is none. */
    String text(String key) {
        return isObject() ? Json.text(value.getAsJsonObject(), key, "") : "";
    }
}
