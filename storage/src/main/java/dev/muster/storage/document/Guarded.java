package dev.muster.storage.document;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;

/** The way all conditional updates are made here: one document, by its id and a guard, answered as it is afterwards. */
public final class Guarded {
    private Guarded() {}

    public static FindOneAndUpdateOptions update() {
        return new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
    }
}
