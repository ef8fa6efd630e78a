package dev.muster.scenarios.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;

/**
 * What a query asks of each field, without the values that people typed.
 *
 * @param equal the fields that are asked for by equality, each with the values that would do
 * @param ranged the fields that are asked for by order, or for being there
 * @param left the fields whose condition no index helps with, such as "not equal"
 * @param sort the fields it sorts by, with their directions
 * @param unknown operators that the audit doesn't understand
 */
record QueryShape(
        Map<String, List<BsonValue>> equal,
        Set<String> ranged,
        Set<String> left,
        Map<String, Integer> sort,
        Set<String> unknown) {

    /** The shapes of a filter: one, or as many as it has alternatives. */
    static List<QueryShape> of(BsonDocument filter, BsonDocument sort) {
        List<QueryShape> shapes = new ArrayList<>();
        for (List<Map.Entry<String, BsonValue>> conditions : alternatives(filter)) {
            QueryShape shape = new QueryShape(
                    new TreeMap<>(), new TreeSet<>(), new TreeSet<>(), new LinkedHashMap<>(), new TreeSet<>());
            conditions.forEach(c -> shape.take(c.getKey(), c.getValue()));
            sort.forEach((field, direction) ->
                    shape.sort.put(field, direction.asNumber().intValue()));
            shapes.add(shape);
        }
        return shapes;
    }

    private static List<List<Map.Entry<String, BsonValue>>> alternatives(BsonDocument filter) {
        List<List<Map.Entry<String, BsonValue>>> all = List.of(List.of());
        for (Map.Entry<String, BsonValue> condition : filter.entrySet()) {
            all = switch (condition.getKey()) {
                case "$and" -> {
                    List<List<Map.Entry<String, BsonValue>>> both = all;
                    for (BsonValue part : condition.getValue().asArray()) {
                        both = each(both, alternatives(part.asDocument()));
                    }
                    yield both;
                }
                case "$or" ->
                    each(
                            all,
                            condition.getValue().asArray().stream()
                                    .flatMap(part -> alternatives(part.asDocument()).stream())
                                    .toList());
                default -> each(all, List.of(List.of(condition)));
            };
        }
        return all;
    }

    private static <T> List<List<T>> each(List<List<T>> some, List<List<T>> others) {
        return some.stream()
                .flatMap(one -> others.stream().map(other -> Stream.concat(one.stream(), other.stream())
                        .toList()))
                .toList();
    }

    private void take(String field, BsonValue condition) {
        boolean operators = condition.isDocument()
                && condition.asDocument().keySet().stream().anyMatch(k -> k.startsWith("$"));
        if (field.startsWith("$")) {
            unknown.add(field);
        } else if (condition.isRegularExpression()) {
            unknown.add("$regex");
        } else if (operators) {
            condition.asDocument().forEach((operator, value) -> take(field, operator, value));
        } else {
            take(field, "$eq", condition);
        }
    }

    private void take(String field, String operator, BsonValue value) {
        switch (operator) {
            case "$eq" -> equals(field, List.of(value));
            case "$in" -> equals(field, value.asArray());
            case "$gt", "$gte", "$lt", "$lte" -> ranged.add(field);
            case "$exists" -> (value.asBoolean().getValue() ? ranged : left).add(field);
            case "$ne", "$nin", "$not" -> left.add(field);
            default -> unknown.add(operator);
        }
    }

    private void equals(String field, List<BsonValue> values) {
        // Whether a field is missing is nothing that a sparse index knows.
        if (values.contains(BsonNull.VALUE)) {
            left.add(field);
        } else {
            equal.put(field, List.copyOf(values));
        }
    }

    /** Whether the query finds nothing where a field is missing. */
    boolean requires(String field) {
        return equal.containsKey(field) || ranged.contains(field);
    }

    @Override
    public String toString() {
        Stream<String> parts = Stream.of(
                named("equal", equal.keySet()),
                named(
                        "sort",
                        sort.entrySet().stream()
                                .map(s -> (s.getValue() < 0 ? "-" : "") + s.getKey())
                                .toList()),
                named("range", ranged),
                named("other", left),
                named("unknown", unknown));
        String text = parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        return text.isEmpty() ? "everything" : text;
    }

    private static String named(String name, Collection<String> fields) {
        return fields.isEmpty() ? "" : name + " " + fields;
    }

    static BsonDocument documentIn(BsonDocument command, String field) {
        return command.containsKey(field) ? command.getDocument(field) : new BsonDocument();
    }

    static List<BsonDocument> documentsIn(BsonDocument command, String field) {
        return command.getArray(field, new BsonArray()).stream()
                .map(BsonValue::asDocument)
                .toList();
    }
}
