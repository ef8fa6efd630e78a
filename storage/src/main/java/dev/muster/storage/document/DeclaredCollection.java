package dev.muster.storage.document;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;

/**
 * A collection as its repository declares it.
 *
 * @param indexes what the repository's queries need, apart from {@code _id}
 */
public record DeclaredCollection(String name, List<Index> indexes) {
    public DeclaredCollection {
        indexes = List.copyOf(indexes);
    }

    public static DeclaredCollection of(String name, Index... indexes) {
        return new DeclaredCollection(name, List.of(indexes));
    }

    public MongoCollection<Document> in(MongoDatabase database) {
        return database.getCollection(name);
    }

    /** Creates the indexes that aren't there; any number of instances may do it at once. */
    public void createIndexes(MongoDatabase database) {
        MongoCollection<Document> collection = in(database);
        indexes.forEach(index -> index.createIn(collection));
    }
}
