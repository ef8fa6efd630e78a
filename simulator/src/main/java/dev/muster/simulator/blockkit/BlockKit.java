package dev.muster.simulator.blockkit;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says what Slack would object to in a message's blocks or in a view; an empty list means that it accepts them. */
public final class BlockKit {
    /** Most blocks in a message. */
    public static final int MESSAGE_BLOCKS = 50;

    /** Most blocks in a view. */
    public static final int VIEW_BLOCKS = 100;

    private BlockKit() {}

    /** Problems in a message's blocks, each with its JSON pointer. */
    public static List<String> problemsInMessage(JsonArray blocks) {
        List<String> problems = new ArrayList<>();
        blocks(new Cursor(Json.object("blocks", blocks), "", problems), MESSAGE_BLOCKS, false);
        return problems;
    }

    /** Problems in a modal or home view, each with its JSON pointer. */
    public static List<String> problemsInView(JsonObject view) {
        List<String> problems = new ArrayList<>();
        Cursor at = new Cursor(view, "/view", problems);
        if (!at.required("type")) {
            return problems;
        }
        at.oneOf("type", Set.of("modal", "home"));
        at.string("private_metadata", 3000);
        at.string("callback_id", 255);
        at.string("external_id", 255);
        if (at.type().equals("modal")) {
            modal(at);
        }
        if (at.required("blocks")) {
            blocks(at, VIEW_BLOCKS, true);
        }
        return problems;
    }

    private static void modal(Cursor at) {
        if (at.required("title")) {
            at.plainText("title", 24);
        }
        at.plainText("submit", 24);
        at.plainText("close", 24);
        boolean asks = Json.objects(at.object(), "blocks").stream()
                .anyMatch(block -> Json.text(block, "type", "").equals("input"));
        if (asks) {
            at.required("submit");
        }
    }

    private static void blocks(Cursor at, int max, boolean inView) {
        Set<String> ids = new HashSet<>();
        at.each("blocks", 0, max, block -> {
            Blocks.check(block, inView);
            String id = Json.text(block.object(), "block_id", "");
            if (!id.isEmpty() && !ids.add(id)) {
                block.problem("block_id", "`block_id` must be unique");
            }
        });
        int tables = (int) Json.objects(at.object(), "blocks").stream()
                .filter(block -> Json.text(block, "type", "").equals("table"))
                .count();
        if (tables > 1) {
            at.problem("blocks", "only one table allowed");
        }
    }
}
