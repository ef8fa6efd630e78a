package dev.muster.storage.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.h2.mvstore.MVMap;

/**
 * The entries of an index: where each key's document is.
 *
 * @param positions by key
 * @param keysOf the keys that a document should have
 */
record Entries(MVMap<String, Object> positions, Function<Document, Collection<String>> keysOf) {
    /**
     * Compares the entries with the documents, and mends what differs.
     *
     * @return how many entries were missing, wrong or left over
     */
    long mend(MVMap<Object, Document> documents) {
        long wrong = 0;
        long wanted = 0;
        for (Map.Entry<Object, Document> stored : documents.entrySet()) {
            for (String key : keysOf.apply(stored.getValue())) {
                wanted++;
                if (!stored.getKey().equals(positions.get(key))) {
                    positions.put(key, stored.getKey());
                    wrong++;
                }
            }
        }
        return positions.sizeAsLong() == wanted ? wrong : wrong + removeLeftOver(documents);
    }

    private long removeLeftOver(MVMap<Object, Document> documents) {
        List<String> leftOver = new ArrayList<>();
        for (Map.Entry<String, Object> entry : positions.entrySet()) {
            Document document = documents.get(entry.getValue());
            if (document == null || !keysOf.apply(document).contains(entry.getKey())) {
                leftOver.add(entry.getKey());
            }
        }
        leftOver.forEach(positions::remove);
        return leftOver.size();
    }
}
