package dev.muster.simulator.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON trees without a cast at every step. */
public final class Json {
    private static final Gson GSON = new Gson();
    private static final Gson WITH_NULLS = new GsonBuilder().serializeNulls().create();

    private Json() {}

    /** Builds an object from alternating keys and values; a pair whose value is null is left out. */
    public static JsonObject object(@Nullable Object... pairs) {
        JsonObject object = new JsonObject();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            if (value != null) {
                object.add(String.valueOf(pairs[i]), element(value));
            }
        }
        return object;
    }

    /** An array of strings, numbers, booleans or JSON trees. */
    public static JsonArray array(Iterable<?> values) {
        JsonArray array = new JsonArray();
        for (Object value : values) {
            array.add(element(value));
        }
        return array;
    }

    private static JsonElement element(Object value) {
        return switch (value) {
            case JsonElement element -> element;
            case Number number -> new JsonPrimitive(number);
            case Boolean truth -> new JsonPrimitive(truth);
            default -> new JsonPrimitive(value.toString());
        };
    }

    /** Parses strictly enough for us; empty when the text is not JSON. */
    public static Optional<JsonElement> parse(String text) {
        try {
            return Optional.of(JsonParser.parseString(text));
        } catch (JsonParseException notJson) {
            return Optional.empty();
        }
    }

    /** Parses what the standard calls JSON and nothing else; empty for anything that isn't, however deep or absurd. */
    public static Optional<JsonElement> parseStrictly(String text) {
        try {
            JsonReader reader = new JsonReader(new StringReader(text));
            reader.setStrictness(Strictness.STRICT);
            JsonElement element = GSON.fromJson(reader, JsonElement.class);
            boolean whole = element != null && reader.peek() == JsonToken.END_DOCUMENT;
            return whole ? Optional.of(element) : Optional.empty();
        } catch (JsonParseException | IOException notJson) {
            return Optional.empty();
        }
    }

    public static Optional<JsonObject> parseObject(String text) {
        return parse(text).filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject);
    }

    /** The value under {@code key} as text: strings, numbers and booleans; empty for anything else. */
    public static Optional<String> text(JsonObject object, String key) {
        JsonElement value = object.get(key);
        return value != null && value.isJsonPrimitive() ? Optional.of(value.getAsString()) : Optional.empty();
    }

    public static String text(JsonObject object, String key, String otherwise) {
        return text(object, key).orElse(otherwise);
    }

    public static boolean isTrue(JsonObject object, String key) {
        return text(object, key).map("true"::equals).orElse(false);
    }

    public static Optional<JsonObject> object(JsonObject object, String key) {
        JsonElement value = object.get(key);
        return value != null && value.isJsonObject() ? Optional.of(value.getAsJsonObject()) : Optional.empty();
    }

    /** The array under {@code key}, or an empty one. */
    public static JsonArray array(JsonObject object, String key) {
        JsonElement value = object.get(key);
        return value != null && value.isJsonArray() ? value.getAsJsonArray() : new JsonArray();
    }

    /** The objects in the array under {@code key}; other elements are skipped. */
    public static List<JsonObject> objects(JsonObject object, String key) {
        return objects(array(object, key));
    }

    public static List<JsonObject> objects(JsonArray array) {
        List<JsonObject> objects = new ArrayList<>();
        for (JsonElement element : array) {
            if (element.isJsonObject()) {
                objects.add(element.getAsJsonObject());
            }
        }
        return objects;
    }

    /** The strings in the array under {@code key}. */
    public static List<String> texts(JsonObject object, String key) {
        List<String> texts = new ArrayList<>();
        for (JsonElement element : array(object, key)) {
            if (element.isJsonPrimitive()) {
                texts.add(element.getAsString());
            }
        }
        return texts;
    }

    public static String write(JsonElement element) {
        return GSON.toJson(element);
    }

    /** As Slack writes to apps: what is empty is there, as null. */
    public static String writeWithNulls(JsonElement element) {
        return WITH_NULLS.toJson(element);
    }
}
