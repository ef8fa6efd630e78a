package dev.muster.simulator.blockkit;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The small objects that blocks and elements are composed of: texts, options, confirmations, filters. */
final class Objects {
    static final Rule ID = Rule.text(0, 255);
    static final Rule URL = Rule.text(1, 3000);
    static final Rule STYLE = Rule.oneOf("primary", "danger");
    static final Rule USER = Rule.matching("[UW][A-Z0-9]+");
    static final Rule CHANNEL = Rule.matching("[CGD][A-Z0-9]+");
    static final Rule LABEL = Rule.text(1, 75);

    static final Rule CONFIRM = Shape.object()
            .must("title", plain(100))
            .must("text", any(300))
            .must("confirm", plain(30))
            .must("deny", plain(30))
            .may("style", STYLE);

    static final Rule DISPATCH = Shape.object()
            .must("trigger_actions_on", Rule.list(1, 2, Rule.oneOf("on_enter_pressed", "on_character_entered")));

    static final Rule FILTER = Shape.object()
            .may("include", Rule.list(1, 4, Rule.oneOf("im", "mpim", "private", "public")))
            .may("exclude_external_shared_channels", Rule.flag())
            .may("exclude_bot_users", Rule.flag())
            .also(at -> {
                if (at.isObject() && at.value().getAsJsonObject().isEmpty()) {
                    at.problem("must define at least one of its fields");
                }
            });

    static final Rule SLACK_FILE = Shape.object().either("id", Rule.text(1, 255), "url", URL);

    static final Shape OPTION = Shape.object()
            .must("text", plain(75))
            .must("value", Rule.text(1, 150))
            .may("description", plain(75));
    static final Shape OVERFLOW_OPTION = OPTION.may("url", URL);
    static final Shape CHOICE_OPTION = Shape.object()
            .must("text", any(75))
            .must("value", Rule.text(1, 150))
            .may("description", any(75));

    static final Rule OPTION_GROUPS =
            Rule.list(1, 100, Shape.object().must("label", plain(75)).must("options", options(OPTION, 100)));

    private Objects() {}

    /** A {@code plain_text} object of at most so many characters. */
    static Rule plain(int max) {
        return Rule.byType(Map.of("plain_text", plainText(max)));
    }

    /** A {@code plain_text} or {@code mrkdwn} object of at most so many characters. */
    static Rule any(int max) {
        return Rule.byType(texts(max));
    }

    static Map<String, Rule> texts(int max) {
        return Map.of(
                "plain_text",
                plainText(max),
                "mrkdwn",
                Shape.typed().must("text", Rule.text(1, max)).may("verbatim", Rule.flag()));
    }

    private static Rule plainText(int max) {
        return Shape.typed().must("text", Rule.text(1, max)).may("emoji", Rule.flag());
    }

    /** One to {@code max} options with different values. */
    static Rule options(Rule option, int max) {
        return Rule.list(1, max, option).and(at -> {
            Set<String> values = new HashSet<>();
            for (int i = 0; i < at.elements().size(); i++) {
                Place one = at.at(i);
                String value = one.text("value");
                if (!value.isEmpty() && !values.add(value)) {
                    one.under("value").problem("option values must be unique");
                }
            }
        });
    }
}
