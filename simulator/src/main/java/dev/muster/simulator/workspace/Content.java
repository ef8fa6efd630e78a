package dev.muster.simulator.workspace;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** What a message says: its text, blocks, attachments, metadata and files, not who, where and when. */
public record Content(
        String text,
        JsonArray blocks,
        JsonArray attachments,
        @Nullable JsonObject metadata,
        JsonArray files) {

    public Content {
        blocks = blocks.deepCopy();
        attachments = attachments.deepCopy();
        metadata = metadata == null ? null : metadata.deepCopy();
        files = files.deepCopy();
    }

    public static Content text(String text) {
        return new Content(text, new JsonArray(), new JsonArray(), null, new JsonArray());
    }

    public static Content of(String text, JsonArray blocks) {
        return new Content(text, blocks, new JsonArray(), null, new JsonArray());
    }
}
