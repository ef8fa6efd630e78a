package dev.muster.simulator.render;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Block Kit as the plain text that a person would read on the screen. */
public final class BlocksAsText {
    private final Names names;
    private final JsonObject entered;

    private BlocksAsText(Names names, JsonObject entered) {
        this.names = names;
        this.entered = entered;
    }

    /** A message: its blocks if it has any, or else its text; then its files. */
    public static String message(String text, List<JsonObject> blocks, JsonArray files, Names names) {
        BlocksAsText rendering = new BlocksAsText(names, new JsonObject());
        List<String> parts = new ArrayList<>();
        parts.add(blocks.isEmpty() ? Mrkdwn.asText(text, names) : rendering.blocks(blocks));
        for (JsonObject file : Json.objects(files)) {
            parts.add("[file: " + Json.text(file, "title", Json.text(file, "name", "")) + "]");
        }
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** A modal or home view: title, blocks, and its closing buttons. */
    public static String view(JsonObject view, JsonObject entered, Names names) {
        BlocksAsText rendering = new BlocksAsText(names, entered);
        List<String> parts = new ArrayList<>();
        Json.object(view, "title").ifPresent(title -> parts.add("# " + rendering.text(title)));
        parts.add(rendering.blocks(Json.objects(view, "blocks")));
        List<String> buttons = new ArrayList<>();
        Json.object(view, "submit").ifPresent(submit -> buttons.add("[" + rendering.text(submit) + "]"));
        Json.object(view, "close").ifPresent(close -> buttons.add("[" + rendering.text(close) + "]"));
        if (!buttons.isEmpty()) {
            parts.add(String.join(" ", buttons));
        }
        return String.join("\n", parts);
    }

    private String blocks(List<JsonObject> blocks) {
        return blocks.stream().map(this::block).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
    }

    private String block(JsonObject block) {
        return switch (Json.text(block, "type", "")) {
            case "header" -> "# " + textUnder(block, "text");
            case "section" -> section(block);
            case "context" -> elements(block, " ");
            case "divider" -> "---";
            case "actions", "context_actions" -> elements(block, " ");
            case "image" -> picture(block);
            case "rich_text" -> RichTextAsText.block(block, names);
            case "markdown" -> Json.text(block, "text", "");
            case "input" -> input(block);
            case "table" -> table(block);
            case "video" -> "[video: " + Json.text(block, "alt_text", "") + "]";
            case "file" -> "[file]";
            default -> "";
        };
    }

    private String section(JsonObject section) {
        List<String> parts = new ArrayList<>();
        Json.object(section, "text").ifPresent(text -> parts.add(text(text)));
        Json.objects(section, "fields").forEach(field -> parts.add(text(field)));
        Json.object(section, "accessory").ifPresent(accessory -> parts.add(element(section, accessory)));
        return String.join("\n", parts);
    }

    private String input(JsonObject input) {
        String value = Json.object(input, "element").map(e -> value(input, e)).orElse("");
        boolean optional = Json.isTrue(input, "optional");
        String hint = Json.object(input, "hint").map(h -> " (" + text(h) + ")").orElse("");
        return textUnder(input, "label") + (optional ? " (optional)" : "") + ": " + value + hint;
    }

    private String elements(JsonObject block, String between) {
        return Json.objects(block, "elements").stream()
                .map(element -> element(block, element))
                .collect(Collectors.joining(between));
    }

    private String element(JsonObject block, JsonObject element) {
        return switch (Json.text(element, "type", "")) {
            case "mrkdwn", "plain_text" -> text(element);
            case "image" -> picture(element);
            case "button", "workflow_button" -> "[" + textUnder(element, "text") + "]";
            case "overflow" ->
                Json.objects(element, "options").stream()
                        .map(option -> textUnder(option, "text"))
                        .collect(Collectors.joining(" | ", "[... ", "]"));
            default -> value(block, element);
        };
    }

    /** A field: its current value, or its placeholder in angle quotes; choices show all options. */
    private String value(JsonObject block, JsonObject element) {
        String type = Json.text(element, "type", "");
        JsonObject state = FieldState.current(block, element, entered);
        if (type.equals("checkboxes") || type.equals("radio_buttons")) {
            List<String> chosen = chosen(state);
            return Json.objects(element, "options").stream()
                    .map(option -> (chosen.contains(Json.text(option, "value", "")) ? "(x) " : "( ) ")
                            + textUnder(option, "text"))
                    .collect(Collectors.joining(" "));
        }
        String value = FieldState.asText(state, names);
        if (!value.isEmpty()) {
            return "[" + value + "]";
        }
        return Json.object(element, "placeholder")
                .map(placeholder -> "[" + text(placeholder) + "]")
                .orElse("[ ]");
    }

    private static List<String> chosen(JsonObject state) {
        List<String> values = new ArrayList<>();
        Json.objects(state, "selected_options").forEach(option -> values.add(Json.text(option, "value", "")));
        Json.object(state, "selected_option").ifPresent(option -> values.add(Json.text(option, "value", "")));
        return values;
    }

    private static String picture(JsonObject image) {
        return "[picture: " + Json.text(image, "alt_text", "") + "]";
    }

    private String table(JsonObject table) {
        List<String> rows = new ArrayList<>();
        for (JsonElement row : Json.array(table, "rows")) {
            List<String> cells = new ArrayList<>();
            for (JsonObject cell : Json.objects(row.getAsJsonArray())) {
                cells.add(
                        Json.text(cell, "type", "").equals("rich_text")
                                ? RichTextAsText.block(cell, names)
                                : Json.text(cell, "text", ""));
            }
            rows.add(String.join(" | ", cells));
        }
        return String.join("\n", rows);
    }

    private String textUnder(JsonObject object, String key) {
        return Json.object(object, key).map(this::text).orElse("");
    }

    private String text(JsonObject textObject) {
        String text = Json.text(textObject, "text", "");
        return Json.text(textObject, "type", "").equals("mrkdwn") ? Mrkdwn.asText(text, names) : text;
    }
}
