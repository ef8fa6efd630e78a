package dev.muster.storage.document;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.bson.Document;

/**
 * An index as a repository declares it. Its name is never given to other fields later: MongoDB refuses that, and an older
 * program beside this one asks for the old ones.
 *
 * @param fields ascending, in this order: those that queries ask for by equality, then those they sort by, then ranges
 * @param unique whether no two documents may agree in all of the fields
 * @param sparse whether documents that have none of the fields are left out
 */
public record Index(String name, List<String> fields, boolean unique, boolean sparse) {
    public Index {
        fields = List.copyOf(fields);
    }

    public static Index on(String name, String... fields) {
        return new Index(name, List.of(fields), false, false);
    }

    public Index asUnique() {
        return new Index(name, fields, true, sparse);
    }

    public Index asSparse() {
        return new Index(name, fields, unique, true);
    }

    void createIn(MongoCollection<Document> collection) {
        collection.createIndex(
                Indexes.ascending(fields),
                new IndexOptions().name(name).unique(unique).sparse(sparse));
    }
}
