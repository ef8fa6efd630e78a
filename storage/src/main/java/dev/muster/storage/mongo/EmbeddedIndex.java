package dev.muster.storage.mongo;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A unique index whose keys are kept as strings: the server's own compares them by serialising both. */
final class EmbeddedIndex extends AbstractUniqueIndex<Object> {
    private final MVMap<String, Object> positions;

    EmbeddedIndex(MVMap<String, Object> positions, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.positions = positions;
    }

    /** Whether every document with this field is in this index and few others are. */
    boolean listsThoseWith(String field) {
        return isSparse() && keys().equals(List.of(field));
    }

    Stream<Object> positions() {
        return positions.values().stream();
    }

    boolean isOnOneField() {
        return keys().size() == 1;
    }

    /** The first of its fields. */
    String field() {
        return keys().getFirst();
    }

    /** Whether {@link #positionsFrom} comes in the order of this field. */
    boolean isInOrderOf(String field) {
        return keys().equals(List.of(field));
    }

    /** Where the documents with these texts are. */
    Stream<Object> positionsOf(Collection<String> texts) {
        return texts.stream()
                .distinct()
                .map(text -> positions.get(text(new KeyValue(text))))
                .filter(Objects::nonNull);
    }

    /** From a text on, in the order of texts, read as far as it is asked for. */
    Stream<Object> positionsFrom(String text) {
        Cursor<String, Object> cursor = positions.cursor(text(new KeyValue(text)));
        Iterable<String> keys = () -> cursor;
        return StreamSupport.stream(keys.spliterator(), false).map(key -> cursor.getValue());
    }

    /** Only equality of strings; anything else is left to the collection. */
    @Override
    public synchronized boolean canHandle(Document query) {
        return query.keySet().equals(keySet()) && query.values().stream().allMatch(String.class::isInstance);
    }

    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return positions.remove(text(key));
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        return positions.putIfAbsent(text(key), Missing.ofNullable(position)) == null;
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        return positions.get(text(key));
    }

    @Override
    protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
        throw new UnsupportedOperationException("only equality is looked up here");
    }

    @Override
    public long getCount() {
        return positions.sizeAsLong();
    }

    @Override
    public boolean isEmpty() {
        return positions.isEmpty();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    /** Compares the entries with the documents, and mends what differs; tells how many did. */
    long mend(MVMap<Object, Document> documents) {
        return new Entries(positions, this::keysOf).mend(documents);
    }

    private Collection<String> keysOf(Document document) {
        if (isSparse()
                && keys().stream().allMatch(key -> Utils.getSubdocumentValue(document, key) instanceof Missing)) {
            return List.of();
        }
        return getKeyValues(document).stream().map(EmbeddedIndex::text).toList();
    }

    private static String text(KeyValue key) {
        StringBuilder text = new StringBuilder();
        for (Object value : key) {
            String type = value == null ? "" : value.getClass().getSimpleName();
            text.append(type).append(':').append(value).append('\0');
        }
        return text.toString();
    }
}
