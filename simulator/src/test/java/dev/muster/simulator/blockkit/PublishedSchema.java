package dev.muster.simulator.blockkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** A published schema of Block Kit, where it lies beside the repository; elsewhere it isn't asked, and a line says so. */
final class PublishedSchema {
    private static final Path FILE = Path.of("..", "..", "shared", "slack", "block-kit.schema.json");
    private static final Optional<JsonSchema> BLOCKS = schema("");
    private static final Optional<JsonSchema> MODAL = schema("#/$defs/modal_view");
    private static final Optional<JsonSchema> HOME = schema("#/$defs/home_view");

    private PublishedSchema() {}

    /** Holds a message's blocks, or a view, against it; the calling test is skipped where it isn't there. */
    static void accepts(JsonElement payload) {
        Optional<JsonSchema> schema = payload.isJsonArray() ? BLOCKS : isModal(payload) ? MODAL : HOME;
        Assumptions.assumeTrue(schema.isPresent(), "There is no published schema of Block Kit beside the repository");
        assertThat(schema.get().validate(payload.toString(), InputFormat.JSON)).isEmpty();
    }

    private static boolean isModal(JsonElement view) {
        return view.getAsJsonObject().get("type").getAsString().equals("modal");
    }

    private static Optional<JsonSchema> schema(String part) {
        if (!Files.isReadable(FILE)) {
            if (part.isEmpty()) {
                System.out.println("Skipped: the published schema of Block Kit is not beside the repository.");
            }
            return Optional.empty();
        }
        try {
            String text = Files.readString(FILE);
            if (!part.isEmpty()) {
                JsonObject whole = JsonParser.parseString(text).getAsJsonObject();
                JsonObject reference = new JsonObject();
                reference.add("$schema", whole.get("$schema"));
                reference.addProperty("$ref", part);
                reference.add("$defs", whole.get("$defs"));
                text = reference.toString();
            }
            return Optional.of(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(text, InputFormat.JSON));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
