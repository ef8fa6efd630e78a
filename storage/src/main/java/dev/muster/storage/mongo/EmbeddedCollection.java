package dev.muster.storage.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A collection of the embedded server that mends two things: a stored document never changes in place (a reply may still
 * be on its way out, or a commit may be writing it), and a query looks only at the documents that its id, a unique index or
 * a listing leaves, whatever else it asks.
 */
final class EmbeddedCollection extends H2Collection {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedCollection.class);

    private static final int FILLED_AT_ONCE = 2_000;

    private final MVMap<Object, Document> documents;
    private final boolean suspect;
    private final List<EmbeddedIndex> listed = new CopyOnWriteArrayList<>();
    private final List<EmbeddedListing> listings = new CopyOnWriteArrayList<>();

    /**
     * A collection that the store contains.
     *
     * @param suspect whether the indexes that are on disk may differ from the documents
     */
    EmbeddedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors,
            boolean suspect) {
        super(database, name, options, documents, meta, cursors);
        this.documents = documents;
        this.suspect = suspect;
    }

    @Override
    public void addIndex(Index<Object> index) {
        // Each program that starts asks for all its indexes again.
        if (index instanceof EmbeddedIndex unique
                && listed.stream().noneMatch(known -> known.getName().equals(unique.getName()))) {
            if (suspect) {
                mend(unique);
            }
            super.addIndex(unique);
            listed.add(unique);
        } else if (index instanceof EmbeddedListing listing
                && listings.stream().noneMatch(known -> known.getName().equals(listing.getName()))) {
            if (listing.isEmpty()) {
                fill(listing);
            } else if (suspect) {
                said(listing, listing.mend(documents));
            }
            super.addIndex(listing);
            listings.add(listing);
        } else {
            super.addIndex(index);
        }
    }

    /** A store of an older program has documents and an empty listing: what is made of them may not fit into memory at once. */
    private void fill(EmbeddedListing listing) {
        int count = 0;
        for (Map.Entry<Object, Document> stored : documents.entrySet()) {
            listing.add(stored.getValue(), stored.getKey(), this);
            if (++count % FILLED_AT_ONCE == 0 && documents.getStore().getFileStore() != null) {
                // Killed from here on, it has some of its entries, and is to be mended.
                new EndMark(documents.getStore()).opened();
                documents.getStore().commit();
            }
        }
    }

    private void mend(EmbeddedIndex index) {
        said(index, index.isEmpty() ? 0 : index.mend(documents));
    }

    private void said(Index<Object> index, long wrong) {
        if (wrong > 0) {
            log.error(
                    "index {} of {} had {} wrong entries, which are right now", index.getName(), getFullName(), wrong);
        }
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        EmbeddedIndex ordered = inOrder(query, orderBy);
        if (ordered != null && orderBy != null) {
            String field = orderBy.keySet().iterator().next();
            String from = Objects.requireNonNull(lowest(query.get(field)));
            // Sorting would read everything that follows; the index has it in order, and the limit ends the reading.
            return copies(at(ordered.positionsFrom(from)), query, null, skip, limit, batchSize, projection);
        }
        Optional<Lookup> lookup = namesIds(query) ? Optional.empty() : Lookup.of(query, orderBy, listings);
        if (lookup.isPresent()) {
            Document left = lookup.get().isInOrder() ? null : orderBy;
            return copies(at(lookup.get().positions()), query, left, skip, limit, batchSize, projection);
        }
        return copies(candidates(query), query, orderBy, skip, limit, batchSize, projection);
    }

    private static boolean namesIds(Document query) {
        return idIn(query) != null || query.get("_id") instanceof Document;
    }

    /** The index that has what a query "from this text on, in order" asks for; null for any other query. */
    private @Nullable EmbeddedIndex inOrder(Document query, @Nullable Document orderBy) {
        if (orderBy == null || orderBy.size() != 1) {
            return null;
        }
        String field = orderBy.keySet().iterator().next();
        if (!(orderBy.get(field) instanceof Number n) || n.intValue() != 1 || lowest(query.get(field)) == null) {
            return null;
        }
        return listed.stream().filter(i -> i.isInOrderOf(field)).findFirst().orElse(null);
    }

    private static @Nullable String lowest(@Nullable Object condition) {
        return condition instanceof Document d && d.get("$gte") instanceof String text ? text : null;
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            Iterable<Object> positions,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        Stream<Document> found = at(StreamSupport.stream(positions.spliterator(), false));
        return copies(found, query, orderBy, skip, limit, batchSize, projection);
    }

    private QueryResult copies(
            Stream<Document> candidates,
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        Stream<Document> matching =
                candidates.filter(d -> documentMatchesQuery(d, query)).map(Document::cloneDeeply);
        return matchDocumentsFromStream(matching, query, orderBy, skip, limit, batchSize, projection);
    }

    private Stream<Document> candidates(Document query) {
        Object id = idIn(query);
        if (id != null) {
            return at(Stream.of(id));
        }
        if (query.get("_id") instanceof Document d && d.get("$in") instanceof Collection<?> ids) {
            return at(ids.stream().distinct().map(Object.class::cast));
        }
        for (EmbeddedIndex index : listed) {
            Collection<String> texts = index.isOnOneField() ? texts(query.get(index.field())) : List.of();
            if (!texts.isEmpty()) {
                return at(index.positionsOf(texts));
            }
            if (query.keySet().stream().anyMatch(field -> index.listsThoseWith(field) && requires(query.get(field)))) {
                return at(index.positions());
            }
        }
        return documents.values().stream();
    }

    /** The id that a query asks for; the driver writes several conditions as one {@code $and}. */
    private static @Nullable Object idIn(Document query) {
        if (query.get("_id") instanceof String id) {
            return id;
        }
        if (query.get("$and") instanceof Collection<?> conditions) {
            for (Object condition : conditions) {
                Object id = condition instanceof Document d ? idIn(d) : null;
                if (id != null) {
                    return id;
                }
            }
        }
        return null;
    }

    /** The texts of which a condition asks for any; none when it asks for something else. */
    private static Collection<String> texts(@Nullable Object condition) {
        return condition instanceof Document d
                        && d.get("$in") instanceof Collection<?> all
                        && all.stream().allMatch(String.class::isInstance)
                ? all.stream().map(String.class::cast).toList()
                : List.of();
    }

    private static boolean requires(@Nullable Object condition) {
        return condition instanceof Document d && Boolean.TRUE.equals(d.get("$exists"));
    }

    private Stream<Document> at(Stream<Object> positions) {
        return positions.map(documents::get).filter(Objects::nonNull);
    }

    /** Nobody asks for it, and it would cost another page at each commit. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }
}
