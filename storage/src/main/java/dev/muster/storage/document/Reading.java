package dev.muster.storage.document;

import com.mongodb.client.MongoIterable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the documents of one collection. One that can't be read, because it is damaged or a newer program's, is logged once,
 * by its id and without what is in it, and keeps nobody from reading the others.
 */
public final class Reading<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);
    private static final String STORAGE = "dev.muster.storage.";

    private final String collection;
    private final Function<Document, T> codec;
    private final Set<String> logged = ConcurrentHashMap.newKeySet();

    public Reading(DeclaredCollection collection, Function<Document, T> codec) {
        this.collection = collection.name();
        this.codec = codec;
    }

    /**
     * A document that somebody asked for by itself.
     *
     * @throws Unreadable when it can't be read
     */
    public T one(Document document) {
        try {
            return codec.apply(document);
        } catch (RuntimeException e) {
            throw new Unreadable("%s %s can't be read: %s".formatted(collection, id(document), kindAndPlace(e)));
        }
    }

    /** A document among others; empty when it can't be read. */
    public Optional<T> ifReadable(Document document) {
        try {
            T value = one(document);
            logged.remove(id(document));
            return Optional.of(value);
        } catch (Unreadable e) {
            if (logged.add(id(document))) {
                LOG.error("{}; set aside", e.getMessage());
            }
            return Optional.empty();
        }
    }

    /** Those that can be read. */
    public List<T> all(MongoIterable<Document> documents) {
        List<T> values = new ArrayList<>();
        for (Document document : documents) {
            ifReadable(document).ifPresent(values::add);
        }
        return values;
    }

    private static String id(Document document) {
        return String.valueOf(document.get("_id"));
    }

    /** Not the message: it may quote what somebody wrote. */
    private static String kindAndPlace(RuntimeException e) {
        String kind = e.getClass().getSimpleName();
        return Arrays.stream(e.getStackTrace())
                .filter(f -> f.getClassName().startsWith(STORAGE)
                        && !f.getClassName().endsWith(".Fields"))
                .findFirst()
                .map(f -> "%s in %s:%d".formatted(kind, f.getFileName(), f.getLineNumber()))
                .orElse(kind);
    }

    /** A document that can't be read; the message names it, and says what kind of mistake is where in our code. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Unreadable(String message) {
            super(message);
        }
    }
}
