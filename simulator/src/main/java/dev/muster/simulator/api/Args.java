package dev.muster.simulator.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The arguments of a call, from a form or a JSON body; nested values may come as JSON or as JSON in a string. */
public record Args(JsonObject values) {

    /** Reads a body by its content type; refuses what does not parse. */
    static Args parse(String contentType, String body, String query) {
        JsonObject values = form(query);
        if (contentType.startsWith("application/json")) {
            Optional<JsonElement> parsed = Json.parse(body);
            if (parsed.isEmpty()) {
                throw new Refusal("invalid_json");
            }
            if (!parsed.get().isJsonObject()) {
                throw new Refusal("json_not_object");
            }
            parsed.get().getAsJsonObject().entrySet().forEach(entry -> values.add(entry.getKey(), entry.getValue()));
        } else if (contentType.startsWith("application/x-www-form-urlencoded") || body.isEmpty()) {
            form(body).entrySet().forEach(entry -> values.add(entry.getKey(), entry.getValue()));
        } else {
            throw new Refusal("invalid_post_type");
        }
        return new Args(values);
    }

    /** Decodes {@code a=1&b=2}. */
    public static JsonObject form(String body) {
        JsonObject values = new JsonObject();
        if (body.isEmpty()) {
            return values;
        }
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            String key = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            try {
                values.addProperty(decode(key), decode(value));
            } catch (IllegalArgumentException badEscape) {
                throw new Refusal("invalid_form_data");
            }
        }
        return values;
    }

    private static String decode(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    /** The value as text; empty when it is absent or an empty string. */
    public Optional<String> text(String key) {
        return Json.text(values, key).filter(text -> !text.isEmpty());
    }

    public String required(String key) {
        return text(key)
                .orElseThrow(() ->
                        new Refusal("invalid_arguments", java.util.List.of("[ERROR] missing required field: " + key)));
    }

    public boolean has(String key) {
        return values.has(key) && !values.get(key).isJsonNull();
    }

    public boolean isTrue(String key) {
        return text(key).filter(text -> text.equals("true") || text.equals("1")).isPresent();
    }

    /** A whole number from {@code min} to {@code max}; refuses anything else as {@code invalid_limit}. */
    public int number(String key, int otherwise, int min, int max) {
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
        throw new Refusal("invalid_limit");
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
