package dev.muster.storage.document;

import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Saves a document over a stored one, but leaves alone what this program doesn't know: a newer one may have put it there.
 * Lists are saved as a whole, so what a newer program wants to add to their items it keeps in a field of its own.
 */
public final class KnownFields {
    private KnownFields() {}

    /** Sets every field of a document, and of its subdocuments, except its id. */
    public static Bson of(Document document) {
        List<Bson> changes = new ArrayList<>();
        collect("", document, changes);
        return Updates.combine(changes);
    }

    private static void collect(String path, Document document, List<Bson> changes) {
        document.forEach((field, value) -> {
            if (value instanceof Document inner) {
                collect(path + field + ".", inner, changes);
            } else if (!field.equals("_id")) {
                changes.add(Updates.set(path + field, value));
            }
        });
    }
}
