package dev.muster.simulator.blockkit;

import static dev.muster.simulator.blockkit.Limit.least;
import static dev.muster.simulator.blockkit.Limit.most;
import static dev.muster.simulator.blockkit.Samples.actions;
import static dev.muster.simulator.blockkit.Samples.element;
import static dev.muster.simulator.blockkit.Samples.input;
import static dev.muster.simulator.blockkit.Samples.many;
import static dev.muster.simulator.blockkit.Samples.mrkdwn;
import static dev.muster.simulator.blockkit.Samples.option;
import static dev.muster.simulator.blockkit.Samples.plain;
import static dev.muster.simulator.blockkit.Samples.select;
import static dev.muster.simulator.blockkit.Samples.x;

import java.util.List;
import java.util.stream.Stream;

/** The limits of what is in blocks: buttons, menus, their options, fields of forms. */
final class ElementLimits {
    private static final String E0 = "/blocks/0/elements/0";

    private ElementLimits() {}

    static Stream<Limit> all() {
        return Stream.of(elements(), options(), inputs()).flatMap(List::stream);
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
}
