package dev.muster.bot.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.delivery.Attachment;
import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.UploadedFile;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The blocks of a message with its attachments between them: pictures as pictures, files as links, the rest in words. */
final class Attached {
    /** Slack's limit, which the blocks without attachments keep already. */
    private static final int MOST_BLOCKS = 50;

    private static final int LONGEST_ALT_TEXT = 2000;
    private static final String MISSING_SCOPE = "missing_scope";

    private Attached() {}

    /**
     * All blocks as JSON.
     *
     * @param files what Slack has of the attachments, by key
     * @param refusals why it hasn't the others, by key
     */
    static String blocks(Content<?> content, Map<String, UploadedFile> files, Map<String, String> refusals) {
        if (content.attachments().isEmpty()) {
            return content.blocks();
        }
        List<JsonElement> blocks =
                JsonParser.parseString(content.blocks()).getAsJsonArray().asList();
        JsonArray all = new JsonArray();
        blocks.forEach(all::add);
        List<Attachment> lastFirst = content.attachments().stream()
                .sorted(Comparator.comparingInt(Attachment::place).reversed())
                .toList();
        for (Attachment attachment : lastFirst) {
            if (all.size() < MOST_BLOCKS) {
                UploadedFile file = files.get(attachment.key());
                JsonObject block = file == null
                        ? inWords(attachment, refusals.get(attachment.key()))
                        : attachment.isPicture() ? picture(attachment, file) : link(attachment, file);
                insert(all, Math.min(attachment.place(), all.size()), block);
            }
        }
        return all.toString();
    }

    private static void insert(JsonArray blocks, int at, JsonObject block) {
        blocks.asList().add(at, block);
    }

    private static JsonObject picture(Attachment attachment, UploadedFile file) {
        JsonObject slackFile = new JsonObject();
        slackFile.addProperty("id", file.id());
        JsonObject block = new JsonObject();
        block.addProperty("type", "image");
        block.add("slack_file", slackFile);
        block.addProperty("alt_text", Mrkdwn.shorten(attachment.altText(), LONGEST_ALT_TEXT));
        return block;
    }

    private static JsonObject link(Attachment attachment, UploadedFile file) {
        String name = Mrkdwn.escape(attachment.name());
        return context(file.permalink().isEmpty() ? "📎 " + name : "📎 <" + file.permalink() + "|" + name + ">");
    }

    /** What the picture would have shown, and why it isn't there. */
    private static JsonObject inWords(Attachment attachment, @Nullable String refusal) {
        String words = attachment.isPicture() ? attachment.altText() + "\n" : "";
        String missing = "_" + Mrkdwn.escape(attachment.name()) + " is missing here";
        if (refusal == null) {
            return context(Mrkdwn.escape(words) + missing + "._");
        }
        String wayOut = refusal.equals(MISSING_SCOPE)
                ? "Install the app again with its new manifest: it needs `files:write`."
                : "Slack says `" + Mrkdwn.code(refusal) + "`.";
        return context(Mrkdwn.escape(words) + missing + ". " + wayOut + "_");
    }

    private static JsonObject context(String markup) {
        JsonObject text = new JsonObject();
        text.addProperty("type", "mrkdwn");
        text.addProperty("text", Mrkdwn.shorten(markup, LONGEST_ALT_TEXT));
        JsonArray elements = new JsonArray();
        elements.add(text);
        JsonObject block = new JsonObject();
        block.addProperty("type", "context");
        block.add("elements", elements);
        return block;
    }
}
