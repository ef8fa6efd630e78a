package dev.muster.simulator.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.muster.simulator.blockkit.BlockKit;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.workspace.Content;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads what a message shall say from a call's arguments, and refuses what Slack would refuse. */
final class Contents {
    static final int LONGEST_TEXT = 40_000;
    static final int LONGEST_UPDATE = 4_000;
    private static final int MOST_ATTACHMENTS = 100;
    private static final int LARGEST_METADATA_BYTES = 8_000;

    private Contents() {}

    /** What a call of a method says. */
    static Content read(ApiCall call, int longestText) {
        return read(call.args(), longestText, new ShownFiles(call.workspace(), call.caller()));
    }

    static Content read(Args args, int longestText, ShownFiles files) {
        String text = args.text("text").orElse("");
        JsonArray blocks = args.array("blocks", "invalid_blocks_format");
        JsonArray attachments = args.array("attachments", "invalid_attachments");
        if (text.isEmpty() && blocks.isEmpty() && attachments.isEmpty()) {
            throw new Refusal("no_text");
        }
        if (text.length() > longestText) {
            throw new Refusal("msg_too_long");
        }
        refuse(BlockKit.problemsInMessage(blocks), "invalid_blocks");
        refuse(files.problems(blocks, "/blocks"), "invalid_blocks");
        check(attachments, files);
        return new Content(text, blocks, attachments, metadata(args).orElse(null), new JsonArray());
    }

    private static void check(JsonArray attachments, ShownFiles files) {
        if (attachments.size() > MOST_ATTACHMENTS) {
            throw new Refusal("too_many_attachments");
        }
        for (int i = 0; i < attachments.size(); i++) {
            if (!attachments.get(i).isJsonObject()) {
                throw new Refusal("invalid_attachments");
            }
            JsonArray blocks = Json.array(attachments.get(i).getAsJsonObject(), "blocks");
            refuse(BlockKit.problemsInMessage(blocks, "/attachments/" + i), "invalid_blocks");
            refuse(files.problems(blocks, "/attachments/" + i + "/blocks"), "invalid_blocks");
        }
    }

    private static void refuse(List<String> problems, String code) {
        if (!problems.isEmpty()) {
            JsonObject details = Json.object(
                    "errors", Json.array(problems),
                    "response_metadata", Json.object("messages", Json.array(problems)));
            throw new Refusal(code, details);
        }
    }

    private static Optional<JsonObject> metadata(Args args) {
        Optional<JsonObject> metadata = args.object("metadata", "invalid_metadata_format");
        metadata.ifPresent(given -> {
            JsonElement type = given.get("event_type");
            boolean typed = type != null
                    && type.isJsonPrimitive()
                    && type.getAsJsonPrimitive().isString()
                    && !type.getAsString().isEmpty();
            if (!typed || Json.object(given, "event_payload").isEmpty()) {
                throw new Refusal("invalid_metadata_format");
            }
            if (Json.write(given).getBytes(StandardCharsets.UTF_8).length > LARGEST_METADATA_BYTES) {
                throw new Refusal("metadata_too_large");
            }
        });
        return metadata;
    }
}
