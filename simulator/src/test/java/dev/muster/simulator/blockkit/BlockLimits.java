package dev.muster.simulator.blockkit;

import static dev.muster.simulator.blockkit.Limit.inView;
import static dev.muster.simulator.blockkit.Limit.least;
import static dev.muster.simulator.blockkit.Limit.most;
import static dev.muster.simulator.blockkit.Samples.actions;
import static dev.muster.simulator.blockkit.Samples.element;
import static dev.muster.simulator.blockkit.Samples.many;
import static dev.muster.simulator.blockkit.Samples.modal;
import static dev.muster.simulator.blockkit.Samples.mrkdwn;
import static dev.muster.simulator.blockkit.Samples.plain;
import static dev.muster.simulator.blockkit.Samples.section;
import static dev.muster.simulator.blockkit.Samples.x;

import java.util.List;
import java.util.stream.Stream;

/** The limits of messages and views, and of the blocks in them. */
final class BlockLimits {
    private static final String IMAGE = "'image_url':'https://example.com/i.png'";

    private BlockLimits() {}

    static Stream<Limit> all() {
        return Stream.of(blocks(), richText(), views()).flatMap(List::stream);
    }

    private static List<Limit> blocks() {
        return List.of(
                new Limit("blocks in a message", "/blocks", 50, false, n -> "[" + many(n, "{'type':'divider'}") + "]"),
                most("block_id", "/blocks/0/block_id", 255, n -> "{'type':'divider','block_id':'" + x(n) + "'}"),
                most("header", "/blocks/0/text/text", 150, n -> "{'type':'header','text':" + plain(x(n)) + "}"),
                least("shortest header", "/blocks/0/text/text", 1, n -> "{'type':'header','text':" + plain(x(n)) + "}"),
                most(
                        "section text",
                        "/blocks/0/text/text",
                        3000,
                        n -> "{'type':'section','text':" + mrkdwn(x(n)) + "}"),
                most(
                        "section field",
                        "/blocks/0/fields/0/text",
                        2000,
                        n -> "{'type':'section','fields':[" + mrkdwn(x(n)) + "]}"),
                most(
                        "section fields",
                        "/blocks/0/fields",
                        10,
                        n -> "{'type':'section','fields':[" + many(n, mrkdwn("#")) + "]}"),
                least(
                        "fewest section fields",
                        "/blocks/0/fields",
                        1,
                        n -> "{'type':'section','fields':[" + many(n, mrkdwn("#")) + "]}"),
                most(
                        "context elements",
                        "/blocks/0/elements",
                        10,
                        n -> "{'type':'context','elements':[" + many(n, mrkdwn("#")) + "]}"),
                least(
                        "fewest context elements",
                        "/blocks/0/elements",
                        1,
                        n -> "{'type':'context','elements':[" + many(n, mrkdwn("#")) + "]}"),
                most(
                        "actions elements",
                        "/blocks/0/elements",
                        25,
                        n -> actions(many(n, element("button", "'action_id':'#','text':" + plain("#"))))),
                least(
                        "fewest actions elements",
                        "/blocks/0/elements",
                        1,
                        n -> actions(many(n, element("button", "'text':" + plain("#"))))),
                most(
                        "image alt_text",
                        "/blocks/0/alt_text",
                        2000,
                        n -> element("image", IMAGE + ",'alt_text':'" + x(n) + "'")),
                least(
                        "shortest image alt_text",
                        "/blocks/0/alt_text",
                        1,
                        n -> element("image", IMAGE + ",'alt_text':'" + x(n) + "'")),
                most(
                        "image title",
                        "/blocks/0/title/text",
                        2000,
                        n -> element("image", IMAGE + ",'alt_text':'a','title':" + plain(x(n)))),
                most(
                        "image_url",
                        "/blocks/0/image_url",
                        3000,
                        n -> element("image", "'alt_text':'a','image_url':'https://e/" + x(n - 10) + "'")),
                most("markdown", "/blocks/0/text", 12_000, n -> element("markdown", "'text':'" + x(n) + "'")),
                new Limit(
                        "markdown in all blocks",
                        "/blocks",
                        6000,
                        false,
                        n -> "[" + element("markdown", "'text':'" + x(6000) + "'") + ","
                                + element("markdown", "'text':'" + x(n) + "'") + "]"),
                most(
                        "table rows",
                        "/blocks/0/rows",
                        100,
                        n -> element("table", "'rows':[" + many(n, "[{'type':'raw_text','text':'#'}]") + "]")),
                least(
                        "fewest table rows",
                        "/blocks/0/rows",
                        1,
                        n -> element("table", "'rows':[" + many(n, "[{'type':'raw_text','text':'#'}]") + "]")),
                most(
                        "table cells",
                        "/blocks/0/rows/0",
                        20,
                        n -> element("table", "'rows':[[" + many(n, "{'type':'raw_text','text':'#'}") + "]]")),
                most(
                        "table column_settings",
                        "/blocks/0/column_settings",
                        20,
                        n -> element(
                                "table",
                                "'rows':[[{'type':'raw_text','text':'a'}]],'column_settings':["
                                        + many(n, "{'align':'left'}") + "]")),
                new Limit(
                        "characters in a table",
                        "/blocks",
                        10_000,
                        false,
                        n -> "[" + element("table", "'rows':[[{'type':'raw_text','text':'" + x(n) + "'}]]") + "]"),
                new Limit(
                        "tables",
                        "/blocks",
                        1,
                        false,
                        n -> "[" + many(n, element("table", "'rows':[[{'type':'raw_text','text':'#'}]]")) + "]"),
                most("video title", "/blocks/0/title/text", 199, n -> video("'title':" + plain(x(n)))),
                most(
                        "video description",
                        "/blocks/0/description/text",
                        199,
                        n -> video("'title':" + plain("t") + ",'description':" + plain(x(n)))),
                most(
                        "video author_name",
                        "/blocks/0/author_name",
                        49,
                        n -> video("'title':" + plain("t") + ",'author_name':'" + x(n) + "'")),
                most(
                        "context_actions elements",
                        "/blocks/0/elements",
                        5,
                        n -> element(
                                "context_actions",
                                "'elements':[" + many(n, element("icon_button", "'icon':'trash','text':" + plain("#")))
                                        + "]")));
    }

