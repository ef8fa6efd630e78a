package dev.muster.simulator.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The arguments of a call; nested values may come as JSON or as JSON in a string. */
public record Args(JsonObject values) {

    /** The value as text; empty when it is absent or an empty string. */
    public Optional<String> text(String key) {
        return Json.text(values, key).filter(text -> !text.isEmpty());
    }

    public String required(String key) {
        return text(key).orElseThrow(() -> missing(key));
    }

    static Refusal missing(String key) {
        return new Refusal("invalid_arguments", List.of("[ERROR] missing required field: " + key));
    }

    public boolean has(String key) {
        return values.has(key) && !values.get(key).isJsonNull();
    }

    public boolean isTrue(String key) {
        return text(key).filter(text -> text.equals("true") || text.equals("1")).isPresent();
    }

    /** Several values, separated by commas or as an array. */
    public List<String> list(String key) {
        if (has(key) && values.get(key).isJsonArray()) {
            return Json.texts(values, key);
        }
        return text(key).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** A whole number from {@code min} to {@code max}; refuses anything else as {@code invalid_limit}. */
    public int number(String key, int otherwise, int min, int max) {
        return number(key, otherwise, min, max, "invalid_limit");
    }

    public int number(String key, int otherwise, int min, int max, String error) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // refused below, like a number out of range
        }
        throw new Refusal(error);
    }

    /** A nested array; refuses with {@code error} when the value is no array. */
    public JsonArray array(String key, String error) {
        return nested(key)
                .map(value -> {
                    if (!value.isJsonArray()) {
                        throw new Refusal(error);
                    }
                    return value.getAsJsonArray();
                })
                .orElseGet(JsonArray::new);
    }

    /** A nested object; refuses with {@code error} when the value is no object. */
    public Optional<JsonObject> object(String key, String error) {
        return nested(key).map(value -> {
            if (!value.isJsonObject()) {
                throw new Refusal(error);
            }
            return value.getAsJsonObject();
        });
    }

    private Optional<JsonElement> nested(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        JsonElement value = values.get(key);
        if (!value.isJsonPrimitive()) {
            return Optional.of(value);
        }
        String text = value.getAsString();
        if (text.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Json.parse(text).orElse(value));
    }
}
