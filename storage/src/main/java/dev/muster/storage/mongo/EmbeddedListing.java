package dev.muster.storage.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the documents that agree in all of its fields but the last, in the order of the last. It only proposes: whether a
 * document is what was asked for is seen in the document.
 */
final class EmbeddedListing extends Index<Object> {
    private static final char END = '\0';
    private static final String BEHIND_ALL = "\uffff";

    private final MVMap<String, Object> positions;

    EmbeddedListing(MVMap<String, Object> positions, String name, List<IndexKey> keys) {
        super(name, keys, true);
        this.positions = positions;
    }

    List<String> fields() {
        return keys();
    }

    /**
     * Where the documents are whose entries begin so.
     *
     * @param from the text of the lowest value of the field behind; empty for all
     */
    Stream<Object> positions(String prefix, String from, boolean descending) {
        Cursor<String, Object> cursor = descending
                ? positions.cursor(prefix + BEHIND_ALL, prefix + from, true)
                : positions.cursor(prefix + from);
        Iterable<String> keys = () -> cursor;
        return StreamSupport.stream(keys.spliterator(), false)
                .takeWhile(key -> key.startsWith(prefix))
                .map(key -> cursor.getValue());
    }

    /** A value as part of an entry: texts, numbers and instants sort as they do. */
    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "-" + END;
            case String text -> "s" + text + END;
            case Number number -> "n" + sorting(sortable(number.doubleValue())) + END;
            case Instant instant -> "t" + sorting(instant.toEpochMilli()) + END;
            default -> "o" + value + END;
        };
    }

    private static long sortable(double number) {
        long bits = Double.doubleToLongBits(number + 0.0);
        return bits < 0 ? bits ^ Long.MAX_VALUE : bits;
    }

    private static String sorting(long number) {
        String digits = Long.toHexString(number ^ Long.MIN_VALUE);
        return "0".repeat(Long.BYTES * 2 - digits.length()) + digits;
    }

    Collection<String> keysOf(Document document) {
        String position = document.get("_id") + "";
        Set<String> keys = new LinkedHashSet<>();
        for (KeyValue values : getKeyValues(document)) {
            StringBuilder key = new StringBuilder();
            values.forEach(value -> key.append(text(value)));
            keys.add(key.append(position).toString());
        }
        return keys;
    }

    long mend(MVMap<Object, Document> documents) {
        return new Entries(positions, this::keysOf).mend(documents);
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        keysOf(document).forEach(key -> positions.put(key, position));
    }

    @Override
    public @Nullable Object remove(Document document) {
        keysOf(document).forEach(positions::remove);
        return null;
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        Collection<String> old = keysOf(before);
        Collection<String> now = keysOf(after);
        old.stream().filter(key -> !now.contains(key)).forEach(positions::remove);
        now.stream().filter(key -> !old.contains(key)).forEach(key -> positions.put(key, position));
    }

    @Override
    public long getCount() {
        return positions.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    /** Which queries it serves is for {@link Lookup} to say. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException("ask for a lookup");
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        // Any number of documents may agree.
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        // Any number of documents may agree.
    }

    @Override
    public void drop() {
        // The database removes its map.
    }
}
