package dev.muster.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import dev.muster.simulator.Simulator;
import dev.muster.simulator.traffic.Traffic;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Checks every message, form and home view of the scenarios against the published schema of Block Kit, where it is there. */
final class BlockKitRules implements AfterAllCallback {
    private static final String SCHEMA = "slack/block-kit.schema.json";
    private static final String ID = "https://tightknit.com/schemas/slack-block-kit.schema.json";
    /** What a message may have, which the schema doesn't say. */
    private static final int MOST_BLOCKS_IN_A_MESSAGE = 50;

    private static final Set<String> MESSAGES = ConcurrentHashMap.newKeySet();
    private static final Set<String> VIEWS = ConcurrentHashMap.newKeySet();

    /** Remembers every message that anybody sees from now on. */
    static void watch(Simulator slack) {
        slack.onMessage(message -> {
            if (message.fromApp() && !message.blocks().isEmpty()) {
                MESSAGES.add(message.blocks().toString());
            }
        });
    }

    /** Remembers every form that was opened, put in another's place, or published as a home. */
    static void review(Simulator slack) {
        for (Traffic.Exchange exchange : slack.traffic().exchanges()) {
            boolean views = exchange.direction() == Traffic.Direction.FROM_APP
                    && exchange.path().contains("views.");
            Optional<JsonElement> view = views
                    ? parameter(exchange.request(), "view").flatMap(BlockKitRules::json)
                    : json(exchange.response())
                            .filter(JsonElement::isJsonObject)
                            .map(o -> o.getAsJsonObject().get("view"));
            if (exchange.direction() == Traffic.Direction.TO_APP || views) {
                view.filter(JsonElement::isJsonObject).ifPresent(v -> VIEWS.add(v.toString()));
            }
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Optional<Path> file = SharedFiles.find(SCHEMA);
        if (file.isEmpty()) {
            System.out.println("Not checked against Block Kit's schema: there is no ../shared/" + SCHEMA);
            return;
        }
        JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaMappers(m ->
                        m.mappings(iri -> iri.equals(ID) ? file.get().toUri().toString() : iri)));
        List<String> problems = new ArrayList<>();
        check(schemas.getSchema(SchemaLocation.of(ID)), MESSAGES, problems);
        check(schemas.getSchema(SchemaLocation.of(ID + "#/$defs/modal_view")), modals(true), problems);
        check(schemas.getSchema(SchemaLocation.of(ID + "#/$defs/home_view")), modals(false), problems);
        for (String blocks : MESSAGES) {
            JsonArray array = JsonParser.parseString(blocks).getAsJsonArray();
            if (array.size() > MOST_BLOCKS_IN_A_MESSAGE) {
                problems.add(array.size() + " blocks in one message: " + blocks);
            }
        }
        System.out.printf("Checked against Block Kit's schema: %d messages, %d views%n", MESSAGES.size(), VIEWS.size());
        MESSAGES.clear();
        VIEWS.clear();
        assertThat(problems).as("what breaks Block Kit's rules").isEmpty();
    }

    private static void check(JsonSchema schema, Set<String> rendered, List<String> problems) {
        for (String json : rendered) {
            schema.validate(json, InputFormat.JSON).stream()
                    .limit(5)
                    .forEach(problem -> problems.add(problem + "\n  in " + json));
        }
    }

    private static Set<String> modals(boolean modal) {
        Set<String> found = new LinkedHashSet<>();
        for (String view : VIEWS) {
            JsonObject object = JsonParser.parseString(view).getAsJsonObject();
            if (object.get("type").getAsString().equals("modal") == modal) {
                found.add(view);
            }
        }
        return found;
    }

    private static Optional<String> parameter(String form, String name) {
        for (String pair : form.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return Optional.of(URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    private static Optional<JsonElement> json(String text) {
        try {
            return text.startsWith("{") ? Optional.of(JsonParser.parseString(text)) : Optional.empty();
        } catch (JsonParseException notJson) {
            return Optional.empty();
        }
    }
}
