package dev.muster.simulator.blockkit;

import dev.muster.simulator.json.Json;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The rules of interactive elements and of the small objects in them. */
final class Elements {
    static final Set<String> SELECTS = Set.of(
            "static_select",
            "external_select",
            "users_select",
            "conversations_select",
            "channels_select",
            "multi_static_select",
            "multi_external_select",
            "multi_users_select",
            "multi_conversations_select",
            "multi_channels_select");
    static final Set<String> PICKERS =
            Set.of("datepicker", "timepicker", "datetimepicker", "checkboxes", "radio_buttons");
    static final Set<String> TYPED = Set.of(
            "plain_text_input", "email_text_input", "url_text_input", "number_input", "rich_text_input", "file_input");

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    private static final Map<String, Consumer<Cursor>> RULES = Map.ofEntries(
            Map.entry("button", Elements::button),
            Map.entry("workflow_button", Elements::workflowButton),
            Map.entry("overflow", at -> options(at, 1, 5)),
            Map.entry("checkboxes", at -> options(at, 1, 10)),
            Map.entry("radio_buttons", at -> options(at, 1, 10)),
            Map.entry("static_select", Elements::staticSelect),
            Map.entry("multi_static_select", Elements::staticSelect),
            Map.entry("external_select", at -> {}),
            Map.entry("multi_external_select", at -> {}),
            Map.entry("users_select", at -> at.string("initial_user", 255)),
            Map.entry("multi_users_select", at -> {}),
            Map.entry("conversations_select", at -> at.string("initial_conversation", 255)),
            Map.entry("multi_conversations_select", at -> {}),
            Map.entry("channels_select", at -> at.string("initial_channel", 255)),
            Map.entry("multi_channels_select", at -> {}),
            Map.entry("datepicker", at -> at.matches("initial_date", DATE)),
            Map.entry("timepicker", at -> at.matches("initial_time", TIME)),
            Map.entry("datetimepicker", at -> at.matches("initial_date_time", Pattern.compile("\\d{10}"))),
            Map.entry("plain_text_input", Elements::textInput),
            Map.entry("email_text_input", at -> {}),
            Map.entry("url_text_input", at -> {}),
            Map.entry("number_input", at -> at.required("is_decimal_allowed")),
            Map.entry("rich_text_input", at -> {}),
            Map.entry("file_input", at -> {}),
            Map.entry("image", Elements::image));

    private Elements() {}

    /** Checks an element that must be one of the given types. */
    static void check(Cursor at, Set<String> allowed) {
        if (!at.required("type")) {
            return;
        }
        Consumer<Cursor> rule = RULES.get(at.type());
        if (rule == null || !allowed.contains(at.type())) {
            at.problem("type", "unsupported type: " + at.type());
            return;
        }
        at.string("action_id", 255);
        at.plainText("placeholder", 150);
        at.child("confirm", Elements::confirm);
        rule.accept(at);
    }

    private static void button(Cursor at) {
        if (at.required("text")) {
            at.plainText("text", 75);
        }
        at.string("value", 2000);
        at.string("url", 3000);
        at.string("accessibility_label", 75);
        at.oneOf("style", Set.of("primary", "danger"));
    }

    private static void workflowButton(Cursor at) {
        if (at.required("text")) {
            at.plainText("text", 75);
        }
        at.required("workflow");
    }

    private static void textInput(Cursor at) {
        at.string("initial_value", 3000);
        for (String key : Set.of("min_length", "max_length")) {
            int least = key.equals("min_length") ? 0 : 1;
            if (at.has(key)) {
                int length = Json.text(at.object(), key).map(Integer::parseInt).orElse(-1);
                if (length < least || length > 3000) {
                    at.problem(key, "must be between " + least + " and 3000");
                }
            }
        }
    }

    static void image(Cursor at) {
        at.requiredString("alt_text", 2000);
        at.string("image_url", 3000);
        if (!at.has("image_url") && !at.has("slack_file")) {
            at.problem("", "missing required field: image_url");
        }
    }

    private static void staticSelect(Cursor at) {
        if (at.has("option_groups")) {
            at.each("option_groups", 1, 100, group -> {
                group.plainText("label", 75);
                options(group, 1, 100);
            });
        } else {
            options(at, 1, 100);
        }
    }

    private static void options(Cursor at, int min, int max) {
        if (!at.required("options")) {
            return;
        }
        Set<String> values = new HashSet<>();
        at.each("options", min, max, option -> {
            option(option);
            String value = Json.text(option.object(), "value", "");
            if (!value.isEmpty() && !values.add(value)) {
                option.problem("value", "option values must be unique");
            }
        });
    }

    private static void option(Cursor option) {
        if (option.required("text")) {
            option.anyText("text", 75);
        }
        option.anyText("description", 75);
        option.requiredString("value", 150);
    }

    private static void confirm(Cursor at) {
        at.plainText("title", 100);
        at.anyText("text", 300);
        at.plainText("confirm", 30);
        at.plainText("deny", 30);
    }
}
