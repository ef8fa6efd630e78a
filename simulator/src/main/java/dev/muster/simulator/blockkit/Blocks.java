package dev.muster.simulator.blockkit;

import com.google.gson.JsonElement;
import dev.muster.simulator.json.Json;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The rules of each block type. */
final class Blocks {
    private static final Set<String> IN_ACTIONS =
            union(Elements.SELECTS, Elements.PICKERS, Set.of("button", "overflow", "workflow_button"));
    private static final Set<String> IN_SECTION =
            union(Elements.SELECTS, Elements.PICKERS, Set.of("button", "overflow", "workflow_button", "image"));
    private static final Set<String> IN_INPUT = union(Elements.SELECTS, Elements.PICKERS, Elements.TYPED);
    private static final Set<String> RICH =
            Set.of("rich_text_section", "rich_text_list", "rich_text_preformatted", "rich_text_quote");
    private static final Set<String> NOT_IN_VIEWS = Set.of("table", "markdown", "file");

    private static final Map<String, Consumer<Cursor>> RULES = Map.ofEntries(
            Map.entry("section", Blocks::section),
            Map.entry("header", Blocks::header),
            Map.entry("divider", at -> {}),
            Map.entry("context", Blocks::context),
            Map.entry("actions", Blocks::actions),
            Map.entry("image", Blocks::image),
            Map.entry("input", Blocks::input),
            Map.entry("rich_text", Blocks::richText),
            Map.entry("markdown", at -> at.requiredString("text", 12_000)),
            Map.entry("table", Blocks::table),
            Map.entry("video", Blocks::video),
            Map.entry("file", at -> at.requiredString("external_id", 255)));

    private Blocks() {}

    static void check(Cursor at, boolean inView) {
        if (!at.required("type")) {
            return;
        }
        Consumer<Cursor> rule = RULES.get(at.type());
        if (rule == null || (inView && NOT_IN_VIEWS.contains(at.type()))) {
            at.problem("type", "unsupported type: " + at.type());
            return;
        }
        at.string("block_id", 255);
        rule.accept(at);
    }

    private static void section(Cursor at) {
        if (!at.has("text") && !at.has("fields")) {
            at.problem("", "missing required field: text or fields");
        }
        at.anyText("text", 3000);
        at.each("fields", 1, 10, field -> field.text(2000, Set.of("plain_text", "mrkdwn")));
        at.child("accessory", accessory -> Elements.check(accessory, IN_SECTION));
    }

    private static void header(Cursor at) {
        if (at.required("text")) {
            at.plainText("text", 150);
        }
    }

    private static void context(Cursor at) {
        if (at.required("elements")) {
            at.each("elements", 1, 10, element -> {
                switch (element.type()) {
                    case "image" -> Elements.image(element);
                    default -> element.text(3000, Set.of("plain_text", "mrkdwn"));
                }
            });
        }
    }

    private static void actions(Cursor at) {
        if (!at.required("elements")) {
            return;
        }
        Set<String> ids = new HashSet<>();
        at.each("elements", 1, 25, element -> {
            Elements.check(element, IN_ACTIONS);
            String id = Json.text(element.object(), "action_id", "");
            if (!id.isEmpty() && !ids.add(id)) {
                element.problem("action_id", "`action_id` must be unique in its block");
            }
        });
    }

    private static void image(Cursor at) {
        Elements.image(at);
        at.plainText("title", 2000);
    }

    private static void input(Cursor at) {
        if (at.required("label")) {
            at.plainText("label", 2000);
        }
        at.plainText("hint", 2000);
        if (at.required("element")) {
            at.child("element", element -> Elements.check(element, IN_INPUT));
        }
    }

    private static void richText(Cursor at) {
        if (at.required("elements")) {
            at.each("elements", 0, Integer.MAX_VALUE, element -> {
                if (!RICH.contains(element.type())) {
                    element.problem("type", "unsupported type: " + element.type());
                }
                element.required("elements");
            });
        }
    }

    private static void table(Cursor at) {
        if (!at.required("rows") || !at.object().get("rows").isJsonArray()) {
            return;
        }
        int rows = at.object().getAsJsonArray("rows").size();
        if (rows < 1 || rows > 100) {
            at.problem("rows", "must have 1 to 100 rows");
        }
        for (JsonElement row : at.object().getAsJsonArray("rows")) {
            if (!row.isJsonArray() || row.getAsJsonArray().size() > 20) {
                at.problem("rows", "each row must be an array of at most 20 cells");
            }
        }
    }

    private static void video(Cursor at) {
        at.requiredString("alt_text", 2000);
        at.requiredString("video_url", 3000);
        at.requiredString("thumbnail_url", 3000);
        if (at.required("title")) {
            at.plainText("title", 200);
        }
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... sets) {
        Set<String> all = new HashSet<>();
        for (Set<String> set : sets) {
            all.addAll(set);
        }
        return Set.copyOf(all);
    }
}
