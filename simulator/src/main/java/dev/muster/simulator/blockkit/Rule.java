package dev.muster.simulator.blockkit;

import com.google.gson.JsonArray;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What must be true of what stands at a place. */
@FunctionalInterface
interface Rule {
    void check(Place at);

    /** Both, in this order. */
    default Rule and(Rule other) {
        return at -> {
            check(at);
            other.check(at);
        };
    }

    /** A string of {@code min} to {@code max} characters. */
    static Rule text(int min, int max) {
        return at -> {
            if (!isText(at)) {
                at.problem("must be a string");
                return;
            }
            String text = at.value().getAsString();
            int length = text.codePointCount(0, text.length());
            if (length < min) {
                at.problem("must be more than " + (min - 1) + " characters");
            }
            if (length > max) {
                at.problem("must be less than " + (max + 1) + " characters");
            }
        };
    }

    static Rule anyText() {
        return text(0, Integer.MAX_VALUE);
    }

    private static boolean isText(Place at) {
        return at.value() instanceof JsonPrimitive primitive && primitive.isString();
    }

    static Rule matching(String form) {
        Pattern pattern = Pattern.compile(form);
        return at -> {
            if (!isText(at) || !pattern.matcher(at.value().getAsString()).matches()) {
                at.problem("must match the pattern " + form);
            }
        };
    }

    static Rule flag() {
        return at -> {
            if (!(at.value() instanceof JsonPrimitive primitive) || !primitive.isBoolean()) {
                at.problem("must be a boolean");
            }
        };
    }

    /** A whole number from {@code min} to {@code max}. */
    static Rule number(long min, long max) {
        return at -> {
            if (!(at.value() instanceof JsonPrimitive primitive) || !primitive.isNumber()) {
                at.problem("must be an integer");
                return;
            }
            BigDecimal number = decimal(primitive.getAsString());
            if (number.stripTrailingZeros().scale() > 0) {
                at.problem("must be an integer");
            } else if (number.compareTo(BigDecimal.valueOf(min)) < 0) {
                at.problem("must be greater than or equal to " + min);
            } else if (number.compareTo(BigDecimal.valueOf(max)) > 0) {
                at.problem("must be less than or equal to " + max);
            }
        };
    }

    /** What doesn't even fit a decimal is as good as half a number: no integer. */
    private static BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException absurd) {
            return new BigDecimal("0.5");
        }
    }

    static Rule oneOf(String... allowed) {
        List<String> values = List.of(allowed);
        return at -> {
            if (!isText(at) || !values.contains(at.value().getAsString())) {
                at.problem("must be one of " + Arrays.toString(allowed));
            }
        };
    }

    /** An array of {@code min} to {@code max} items, each of which keeps a rule. */
    static Rule list(int min, int max, Rule each) {
        return at -> {
            if (!at.value().isJsonArray()) {
                at.problem("must be an array");
                return;
            }
            JsonArray array = at.elements();
            if (array.size() > max) {
                at.problem("no more than " + max + " items allowed");
            }
            if (array.size() < min) {
                at.problem("no less than " + min + " items allowed");
            }
            for (int i = 0; i < array.size(); i++) {
                each.check(at.at(i));
            }
        };
    }

    /** An object whose {@code type} names the rule that it keeps. */
    static Rule byType(Map<String, ? extends Rule> rules) {
        return at -> {
            if (!at.isObject()) {
                at.problem("must provide an object");
                return;
            }
            if (!at.has("type")) {
                at.problem("missing required field: type");
                return;
            }
            Rule rule = rules.get(at.text("type"));
            if (rule == null) {
                at.under("type").problem("unsupported type: " + at.text("type"));
            } else {
                rule.check(at);
            }
        };
    }
}
