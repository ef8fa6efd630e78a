package dev.muster.simulator.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads arguments from bodies and queries: forms, JSON, multipart; refuses in Slack's words what doesn't parse. */
public final class Bodies {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

    private Bodies() {}

    /** The arguments of a call; those of the query come first, those of the body win. */
    static Args args(String contentType, byte[] body, String query) {
        JsonObject values = form(query);
        if (body.length == 0) {
            return new Args(values);
        }
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        JsonObject given =
                switch (type) {
                    case "application/json" -> object(text(contentType, body, "invalid_json"));
                    case "application/x-www-form-urlencoded" -> form(text(contentType, body, "invalid_form_data"));
                    case "multipart/form-data" -> multipart(contentType, body);
                    case "" -> throw new Refusal("missing_post_type");
                    default -> throw new Refusal("invalid_post_type");
                };
        given.entrySet().forEach(entry -> values.add(entry.getKey(), entry.getValue()));
        return new Args(values);
    }

    private static JsonObject object(String body) {
        JsonElement parsed = Json.parseStrictly(body).orElseThrow(() -> new Refusal("invalid_json"));
        if (!parsed.isJsonObject()) {
            throw new Refusal("json_not_object");
        }
        return parsed.getAsJsonObject();
    }

    /** Text in the charset that the type names, UTF-8 if it names none. */
    private static String text(String contentType, byte[] body, String error) {
        Charset charset = charset(contentType);
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException garbage) {
            throw new Refusal(error);
        }
    }

    private static Charset charset(String contentType) {
        Optional<String> name = parameter(contentType, "charset");
        if (name.isEmpty()) {
            return StandardCharsets.UTF_8;
        }
        try {
            Charset charset = Charset.forName(name.get());
            if (charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.ISO_8859_1)) {
                return charset;
            }
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unheardOf) {
            // refused below, like a charset that Slack doesn't take
        }
        throw new Refusal("invalid_charset");
    }

    private static Optional<String> parameter(String contentType, String name) {
        for (String part : contentType.split(";", -1)) {
            String[] pair = part.strip().split("=", 2);
            if (pair.length == 2 && pair[0].strip().equalsIgnoreCase(name)) {
                return Optional.of(pair[1].strip().replaceAll("^\"|\"$", ""));
            }
        }
        return Optional.empty();
    }

    /** Decodes {@code a=1&b=2}. */
    public static JsonObject form(String body) {
        JsonObject values = new JsonObject();
        if (body.isEmpty()) {
            return values;
        }
        for (String pair : body.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String key = decode(equals < 0 ? pair : pair.substring(0, equals));
            if (key.indexOf('[') >= 0) {
                throw new Refusal("invalid_array_arg");
            }
            if (!NAME.matcher(key).matches()) {
                throw new Refusal("invalid_arg_name");
            }
            values.addProperty(key, decode(equals < 0 ? "" : pair.substring(equals + 1)));
        }
        return values;
    }

    private static String decode(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            throw new Refusal("invalid_form_data");
        }
    }

    /** What separates the parts of a {@code multipart/form-data} body; empty for any other. */
    static Optional<String> boundary(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
                ? parameter(contentType, "boundary")
                : Optional.empty();
    }

    private static JsonObject multipart(String contentType, byte[] body) {
        String boundary = boundary(contentType).orElseThrow(() -> new Refusal("invalid_form_data"));
        try {
            return Multipart.values(boundary, body);
        } catch (IOException malformed) {
            throw new Refusal("invalid_form_data");
        }
    }
}
