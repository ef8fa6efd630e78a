package dev.muster.simulator.blockkit;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says what Slack would object to in a message's blocks or in a view; an empty list means that it accepts them. */
public final class BlockKit {
    /** Most blocks in a message. */
    public static final int MESSAGE_BLOCKS = 50;

    /** Most blocks in a view. */
    public static final int VIEW_BLOCKS = 100;

    /** Most characters in all markdown blocks of a message together. */
    public static final int MARKDOWN = 12_000;

    /** Most characters in all cells of a table together. */
    public static final int TABLE = 10_000;

    private static final Rule MESSAGE =
            blocks(MESSAGE_BLOCKS, Blocks.IN_MESSAGE).and(BlockKit::addUpInAMessage);
    private static final Rule IN_A_VIEW = blocks(VIEW_BLOCKS, Blocks.IN_VIEW).and(BlockKit::oneFocus);

    private static final Shape VIEW = Shape.typed()
            .must("blocks", IN_A_VIEW)
            .may("private_metadata", Rule.text(0, 3000))
            .may("callback_id", Rule.text(0, 255))
            .may("external_id", Rule.text(0, 255));

    private static final Rule SURFACES = Rule.byType(Map.of(
            "home",
            VIEW,
            "modal",
            VIEW.must("title", Objects.plain(24))
                    .may("submit", Objects.plain(24))
                    .may("close", Objects.plain(24))
                    .may("clear_on_close", Rule.flag())
                    .may("notify_on_close", Rule.flag())
                    .may("submit_disabled", Rule.flag())
                    .also(BlockKit::inputsAreSubmitted)));

    private BlockKit() {}

    /** Problems in a message's blocks, each with its JSON pointer. */
    public static List<String> problemsInMessage(JsonArray blocks) {
        return problemsInMessage(blocks, "");
    }

    /** Problems in blocks that lie at a pointer, such as {@code /attachments/0}. */
    public static List<String> problemsInMessage(JsonArray blocks, String pointer) {
        List<String> problems = new ArrayList<>();
        MESSAGE.check(new Place(blocks, pointer + "/blocks", problems));
        return problems;
    }

    /** Problems in a modal or home view, each with its JSON pointer. */
    public static List<String> problemsInView(JsonObject view) {
        List<String> problems = new ArrayList<>();
        SURFACES.check(new Place(view, "/view", problems));
        return problems;
    }

    /** Problems in the options that an app answers for an external menu: either a list of them or groups. */
    public static List<String> problemsInOptions(JsonObject answer) {
        List<String> problems = new ArrayList<>();
        Shape.object()
                .either(
                        "options",
                        Rule.list(0, 100, Objects.OPTION),
                        "option_groups",
                        Rule.list(
                                0,
                                100,
                                Shape.object()
                                        .must("label", Objects.plain(75))
                                        .must("options", Rule.list(0, 100, Objects.OPTION))))
                .check(new Place(answer, "", problems));
        return problems;
    }

    private static Rule blocks(int max, Rule each) {
        return Rule.list(0, max, each).and(BlockKit::blockIdsDiffer);
    }

    private static void blockIdsDiffer(Place blocks) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < blocks.elements().size(); i++) {
            Place block = blocks.at(i);
            String id = block.text("block_id");
            if (!id.isEmpty() && !ids.add(id)) {
                block.under("block_id").problem("`block_id` must be unique");
            }
        }
    }

    private static void addUpInAMessage(Place blocks) {
        int markdown = 0;
        int tables = 0;
        for (JsonObject block : Json.objects(blocks.elements())) {
            switch (Json.text(block, "type", "")) {
                case "markdown" -> markdown += Json.text(block, "text", "").length();
                case "table" -> {
                    tables++;
                    if (letters(block.get("rows")) > TABLE) {
                        blocks.problem("no more than " + TABLE + " characters allowed in a table");
                    }
                }
                default -> {}
            }
        }
        if (markdown > MARKDOWN) {
            blocks.problem("no more than " + MARKDOWN + " characters allowed in all markdown blocks");
        }
        if (tables > 1) {
            blocks.problem("only one table allowed");
        }
    }

    /** How long all texts in a tree are together; looks at one after the other, however deep they lie. */
    private static int letters(JsonElement tree) {
        int sum = 0;
        Deque<JsonElement> open = new ArrayDeque<>(List.of(tree == null ? new JsonArray() : tree));
        while (!open.isEmpty()) {
            JsonElement one = open.pop();
            if (one.isJsonArray()) {
                one.getAsJsonArray().forEach(open::push);
            } else if (one.isJsonObject()) {
                sum += Json.text(one.getAsJsonObject(), "text", "").length();
                one.getAsJsonObject().asMap().values().stream()
                        .filter(value -> !value.isJsonPrimitive())
                        .forEach(open::push);
            }
        }
        return sum;
    }

    private static void oneFocus(Place blocks) {
        int wanted = 0;
        for (JsonObject block : Json.objects(blocks.elements())) {
            List<JsonObject> elements = new ArrayList<>(Json.objects(block, "elements"));
            Json.object(block, "element").ifPresent(elements::add);
            Json.object(block, "accessory").ifPresent(elements::add);
            wanted += (int) elements.stream()
                    .filter(element -> Json.isTrue(element, "focus_on_load"))
                    .count();
        }
        if (wanted > 1) {
            blocks.problem("only one element may have focus_on_load");
        }
    }

    private static void inputsAreSubmitted(Place modal) {
        boolean asks = Json.objects(modal.value().getAsJsonObject(), "blocks").stream()
                .anyMatch(block -> Json.text(block, "type", "").equals("input"));
        if (asks && !modal.has("submit")) {
            modal.problem("missing required field: submit");
        }
    }
}
