package dev.muster.simulator.blockkit;

import static dev.muster.simulator.blockkit.Objects.any;
import static dev.muster.simulator.blockkit.Objects.plain;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The blocks, and which of them each surface takes. */
final class Blocks {
    private static final Shape BLOCK = Shape.typed().may("block_id", Objects.ID);
    private static final Rule HTTPS = Rule.matching("https://.{1,2990}");

    private static final Map<String, Rule> EVERYWHERE = Map.ofEntries(
            Map.entry("divider", BLOCK),
            Map.entry("header", BLOCK.must("text", plain(150)).may("level", Rule.number(1, 4))),
            Map.entry(
                    "section",
                    BLOCK.may("text", any(3000))
                            .may("fields", Rule.list(1, 10, any(2000)))
                            .may("accessory", Elements.IN_SECTION)
                            .may("expand", Rule.flag())
                            .also(at -> {
                                if (!at.has("text") && !at.has("fields")) {
                                    at.problem("must define either `text` or `fields`");
                                }
                            })),
            Map.entry("context", BLOCK.must("elements", Rule.list(1, 10, Rule.byType(inContext())))),
            Map.entry(
                    "actions",
                    BLOCK.must("elements", Rule.list(1, 25, Elements.IN_ACTIONS).and(Blocks::actionIdsDiffer))),
            Map.entry(
                    "image",
                    BLOCK.must("alt_text", Rule.text(1, 2000))
                            .either("image_url", Objects.URL, "slack_file", Objects.SLACK_FILE)
                            .may("title", plain(2000))),
            Map.entry(
                    "input",
                    BLOCK.must("label", plain(2000))
                            .must("element", Elements.IN_INPUT)
                            .may("hint", plain(2000))
                            .may("optional", Rule.flag())
                            .may("dispatch_action", Rule.flag())
                            .also(Blocks::filesDispatchNothing)),
            Map.entry("rich_text", RichText.BLOCK),
            Map.entry(
                    "video",
                    BLOCK.must("alt_text", Rule.text(1, 2000))
                            .must("title", plain(199))
                            .must("thumbnail_url", Objects.URL)
                            .must("video_url", HTTPS)
                            .may("title_url", HTTPS)
                            .may("description", plain(199))
                            .may("author_name", Rule.text(0, 49))
                            .may("provider_name", Rule.text(1, 255))
                            .may("provider_icon_url", Objects.URL)));

    private static final Map<String, Rule> IN_MESSAGES_ONLY = Map.of(
            "markdown", BLOCK.must("text", Rule.text(1, 12_000)),
            "table",
                    BLOCK.must("rows", Rule.list(1, 100, Rule.list(1, 20, Rule.byType(inTables()))))
                            .may("column_settings", Rule.list(0, 20, Blocks::columnSetting)),
            "file", BLOCK.must("external_id", Rule.text(1, 255)).must("source", Rule.oneOf("remote")),
            "context_actions", BLOCK.must("elements", Rule.list(1, 5, Elements.IN_CONTEXT_ACTIONS)));

    static final Rule IN_VIEW = Rule.byType(EVERYWHERE);
    static final Rule IN_MESSAGE = Rule.byType(everything());

    private Blocks() {}

    private static Map<String, Rule> everything() {
        Map<String, Rule> all = new TreeMap<>(EVERYWHERE);
        all.putAll(IN_MESSAGES_ONLY);
        return all;
    }

    private static Map<String, Rule> inContext() {
        Map<String, Rule> parts = new TreeMap<>(Objects.texts(3000));
        parts.put("image", Elements.IMAGE);
        return parts;
    }

    private static Map<String, Rule> inTables() {
        return Map.of("raw_text", Shape.typed().must("text", Rule.anyText()), "rich_text", RichText.BLOCK);
    }

    /** A column may also be left to its defaults by {@code null}. */
    private static void columnSetting(Place at) {
        if (!at.value().isJsonNull()) {
            Shape.object()
                    .may("align", Rule.oneOf("left", "center", "right"))
                    .may("is_wrapped", Rule.flag())
                    .check(at);
        }
    }

    private static void actionIdsDiffer(Place elements) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < elements.elements().size(); i++) {
            Place element = elements.at(i);
            String id = element.text("action_id");
            if (!id.isEmpty() && !ids.add(id)) {
                element.under("action_id").problem("`action_id` must be unique in its block");
            }
        }
    }

    private static void filesDispatchNothing(Place input) {
        boolean file = input.at("element")
                .filter(element -> element.text("type").equals("file_input"))
                .isPresent();
        if (file && input.text("dispatch_action").equals("true")) {
            input.under("dispatch_action").problem("must be false with a file_input");
        }
    }
}