    private static String video(String fields) {
        return element(
                "video",
                "'alt_text':'v','thumbnail_url':'https://example.com/t.png','video_url':'https://example.com/v',"
                        + fields);
    }

    private static List<Limit> richText() {
        String list = "/blocks/0/elements/0";
        return List.of(
                least("smallest indent", list + "/indent", 0, n -> list("'indent':" + n)),
                most("border", list + "/border", 1, n -> list("'border':" + n)),
                least(
                        "fewest list items",
                        list + "/elements",
                        1,
                        n -> Samples.rich("{'type':'rich_text_list','style':'bullet','elements':["
                                + many(n, section("{'type':'text','text':'#'}")) + "]}")),
                most(
                        "skin_tone",
                        list + "/elements/0/skin_tone",
                        6,
                        n -> Samples.rich(section("{'type':'emoji','name':'wave','skin_tone':" + n + "}"))));
    }

    private static String list(String fields) {
        return Samples.rich("{'type':'rich_text_list','style':'bullet'," + fields + ",'elements':["
                + section("{'type':'text','text':'a'}") + "]}");
    }

    private static List<Limit> views() {
        return List.of(
                inView("blocks in a view", "/view/blocks", 100, n -> modal("", many(n, "{'type':'divider'}"))),
                inView(
                        "modal title",
                        "/view/title/text",
                        24,
                        n -> "{'type':'modal','title':" + plain(x(n)) + ",'blocks':[{'type':'divider'}]}"),
                inView(
                        "modal submit",
                        "/view/submit/text",
                        24,
                        n -> "{'type':'modal','title':" + plain("t") + ",'submit':" + plain(x(n))
                                + ",'blocks':[{'type':'divider'}]}"),
                inView(
                        "modal close",
                        "/view/close/text",
                        24,
                        n -> modal(",'close':" + plain(x(n)), "{'type':'divider'}")),
                inView(
                        "private_metadata",
                        "/view/private_metadata",
                        3000,
                        n -> modal(",'private_metadata':'" + x(n) + "'", "{'type':'divider'}")),
                inView(
                        "callback_id",
                        "/view/callback_id",
                        255,
                        n -> modal(",'callback_id':'" + x(n) + "'", "{'type':'divider'}")),
                inView(
                        "external_id",
                        "/view/external_id",
                        255,
                        n -> modal(",'external_id':'" + x(n) + "'", "{'type':'divider'}")),
                inView(
                        "home's private_metadata",
                        "/view/private_metadata",
                        3000,
                        n -> "{'type':'home','private_metadata':'" + x(n) + "','blocks':[{'type':'divider'}]}"));
    }
}
