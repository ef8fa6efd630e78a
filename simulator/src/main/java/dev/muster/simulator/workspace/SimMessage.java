package dev.muster.simulator.workspace;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.render.BlocksAsText;
import dev.muster.simulator.render.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A posted message as it was when this value was read; an ephemeral one is seen by one person only. */
public record SimMessage(
        ChannelId channel,
        Ts ts,
        PersonId author,
        Content content,
        @Nullable Ts thread,
        @Nullable Ts editedAt,
        @Nullable PersonId seenOnlyBy,
        boolean fromApp,
        Names names) {

    public String text() {
        return content.text();
    }

    public JsonArray blocks() {
        return content.blocks();
    }

    public Optional<JsonObject> metadata() {
        return Optional.ofNullable(content.metadata());
    }

    public boolean isEphemeral() {
        return seenOnlyBy != null;
    }

    public boolean isEdited() {
        return editedAt != null;
    }

    /** The thread's first message, when this one is a reply. */
    public Optional<Ts> repliesTo() {
        return Optional.ofNullable(thread).filter(parent -> !parent.equals(ts));
    }

    /** The message as a person reads it: blocks where there are any, or else the text. */
    public String asText() {
        return BlocksAsText.message(content.text(), allBlocks(), content.files(), names);
    }

    /** Its blocks and those of its attachments, in reading order. */
    public List<JsonObject> allBlocks() {
        List<JsonObject> all = new ArrayList<>(Json.objects(content.blocks()));
        for (JsonObject attachment : Json.objects(content.attachments())) {
            all.addAll(Json.objects(attachment, "blocks"));
        }
        return all;
    }

    SimMessage edited(Content newContent, Ts when) {
        return new SimMessage(channel, ts, author, newContent, thread, when, seenOnlyBy, fromApp, names);
    }
}
