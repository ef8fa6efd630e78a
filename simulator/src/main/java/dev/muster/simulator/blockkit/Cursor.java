package dev.muster.simulator.blockkit;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A place in a Block Kit tree: checks what is there and notes each problem with its JSON pointer. */
record Cursor(JsonObject object, String pointer, List<String> problems) {

    String type() {
        return Json.text(object, "type", "");
    }

    void problem(String key, String what) {
        String at = key.isEmpty() ? pointer : pointer + "/" + key;
        problems.add("[ERROR] " + what + " [json-pointer:" + at + "]");
    }

    boolean has(String key) {
        JsonElement value = object.get(key);
        return value != null && !value.isJsonNull();
    }

    boolean required(String key) {
        if (!has(key)) {
            problem("", "missing required field: " + key);
            return false;
        }
        return true;
    }

    /** A plain string of 1 to {@code max} characters, if present. */
    void string(String key, int max) {
        if (!has(key)) {
            return;
        }
        JsonElement value = object.get(key);
        if (!value.isJsonPrimitive()) {
            problem(key, "must be a string");
        } else if (value.getAsString().length() > max) {
            problem(key, "must be less than " + (max + 1) + " characters");
        }
    }

    void requiredString(String key, int max) {
        if (required(key)) {
            string(key, max);
            if (object.get(key).isJsonPrimitive()
                    && object.get(key).getAsString().isEmpty()) {
                problem(key, "must be more than 0 characters");
            }
        }
    }

    void oneOf(String key, Set<String> allowed) {
        if (has(key) && !allowed.contains(Json.text(object, key, ""))) {
            problem(key, "value is not allowed");
        }
    }

    void matches(String key, Pattern form) {
        if (has(key) && !form.matcher(Json.text(object, key, "")).matches()) {
            problem(key, "must match the pattern " + form.pattern());
        }
    }

    void plainText(String key, int max) {
        textObject(key, max, Set.of("plain_text"));
    }

    void anyText(String key, int max) {
        textObject(key, max, Set.of("plain_text", "mrkdwn"));
    }

    private void textObject(String key, int max, Set<String> types) {
        if (!has(key)) {
            return;
        }
        if (!object.get(key).isJsonObject()) {
            problem(key, "must be a text object");
            return;
        }
        child(key, text -> text.text(max, types));
    }

    /** Checks that this is itself a text object. */
    void text(int max, Set<String> types) {
        if (!types.contains(type())) {
            problem("type", "must be one of " + types.stream().sorted().toList());
        }
        requiredString("text", max);
    }

    void child(String key, Consumer<Cursor> check) {
        if (!has(key)) {
            return;
        }
        if (object.get(key).isJsonObject()) {
            check.accept(new Cursor(object.getAsJsonObject(key), pointer + "/" + key, problems));
        } else {
            problem(key, "must be an object");
        }
    }

    /** An array of {@code min} to {@code max} objects, each checked. */
    void each(String key, int min, int max, Consumer<Cursor> check) {
        if (!has(key)) {
            return;
        }
        if (!object.get(key).isJsonArray()) {
            problem(key, "must be an array");
            return;
        }
        JsonArray array = object.getAsJsonArray(key);
        if (array.size() > max) {
            problem(key, "no more than " + max + " items allowed");
        }
        if (array.size() < min) {
            problem(key, "no fewer than " + min + " items allowed");
        }
        for (int i = 0; i < array.size(); i++) {
            String at = pointer + "/" + key + "/" + i;
            if (array.get(i).isJsonObject()) {
                check.accept(new Cursor(array.get(i).getAsJsonObject(), at, problems));
            } else {
                problems.add("[ERROR] must be an object [json-pointer:" + at + "]");
            }
        }
    }
}
