package dev.muster.simulator.blockkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An object: the fields that it may have, each with its rule, those that it needs, and what must fit together in it. */
final class Shape implements Rule {
    private final Map<String, Rule> fields;
    private final Set<String> required;
    private final List<Rule> whole;

    private Shape(Map<String, Rule> fields, Set<String> required, List<Rule> whole) {
        this.fields = fields;
        this.required = required;
        this.whole = whole;
    }

    /** An object without any fields yet. */
    static Shape object() {
        return new Shape(Map.of(), Set.of(), List.of());
    }

    /** An object that says its type, which whoever chose this shape has looked at already. */
    static Shape typed() {
        return object().may("type", at -> {});
    }

    Shape must(String field, Rule rule) {
        Set<String> more = new LinkedHashSet<>(required);
        more.add(field);
        Shape with = may(field, rule);
        return new Shape(with.fields, more, whole);
    }

    Shape may(String field, Rule rule) {
        Map<String, Rule> more = new LinkedHashMap<>(fields);
        more.put(field, rule);
        return new Shape(more, required, whole);
    }

    /** Exactly one of two fields. */
    Shape either(String one, Rule itsRule, String other, Rule otherRule) {
        return may(one, itsRule).may(other, otherRule).also(at -> {
            if (at.has(one) == at.has(other)) {
                at.problem("must define either `" + one + "` or `" + other + "`" + (at.has(one) ? ", not both" : ""));
            }
        });
    }

    /** A rule about several fields at once. */
    Shape also(Rule rule) {
        List<Rule> more = new ArrayList<>(whole);
        more.add(rule);
        return new Shape(fields, required, more);
    }

    @Override
    public void check(Place at) {
        if (!at.isObject()) {
            at.problem("must provide an object");
            return;
        }
        for (String field : required) {
            if (!at.has(field)) {
                at.problem("missing required field: " + field);
            }
        }
        for (String key : at.value().getAsJsonObject().keySet()) {
            Rule rule = fields.get(key);
            if (rule == null) {
                at.problem("invalid additional property: " + key);
            } else {
                at.at(key).ifPresent(rule::check);
            }
        }
        whole.forEach(rule -> rule.check(at));
    }
}
