package dev.muster.simulator.blockkit;

import static dev.muster.simulator.blockkit.Objects.CHANNEL;
import static dev.muster.simulator.blockkit.Objects.CHOICE_OPTION;
import static dev.muster.simulator.blockkit.Objects.CONFIRM;
import static dev.muster.simulator.blockkit.Objects.DISPATCH;
import static dev.muster.simulator.blockkit.Objects.FILTER;
import static dev.muster.simulator.blockkit.Objects.ID;
import static dev.muster.simulator.blockkit.Objects.LABEL;
import static dev.muster.simulator.blockkit.Objects.OPTION;
import static dev.muster.simulator.blockkit.Objects.OVERFLOW_OPTION;
import static dev.muster.simulator.blockkit.Objects.SLACK_FILE;
import static dev.muster.simulator.blockkit.Objects.STYLE;
import static dev.muster.simulator.blockkit.Objects.URL;
import static dev.muster.simulator.blockkit.Objects.USER;
import static dev.muster.simulator.blockkit.Objects.options;
import static dev.muster.simulator.blockkit.Objects.plain;

import java.util.Map;
import java.util.TreeMap;

/** The elements that people press, choose from and type into, and which of them each kind of block takes. */
final class Elements {
    private static final long MANY = Integer.MAX_VALUE;
    private static final int MOST_INITIAL = 100;
    private static final String DECIMAL = "-?[0-9]+(\\.[0-9]+)?";
    private static final String DATE = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    private static final Shape ACTIVE = Shape.typed().may("action_id", ID);
    private static final Shape CONFIRMED = ACTIVE.may("confirm", CONFIRM);
    private static final Shape FIELD = ACTIVE.may("focus_on_load", Rule.flag()).may("placeholder", plain(150));
    private static final Shape PICKED = FIELD.may("confirm", CONFIRM);
    private static final Shape TYPED = FIELD.may("dispatch_action_config", DISPATCH);
    private static final Shape MULTI = PICKED.may("max_selected_items", Rule.number(1, MANY));
    private static final Rule QUERY = Rule.number(0, MANY);

    static final Rule IMAGE =
            Shape.typed().must("alt_text", Rule.text(1, 2000)).either("image_url", URL, "slack_file", SLACK_FILE);

    private static final Map<String, Rule> BUTTONS = Map.of(
            "button",
            CONFIRMED
                    .must("text", plain(75))
                    .may("url", Rule.text(0, 3000))
                    .may("value", Rule.text(0, 2000))
                    .may("style", STYLE)
                    .may("accessibility_label", LABEL),
            "workflow_button",
            ACTIVE.must("text", plain(75))
                    .must("workflow", Shape.object().must("trigger", trigger()))
                    .may("style", STYLE)
                    .may("accessibility_label", LABEL),
            "overflow",
            CONFIRMED.must("options", options(OVERFLOW_OPTION, 5)));

    private static final Map<String, Rule> SELECTS = Map.of(
            "static_select",
            fromList(PICKED).may("initial_option", OPTION),
            "multi_static_select",
            fromList(MULTI).may("initial_options", initial(OPTION)),
            "external_select",
            PICKED.may("initial_option", OPTION).may("min_query_length", QUERY),
            "multi_external_select",
            MULTI.may("initial_options", initial(OPTION)).may("min_query_length", QUERY),
            "users_select",
            PICKED.may("initial_user", USER),
            "multi_users_select",
            MULTI.may("initial_users", initial(USER)),
            "channels_select",
            PICKED.may("initial_channel", CHANNEL).may("response_url_enabled", Rule.flag()),
            "multi_channels_select",
            MULTI.may("initial_channels", initial(CHANNEL)),
            "conversations_select",
            conversations(PICKED)
                    .may("initial_conversation", Rule.text(1, 255))
                    .may("response_url_enabled", Rule.flag()),
            "multi_conversations_select",
            conversations(MULTI).may("initial_conversations", initial(Rule.text(1, 255))));

