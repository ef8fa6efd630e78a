package dev.muster.simulator.blockkit;

import static dev.muster.simulator.blockkit.Samples.actions;
import static dev.muster.simulator.blockkit.Samples.element;
import static dev.muster.simulator.blockkit.Samples.input;
import static dev.muster.simulator.blockkit.Samples.json;
import static dev.muster.simulator.blockkit.Samples.many;
import static dev.muster.simulator.blockkit.Samples.modal;
import static dev.muster.simulator.blockkit.Samples.mrkdwn;
import static dev.muster.simulator.blockkit.Samples.option;
import static dev.muster.simulator.blockkit.Samples.plain;
import static dev.muster.simulator.blockkit.Samples.section;
import static dev.muster.simulator.blockkit.Samples.select;
import static dev.muster.simulator.blockkit.Samples.x;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every limit takes its last value and refuses the next, at the place where it is exceeded. */
class LimitsTest {
    /**
     * One limit.
     *
     * @param pointer where Slack finds fault
     * @param last the last value that is right: a maximum, or, with {@code least}, a minimum
     * @param payload a message's blocks or a view that is right but for this
     */
    record Limit(String name, String pointer, int last, boolean least, IntFunction<String> payload) {
        int next() {
            return least ? last - 1 : last + 1;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Limit most(String name, String pointer, int last, IntFunction<String> block) {
        return new Limit(name, pointer, last, false, n -> "[" + block.apply(n) + "]");
    }

    private static Limit least(String name, String pointer, int last, IntFunction<String> block) {
        return new Limit(name, pointer, last, true, n -> "[" + block.apply(n) + "]");
    }

    private static Limit inView(String name, String pointer, int last, IntFunction<String> view) {
        return new Limit(name, pointer, last, false, view);
    }

    private static String confirm(String title, String text, String yes, String no) {
        return actions(element(
                "button",
                "'text':" + plain("Go") + ",'confirm':{'title':" + plain(title) + ",'text':" + mrkdwn(text)
                        + ",'confirm':" + plain(yes) + ",'deny':" + plain(no) + "}"));
    }

    private static String button(String fields) {
        return actions(element("button", "'text':" + plain("Go") + "," + fields));
    }

    private static final String IMAGE = "'image_url':'https://example.com/i.png'";
    private static final String E0 = "/blocks/0/elements/0";

    static Stream<Limit> limits() {
        return Stream.of(blocks(), elements(), options(), inputs(), richText(), views())
                .flatMap(List::stream);
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

    private static List<Limit> elements() {
        return List.of(
                most("action_id", E0 + "/action_id", 255, n -> button("'action_id':'" + x(n) + "'")),
                most("button text", E0 + "/text/text", 75, n -> actions(element("button", "'text':" + plain(x(n))))),
                most("button value", E0 + "/value", 2000, n -> button("'value':'" + x(n) + "'")),
                most("button url", E0 + "/url", 3000, n -> button("'url':'https://e/" + x(n - 10) + "'")),
                most(
                        "button accessibility_label",
                        E0 + "/accessibility_label",
                        75,
                        n -> button("'accessibility_label':'" + x(n) + "'")),
                most("confirm title", E0 + "/confirm/title/text", 100, n -> confirm(x(n), "t", "y", "n")),
                most("confirm text", E0 + "/confirm/text/text", 300, n -> confirm("t", x(n), "y", "n")),
                most("confirm yes", E0 + "/confirm/confirm/text", 30, n -> confirm("t", "t", x(n), "n")),
                most("confirm no", E0 + "/confirm/deny/text", 30, n -> confirm("t", "t", "y", x(n))),
                most(
                        "placeholder",
                        E0 + "/placeholder/text",
                        150,
                        n -> actions(select("'placeholder':" + plain(x(n))))),
                most(
                        "workflow_button text",
                        E0 + "/text/text",
                        75,
                        n -> actions(element(
                                "workflow_button",
                                "'action_id':'a','workflow':{'trigger':{'url':'https://e'}},'text':" + plain(x(n))))),
                most("feedback text", E0 + "/positive_button/text/text", 75, n -> feedback(x(n), "v")),
                most("feedback value", E0 + "/positive_button/value", 2000, n -> feedback("t", x(n))),
                least(
                        "min_query_length",
                        E0 + "/min_query_length",
                        0,
                        n -> actions(element("external_select", "'min_query_length':" + n))),
                least(
                        "max_selected_items",
                        E0 + "/max_selected_items",
                        1,
                        n -> actions(element("multi_users_select", "'max_selected_items':" + n))),
                most(
                        "initial_date_time",
                        E0 + "/initial_date_time",
                        0,
                        n -> actions(element(
                                "datetimepicker", "'initial_date_time':" + (n == 0 ? "9999999999" : "10000000000")))));
    }

    private static String feedback(String text, String value) {
        return element(
                "context_actions",
                "'elements':["
                        + element(
                                "feedback_buttons",
                                "'positive_button':{'text':" + plain(text) + ",'value':'" + value
                                        + "'},'negative_button':{'text':" + plain("-") + ",'value':'-'}")
                        + "]");
    }

    private static List<Limit> options() {
        return List.of(
                most(
                        "option text",
                        E0 + "/options/0/text/text",
                        75,
                        n -> actions(element("static_select", "'options':[" + option(x(n), "v") + "]"))),
                most(
                        "option value",
                        E0 + "/options/0/value",
                        150,
                        n -> actions(element("static_select", "'options':[" + option("t", x(n)) + "]"))),
                least(
                        "shortest option value",
                        E0 + "/options/0/value",
                        1,
                        n -> actions(element("static_select", "'options':[" + option("t", x(n)) + "]"))),
                most(
                        "option description",
                        E0 + "/options/0/description/text",
                        75,
                        n -> actions(element(
                                "static_select",
                                "'options':[{'text':" + plain("t") + ",'value':'v','description':" + plain(x(n))
                                        + "}]"))),
                most(
                        "options of a select",
                        E0 + "/options",
                        100,
                        n -> actions(element("static_select", "'options':[" + many(n, option("#", "#")) + "]"))),
                least(
                        "fewest options of a select",
                        E0 + "/options",
                        1,
                        n -> actions(element("static_select", "'options':[" + many(n, option("#", "#")) + "]"))),
                most(
                        "option groups",
                        E0 + "/option_groups",
                        100,
                        n -> actions(element(
                                "static_select",
                                "'option_groups':["
                                        + many(n, "{'label':" + plain("l") + ",'options':[" + option("#", "#") + "]}")
                                        + "]"))),
                most(
                        "option group label",
                        E0 + "/option_groups/0/label/text",
                        75,
                        n -> actions(element(
                                "static_select",
                                "'option_groups':[{'label':" + plain(x(n)) + ",'options':[" + option("t", "v")
                                        + "]}]"))),
                most(
                        "options of a group",
                        E0 + "/option_groups/0/options",
                        100,
                        n -> actions(element(
                                "static_select",
                                "'option_groups':[{'label':" + plain("l") + ",'options':[" + many(n, option("#", "#"))
                                        + "]}]"))),
                most(
                        "overflow options",
                        E0 + "/options",
                        5,
                        n -> actions(element("overflow", "'options':[" + many(n, option("#", "#")) + "]"))),
                least(
                        "fewest overflow options",
                        E0 + "/options",
                        1,
                        n -> actions(element("overflow", "'options':[" + many(n, option("#", "#")) + "]"))),
                most(
                        "overflow option url",
                        E0 + "/options/0/url",
                        3000,
                        n -> actions(element(
                                "overflow",
                                "'options':[{'text':" + plain("t") + ",'value':'v','url':'https://e/" + x(n - 10)
                                        + "'}]"))),
                most(
                        "checkboxes",
                        E0 + "/options",
                        10,
                        n -> actions(element("checkboxes", "'options':[" + many(n, option("#", "#")) + "]"))),
                most(
                        "radio_buttons",
                        E0 + "/options",
                        10,
                        n -> actions(element("radio_buttons", "'options':[" + many(n, option("#", "#")) + "]"))));
    }

    private static List<Limit> inputs() {
        String at = "/blocks/0/element";
        return List.of(
                most(
                        "input label",
                        "/blocks/0/label/text",
                        2000,
                        n -> "{'type':'input','label':" + plain(x(n)) + ",'element':" + element("plain_text_input", "")
                                + "}"),
                most(
                        "input hint",
                        "/blocks/0/hint/text",
                        2000,
                        n -> "{'type':'input','label':" + plain("l") + ",'hint':" + plain(x(n)) + ",'element':"
                                + element("plain_text_input", "") + "}"),
                most(
                        "initial_value",
                        at + "/initial_value",
                        3000,
                        n -> input(element("plain_text_input", "'initial_value':'" + x(n) + "'"))),
                most(
                        "min_length",
                        at + "/min_length",
                        3000,
                        n -> input(element("plain_text_input", "'min_length':" + n))),
                least(
                        "smallest min_length",
                        at + "/min_length",
                        0,
                        n -> input(element("plain_text_input", "'min_length':" + n))),
                most(
                        "max_length",
                        at + "/max_length",
                        3000,
                        n -> input(element("plain_text_input", "'max_length':" + n))),
                least(
                        "smallest max_length",
                        at + "/max_length",
                        1,
                        n -> input(element("plain_text_input", "'max_length':" + n))),
                most("max_files", at + "/max_files", 10, n -> input(element("file_input", "'max_files':" + n))),
                least(
                        "smallest max_files",
                        at + "/max_files",
                        1,
                        n -> input(element("file_input", "'max_files':" + n))),
                most(
                        "dispatch on",
                        at + "/dispatch_action_config/trigger_actions_on",
                        2,
                        n -> input(element(
                                "plain_text_input",
                                "'dispatch_action_config':{'trigger_actions_on':["
                                        + (n == 2
                                                ? "'on_enter_pressed','on_character_entered'"
                                                : many(n, "'on_enter_pressed'"))
                                        + "]}"))));
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

    @ParameterizedTest
    @MethodSource("limits")
    void theLastValueIsTakenAndTheNextIsRefused(Limit limit) {
        JsonElement right = json(limit.payload().apply(limit.last()));
        JsonElement wrong = json(limit.payload().apply(limit.next()));

        assertThat(problems(right)).as(limit.name() + " at its limit").isEmpty();
        assertThat(problems(wrong))
                .as(limit.name() + " beyond its limit")
                .anyMatch(problem -> problem.endsWith("[json-pointer:" + limit.pointer() + "]"));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void thePublishedSchemaTakesTheLastValueToo(Limit limit) {
        PublishedSchema.accepts(json(limit.payload().apply(limit.last())));
    }

    static List<String> problems(JsonElement payload) {
        return payload.isJsonArray()
                ? BlockKit.problemsInMessage(payload.getAsJsonArray())
                : BlockKit.problemsInView(payload.getAsJsonObject());
    }
}
