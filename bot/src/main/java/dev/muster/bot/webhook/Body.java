package dev.muster.bot.webhook;

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
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The JSON object that a request carries, read field by field; what nobody asks for is ignored. */
final class Body {
    private static final int LONGEST_QUOTE = 40;
    /** What no line and no database wants: half characters, and controls other than the ends of lines. */
    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cs}\\p{Cc}&&[^\\n]]");

    private final JsonObject object;

    private Body(JsonObject object) {
        this.object = object;
    }

    /**
     * Reads a body.
     *
     * @param lenient whether ends of lines and the like may stand in texts as they are
     */
    static Body read(byte[] bytes, boolean lenient) throws WrongBodyException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new WrongBodyException(400, "the body is not UTF-8");
        }
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(lenient ? Strictness.LENIENT : Strictness.STRICT);
            JsonElement element = JsonParser.parseReader(reader);
            if (element instanceof JsonObject object && reader.peek() == JsonToken.END_DOCUMENT) {
                return new Body(object);
            }
        } catch (IOException | JsonParseException | IllegalStateException e) {
            throw new WrongBodyException(400, "the body is not JSON");
        }
        throw new WrongBodyException(400, "the body is not one JSON object");
    }

    /** A text or a number; empty for a field that isn't there, is null or blank. */
    Optional<String> text(String field) throws WrongBodyException {
        JsonElement value = object.get(field);
        if (value == null || value.isJsonNull()) {
            return Optional.empty();
        }
        return nonBlank(text(field, value));
    }

    /** The same in one line. */
    Optional<String> line(String field) throws WrongBodyException {
        return text(field).map(text -> text.replaceAll("\\s+", " "));
    }

    /** A list of texts, or one text whose words are the list. */
    List<String> words(String field) throws WrongBodyException {
        JsonElement value = object.get(field);
        List<String> words = new ArrayList<>();
        if (value instanceof JsonArray array) {
            for (JsonElement element : array) {
                nonBlank(text(field, element)).ifPresent(words::add);
            }
        } else {
            text(field).ifPresent(text -> words.addAll(List.of(text.split("\\s+"))));
        }
        return words;
    }

    private static Optional<String> nonBlank(String text) {
        String stripped =
                UNWANTED.matcher(text.replace("\r\n", "\n")).replaceAll(" ").strip();
        return stripped.isEmpty() ? Optional.empty() : Optional.of(stripped);
    }

    private static String text(String field, JsonElement value) throws WrongBodyException {
        if (value instanceof JsonPrimitive primitive && !primitive.isBoolean()) {
            return primitive.getAsString();
        }
        throw WrongBodyException.field("`%s` is %s: give a text.".formatted(field, quoted(value.toString())));
    }

    static String quoted(String text) {
        int end = text.codePointCount(0, text.length()) <= LONGEST_QUOTE
                ? text.length()
                : text.offsetByCodePoints(0, LONGEST_QUOTE);
        return end == text.length() ? text : text.substring(0, end) + "…";
    }
}