    private static final Map<String, Rule> CHOICES = Map.of(
            "checkboxes",
            CONFIRMED
                    .may("focus_on_load", Rule.flag())
                    .must("options", options(CHOICE_OPTION, 10))
                    .may("initial_options", initial(CHOICE_OPTION)),
            "radio_buttons",
            CONFIRMED
                    .may("focus_on_load", Rule.flag())
                    .must("options", options(CHOICE_OPTION, 10))
                    .may("initial_option", CHOICE_OPTION),
            "datepicker",
            PICKED.may("initial_date", Rule.matching(DATE)),
            "timepicker",
            PICKED.may("initial_time", Rule.matching(TIME)).may("timezone", Rule.text(1, 100)));

    private static final Map<String, Rule> MOMENT = Map.of(
            "datetimepicker",
            CONFIRMED.may("focus_on_load", Rule.flag()).may("initial_date_time", Rule.number(0, 9_999_999_999L)));

    private static final Map<String, Rule> INPUTS = Map.of(
            "plain_text_input",
            TYPED.may("initial_value", Rule.text(0, 3000))
                    .may("multiline", Rule.flag())
                    .may("min_length", Rule.number(0, 3000))
                    .may("max_length", Rule.number(1, 3000)),
            "email_text_input",
            TYPED.may("initial_value", Rule.anyText()),
            "url_text_input",
            TYPED.may("initial_value", Rule.anyText()),
            "number_input",
            TYPED.must("is_decimal_allowed", Rule.flag())
                    .may("initial_value", Rule.matching(DECIMAL))
                    .may("min_value", Rule.matching(DECIMAL))
                    .may("max_value", Rule.matching(DECIMAL)),
            "rich_text_input",
            TYPED.may("initial_value", RichText.BLOCK),
            "file_input",
            ACTIVE.may("filetypes", Rule.list(1, 100, Rule.text(1, 50))).may("max_files", Rule.number(1, 10)));

    private static final Map<String, Rule> REACTIONS = Map.of(
            "feedback_buttons",
            ACTIVE.must("positive_button", feedback()).must("negative_button", feedback()),
            "icon_button",
            CONFIRMED
                    .must("icon", Rule.oneOf("trash"))
                    .must("text", plain(75))
                    .may("value", Rule.text(0, 2000))
                    .may("accessibility_label", LABEL)
                    .may("visible_to_user_ids", Rule.list(0, 100, USER)));

    static final Rule IN_ACTIONS = Rule.byType(together(BUTTONS, SELECTS, CHOICES, MOMENT));
    static final Rule IN_SECTION = Rule.byType(together(BUTTONS, SELECTS, CHOICES, Map.of("image", IMAGE)));
    static final Rule IN_INPUT = Rule.byType(together(SELECTS, CHOICES, MOMENT, INPUTS));
    static final Rule IN_CONTEXT_ACTIONS = Rule.byType(REACTIONS);

    private Elements() {}

    private static Shape fromList(Shape select) {
        return select.either("options", options(OPTION, 100), "option_groups", Objects.OPTION_GROUPS);
    }

    private static Shape conversations(Shape select) {
        return select.may("default_to_current_conversation", Rule.flag()).may("filter", FILTER);
    }

    private static Rule initial(Rule each) {
        return Rule.list(1, MOST_INITIAL, each);
    }

    private static Rule feedback() {
        return Shape.object()
                .must("text", plain(75))
                .must("value", Rule.text(1, 2000))
                .may("accessibility_label", LABEL);
    }

    private static Rule trigger() {
        Rule parameter = Shape.object().must("name", Rule.text(1, 255)).must("value", Rule.anyText());
        return Shape.object().must("url", URL).may("customizable_input_parameters", Rule.list(0, 100, parameter));
    }

    @SafeVarargs
    private static Map<String, Rule> together(Map<String, Rule>... parts) {
        Map<String, Rule> all = new TreeMap<>();
        for (Map<String, Rule> part : parts) {
            all.putAll(part);
        }
        return all;
    }
}
