package dev.muster.scenarios.audit;

import dev.muster.storage.document.Index;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Whether an index serves a shape: fields asked for by equality first, then those sorted by, then ranges. */
final class IndexRule {
    static final Index ID = Index.on("_id", "_id").asUnique();

    private IndexRule() {}

    static boolean serves(Index index, QueryShape shape) {
        if (index.sparse() && index.fields().stream().noneMatch(shape::requires)) {
            return false;
        }
        return pins(index, shape) || isInOrder(index.fields(), shape);
    }

    /** Whether the equalities name single documents, so that every other condition only guards them. */
    static boolean pins(Index index, QueryShape shape) {
        return index.unique() && shape.equal().keySet().containsAll(index.fields());
    }

    private static boolean isInOrder(List<String> fields, QueryShape shape) {
        int at = 0;
        while (at < fields.size() && shape.equal().containsKey(fields.get(at))) {
            at++;
        }
        if (at < shape.equal().size()) {
            return false;
        }
        Map<String, Integer> sort = new LinkedHashMap<>(shape.sort());
        // Where a field has one value only, there is nothing to sort.
        shape.equal().forEach((field, values) -> {
            if (values.size() == 1) {
                sort.remove(field);
            }
        });
        int sorted = at + sort.size();
        if (sorted > fields.size()
                || !new ArrayList<>(sort.keySet()).equals(fields.subList(at, sorted))
                || Set.copyOf(sort.values()).size() > 1) {
            return false;
        }
        Set<String> ranges = new TreeSet<>(shape.ranged());
        fields.subList(0, sorted).forEach(ranges::remove);
        int end = sorted + ranges.size();
        return end > 0 && end <= fields.size() && ranges.equals(new TreeSet<>(fields.subList(sorted, end)));
    }
}
