package dev.muster.storage.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a listing serves a query.
 *
 * @param prefixes what the entries of the documents that are asked for begin with
 * @param bound how many of the listing's fields are given
 * @param from the text of the lowest value of the field behind them; empty for all
 * @param order 1 or -1 when the entries come in the order that is asked for, 0 when they don't
 */
record Lookup(EmbeddedListing listing, List<String> prefixes, int bound, String from, int order) {
    /** The narrowest way to what a query asks for; empty when no listing has it. */
    static Optional<Lookup> of(Document query, @Nullable Document orderBy, Collection<EmbeddedListing> listings) {
        if (listings.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> conditions = new HashMap<>();
        collect(query, conditions);
        return listings.stream()
                .map(listing -> of(conditions, orderBy, listing))
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(Lookup::bound)
                        .thenComparing(way -> !way.from.isEmpty())
                        .thenComparing(way -> way.order != 0));
    }

    /** What a query asks of each field; the driver writes several conditions as one {@code $and}. */
    private static void collect(Document query, Map<String, Object> conditions) {
        for (Map.Entry<String, Object> entry : query.entrySet()) {
            if (entry.getKey().equals("$and") && entry.getValue() instanceof Collection<?> all) {
                for (Object one : all) {
                    if (one instanceof Document document) {
                        collect(document, conditions);
                    }
                }
            } else if (!entry.getKey().startsWith("$") && entry.getValue() != null) {
                conditions.putIfAbsent(entry.getKey(), entry.getValue());
            }
        }
    }

    private static Optional<Lookup> of(
            Map<String, Object> conditions, @Nullable Document orderBy, EmbeddedListing listing) {
        List<String> fields = listing.fields();
        List<String> prefixes = List.of("");
        int bound = 0;
        while (bound < fields.size()) {
            List<String> values = values(conditions.get(fields.get(bound)));
            if (values.isEmpty()) {
                break;
            }
            prefixes = prefixes.stream()
                    .flatMap(prefix -> values.stream().map(value -> prefix + value))
                    .toList();
            bound++;
        }
        if (bound < fields.size() - 1) {
            return Optional.empty();
        }
        String last = bound == fields.size() ? "" : fields.getLast();
        int order = prefixes.size() == 1 && orderBy != null ? order(orderBy, last) : 0;
        return Optional.of(new Lookup(listing, prefixes, bound, lowest(conditions.get(last)), order));
    }

    private static int order(Document orderBy, String field) {
        return orderBy.keySet().equals(Set.of(field)) && orderBy.get(field) instanceof Number n
                ? Integer.signum(n.intValue())
                : 0;
    }

    /** The texts that a field may have; empty when the condition asks for something else. */
    private static List<String> values(@Nullable Object condition) {
        if (condition instanceof String) {
            return List.of(EmbeddedListing.text(condition));
        }
        return condition instanceof Document d
                        && d.get("$in") instanceof Collection<?> all
                        && all.stream().allMatch(String.class::isInstance)
                ? all.stream().distinct().map(EmbeddedListing::text).toList()
                : List.of();
    }

    private static String lowest(@Nullable Object condition) {
        Object from = condition instanceof Document d ? d.get("$gte") : null;
        return from == null ? "" : EmbeddedListing.text(from);
    }

    boolean isInOrder() {
        return order != 0;
    }

    /** Where the documents are, each once. */
    Stream<Object> positions() {
        return prefixes.stream()
                .flatMap(prefix -> listing.positions(prefix, from, order < 0))
                .distinct();
    }
}
