package dev.muster.simulator.workspace;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import java.util.Set;
import java.util.function.Supplier;

/** Gives blocks and interactive elements the ids that their author left out, as Slack does. */
public final class GivenIds {
    private static final Set<String> WITHOUT_ACTION = Set.of("image", "mrkdwn", "plain_text", "rich_text_section");

    private GivenIds() {}

    static Content complete(Content content, Supplier<String> ids) {
        JsonArray blocks = content.blocks().deepCopy();
        complete(blocks, ids);
        JsonArray attachments = content.attachments().deepCopy();
        Json.objects(attachments).forEach(attachment -> complete(Json.array(attachment, "blocks"), ids));
        return new Content(content.text(), blocks, attachments, content.metadata(), content.files());
    }

    /** Fills the ids in place. */
    public static void complete(JsonArray blocks, Supplier<String> ids) {
        for (JsonObject block : Json.objects(blocks)) {
            fill(block, "block_id", ids);
            if (!Json.text(block, "type", "").equals("rich_text")) {
                Json.objects(block, "elements").forEach(element -> action(element, ids));
            }
            Json.object(block, "accessory").ifPresent(element -> action(element, ids));
            Json.object(block, "element").ifPresent(element -> action(element, ids));
        }
    }

    private static void action(JsonObject element, Supplier<String> ids) {
        if (!WITHOUT_ACTION.contains(Json.text(element, "type", ""))) {
            fill(element, "action_id", ids);
        }
    }

    private static void fill(JsonObject object, String key, Supplier<String> ids) {
        if (Json.text(object, key, "").isEmpty()) {
            object.addProperty(key, ids.get());
        }
    }
}
