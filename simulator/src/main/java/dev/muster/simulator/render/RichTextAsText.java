package dev.muster.simulator.render;

import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import java.util.ArrayList;
import java.util.List;

/** Rich text as plain text: lists with dashes or numbers, quotes with a bar, preformatted text as it is. */
public final class RichTextAsText {
    private RichTextAsText() {}

    /** A whole {@code rich_text} block. */
    public static String block(JsonObject block, Names names) {
        List<String> parts = new ArrayList<>();
        for (JsonObject element : Json.objects(block, "elements")) {
            parts.add(container(element, names));
        }
        return String.join("\n", parts);
    }

    private static String container(JsonObject element, Names names) {
        return switch (Json.text(element, "type", "")) {
            case "rich_text_list" -> list(element, names);
            case "rich_text_quote" -> "> " + leaves(element, names).replace("\n", "\n> ");
            default -> leaves(element, names);
        };
    }

    private static String list(JsonObject list, Names names) {
        boolean numbered = Json.text(list, "style", "").equals("ordered");
        int number = Json.text(list, "offset").map(Integer::parseInt).orElse(0);
        String indent =
                "  ".repeat(Json.text(list, "indent").map(Integer::parseInt).orElse(0));
        List<String> lines = new ArrayList<>();
        for (JsonObject item : Json.objects(list, "elements")) {
            number++;
            lines.add(indent + (numbered ? number + ". " : "- ") + leaves(item, names));
        }
        return String.join("\n", lines);
    }

    private static String leaves(JsonObject container, Names names) {
        StringBuilder text = new StringBuilder();
        for (JsonObject leaf : Json.objects(container, "elements")) {
            text.append(leaf(leaf, names));
        }
        return text.toString();
    }

    private static String leaf(JsonObject leaf, Names names) {
        return switch (Json.text(leaf, "type", "")) {
            case "text" -> Json.text(leaf, "text", "");
            case "link" -> Json.text(leaf, "text").orElseGet(() -> Json.text(leaf, "url", ""));
            case "user" ->
                "@" + names.personName(Json.text(leaf, "user_id", "?")).orElse("unknown");
            case "channel" ->
                "#" + names.channelName(Json.text(leaf, "channel_id", "?")).orElse("unknown");
            case "emoji" -> ":" + Json.text(leaf, "name", "") + ":";
            case "broadcast" -> "@" + Json.text(leaf, "range", "");
            case "usergroup" -> "@" + Json.text(leaf, "usergroup_id", "");
            case "date" -> Json.text(leaf, "fallback", "");
            case "color" -> Json.text(leaf, "value", "");
            default -> "";
        };
    }
}
