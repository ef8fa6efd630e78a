package dev.muster.storage.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import dev.muster.storage.ticket.MongoTickets;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** One database of the embedded server: a map per collection and one per unique index. */
final class EmbeddedDatabase extends AbstractSynchronizedMongoDatabase<Object> {
    /** The backend finds its databases by this prefix when it opens a file. */
    private static final String DATA = "databases.";

    private static final String META = "meta.";

    /** Tickets are kept for ever. These serve what asks for few of them; each makes writing a little slower. */
    private static final Set<String> LISTINGS_OF_TICKETS = Set.of("inState", "touched", "terms");

    private final MVStore store;
    /** Whoever had the file open was killed: its indexes are compared with the documents before they are used. */
    private final boolean suspect;

    EmbeddedDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, cursors);
        this.store = store;
        this.suspect = !new EndMark(store).isClosed();
        initializeNamespacesAndIndexes();
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new EmbeddedIndex(store.openMap(indexMap(collection, name)), name, keys, sparse);
    }

    /** Other indexes only speed up queries, which this server does without where collections stay small. */
    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return collection.equals(MongoTickets.TICKETS.name()) && LISTINGS_OF_TICKETS.contains(name)
                ? new EmbeddedListing(store.openMap(indexMap(collection, name)), name, keys)
                : new EmptyIndex<>(name, keys);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
        MVMap<Object, Document> data = store.openMap(
                DATA + getFullCollectionNamespace(collection),
                new MVMap.Builder<Object, Document>().valueType(new BsonType()));
        MVMap<String, Object> meta = store.openMap(META + getFullCollectionNamespace(collection));
        return new EmbeddedCollection(this, collection, options, data, meta, cursorRegistry, suspect);
    }

    @Override
    protected void dropIndex(MongoCollection<Object> collection, String indexName) {
        super.dropIndex(collection, indexName);
        store.removeMap(indexMap(collection.getCollectionName(), indexName));
    }

    @Override
    public void dropCollection(String collection, Oplog oplog) {
        super.dropCollection(collection, oplog);
        store.removeMap(DATA + getFullCollectionNamespace(collection));
        store.removeMap(META + getFullCollectionNamespace(collection));
    }

    @Override
    public void drop(Oplog oplog) {
        super.drop(oplog);
        String ours = getDatabaseName() + ".";
        store.getMapNames().stream()
                .filter(n -> n.startsWith(ours) || n.startsWith(DATA + ours) || n.startsWith(META + ours))
                .toList()
                .forEach(store::removeMap);
    }

    @Override
    protected long getStorageSize() {
        FileStore<?> file = store.getFileStore();
        return file == null ? 0 : file.size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }

    private String indexMap(String collection, String index) {
        return getFullCollectionNamespace(collection) + "._index_" + index;
    }
}
