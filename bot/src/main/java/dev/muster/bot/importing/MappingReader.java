package dev.muster.bot.importing;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.muster.bot.importing.Mapping.Events;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.LoggedTicket.Step;
import dev.muster.domain.ticket.Priority;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a mapping from its JSON; every mistake names the field, the value and what would be right. */
final class MappingReader {
    private static final Set<String> FIELDS = Set.of(
            "delimiter",
            "encoding",
            "ticket",
            "at",
            "activity",
            "activities",
            "otherwise",
            "times",
            "who",
            "note",
            "subject",
            "priority",
            "segment",
            "area",
            "link",
            "tags",
            "priorities",
            "people",
            "zone",
            "time_format");

    private final JsonObject json;

    private MappingReader(JsonObject json) {
        this.json = json;
    }

    /**
     * Reads one.
     *
     * @throws MappingException when it can't be used
     */
    static Mapping read(Path file) throws IOException {
        try {
            return of(Files.readString(file));
        } catch (MappingException e) {
            throw new MappingException(file + ": " + e.getMessage(), e);
        }
    }

    static Mapping of(String text) {
        try {
            return new MappingReader(JsonParser.parseString(text).getAsJsonObject()).mapping();
        } catch (JsonParseException | IllegalStateException e) {
            throw new MappingException("it is no JSON object", e);
        }
    }

    private Mapping mapping() {
        Set<String> unknown = new TreeSet<>(json.keySet());
        unknown.removeAll(FIELDS);
        if (!unknown.isEmpty()) {
            throw new MappingException("unknown fields " + unknown + "; there are " + new TreeSet<>(FIELDS));
        }
        String delimiter = text("delimiter", ",");
        if (delimiter.length() != 1) {
            throw new MappingException("delimiter is '" + delimiter + "', not one character");
        }
        String format = optional("time_format");
        return new Mapping(
                delimiter.charAt(0),
                parsed("encoding", text("encoding", "UTF-8"), Charset::forName),
                required("ticket"),
                events(),
                optional("who"),
                optional("note"),
                required("subject"),
                optional("priority"),
                optional("segment"),
                optional("area"),
                optional("link"),
                tags(),
                each("priorities", MappingReader::priority),
                each("people", UserId::new),
                parsed("zone", text("zone", "UTC"), ZoneId::of),
                format == null
                        ? null
                        : parsed("time_format", format, f -> DateTimeFormatter.ofPattern(f, Locale.ENGLISH)));
    }

    private Events events() {
        Map<String, Step> columns = each("times", MappingReader::step);
        if (json.has("at") == !columns.isEmpty()) {
            throw new MappingException(
                    "give either `at` and `activity`, for a row each event, or `times`, for a row each"
                            + " ticket: which column is the time of what");
        }
        if (!columns.isEmpty()) {
            return new Events.Columns(columns);
        }
        String otherwise = text("otherwise", "noted");
        return new Events.RowEach(
                required("at"),
                required("activity"),
                each("activities", MappingReader::step),
                otherwise.equals("reject") ? null : parsed("otherwise", otherwise, MappingReader::step));
    }

    private List<String> tags() {
        List<String> tags = new ArrayList<>();
        JsonArray array = json.has("tags") ? json.getAsJsonArray("tags") : new JsonArray();
        array.forEach(tag -> tags.add(tag.getAsString()));
        return tags;
    }

    private static Step step(String word) {
        return Step.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Priority priority(String word) {
        return Priority.parse(word).orElseThrow(() -> new IllegalArgumentException(word));
    }

    private String required(String field) {
        String value = optional(field);
        if (value == null) {
            throw new MappingException("`" + field + "` is missing");
        }
        return value;
    }

    private String text(String field, String standard) {
        String value = optional(field);
        return value == null ? standard : value;
    }

    private @Nullable String optional(String field) {
        JsonElement value = json.get(field);
        return value == null ? null : value.getAsString();
    }

    private <T> Map<String, T> each(String field, Function<String, T> parser) {
        Map<String, T> values = new LinkedHashMap<>();
        if (json.has(field)) {
            json.getAsJsonObject(field)
                    .asMap()
                    .forEach(
                            (name, value) -> values.put(name, parsed(field + "." + name, value.getAsString(), parser)));
        }
        return values;
    }

    private static <T> T parsed(String field, String value, Function<String, T> parser) {
        try {
            return parser.apply(value);
        } catch (RuntimeException e) {
            throw new MappingException("`%s` can't be '%s'".formatted(field, value), e);
        }
    }
}
