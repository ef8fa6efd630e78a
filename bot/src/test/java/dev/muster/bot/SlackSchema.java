package dev.muster.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds what Muster sends against Slack's written limits, always, and against the published schemas, where they lie
 * beside the repository ({@code ../shared/slack}); where they don't, a printed line says that they were not asked.
 */
public final class SlackSchema {
    private static final Optional<JsonSchema> BLOCKS =
            schema("block-kit.schema.json", "", SpecVersion.VersionFlag.V202012);
    private static final Optional<JsonSchema> MODAL =
            schema("block-kit.schema.json", "#/$defs/modal_view", SpecVersion.VersionFlag.V202012);
    private static final Optional<JsonSchema> MANIFEST = schema("manifest.schema.json", "", SpecVersion.VersionFlag.V7);
    private static final int MOST_BLOCKS = 50;
    private static final int LONGEST_SECTION = 3000;

    private SlackSchema() {}

    /** Whether the published schemas lie beside the repository. */
    public static boolean isThere() {
        return BLOCKS.isPresent() && MODAL.isPresent() && MANIFEST.isPresent();
    }

    /** A message's blocks, as JSON. */
    public static void acceptsMessage(String blocks) {
        JsonArray array = JsonParser.parseString(blocks).getAsJsonArray();
        assertThat(array.size()).as("blocks of a message").isBetween(1, MOST_BLOCKS);
        for (JsonElement block : array) {
            limits(block.getAsJsonObject());
        }
        accepts(BLOCKS, blocks, "block-kit.schema.json");
    }

    /** A message's blocks, as the model has them. */
    public static void acceptsMessage(List<LayoutBlock> blocks) {
        acceptsMessage(GsonFactory.createSnakeCase().toJson(blocks));
    }

    public static void acceptsModal(View view) {
        String json = GsonFactory.createSnakeCase().toJson(view);
        assertThat(view.getTitle().getText().length()).isBetween(1, 24);
        assertThat(view.getPrivateMetadata().length()).isLessThanOrEqualTo(3000);
        accepts(MODAL, json, "block-kit.schema.json");
    }

    public static void acceptsManifest(String json) {
        accepts(MANIFEST, json, "manifest.schema.json");
    }

    private static void limits(JsonObject block) {
        String type = block.get("type").getAsString();
        if (type.equals("section")) {
            String text = block.getAsJsonObject("text").get("text").getAsString();
            assertThat(text.length()).as("a section's text").isBetween(1, LONGEST_SECTION);
            assertThat(text.split("```", -1).length % 2)
                    .as("an open ``` in %s", text)
                    .isOne();
        }
        if (type.equals("context")) {
            assertThat(block.getAsJsonArray("elements")
                            .get(0)
                            .getAsJsonObject()
                            .get("text")
                            .getAsString()
                            .length())
                    .isBetween(1, 2000);
        }
    }

    private static void accepts(Optional<JsonSchema> schema, String json, String name) {
        if (schema.isEmpty()) {
            System.out.println(name + " is not beside the repository: not asked");
            return;
        }
        Set<ValidationMessage> wrong = schema.get().validate(json, InputFormat.JSON);
        assertThat(wrong).as("what %s says to %s", name, json).isEmpty();
    }

    private static Optional<JsonSchema> schema(String name, String fragment, SpecVersion.VersionFlag version) {
        return Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                .map(p -> p.resolve("shared/slack").resolve(name))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(path -> read(path, fragment, version));
    }

    private static JsonSchema read(Path path, String fragment, SpecVersion.VersionFlag version) {
        try {
            String text = Files.readString(path);
            if (!fragment.isEmpty()) {
                JsonObject whole = JsonParser.parseString(text).getAsJsonObject();
                JsonObject part = new JsonObject();
                part.add("$schema", whole.get("$schema"));
                part.addProperty("$ref", fragment);
                part.add("$defs", whole.get("$defs"));
                text = part.toString();
            }
            return JsonSchemaFactory.getInstance(version).getSchema(text, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
