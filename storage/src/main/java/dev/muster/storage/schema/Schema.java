package dev.muster.storage.schema;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.muster.domain.delivery.LeaseToken;
import dev.muster.storage.document.DeclaredCollection;
import dev.muster.storage.document.Duplicates;
import dev.muster.storage.document.Fields;
import dev.muster.storage.document.Guarded;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The one document that says which version of the schema the database is of, and who may migrate it. Every change is one
 * conditional update; a holder's is refused from the moment another one took the lease over.
 */
public final class Schema {
    public static final DeclaredCollection SCHEMA = DeclaredCollection.of("schema");

    private static final String ID = "muster";

    private final MongoCollection<Document> schema;

    Schema(MongoDatabase database) {
        this.schema = SCHEMA.in(database);
    }

    /**
     * What is applied.
     *
     * @param version 0 when nothing is
     * @param oldestProgram the newest version that a program must know at least to use the database
     */
    record Applied(int version, int oldestProgram) {}

    Applied applied() {
        Document stored = schema.find(eq("_id", ID)).first();
        return stored == null
                ? new Applied(0, 0)
                : new Applied(Fields.number(stored, "version"), Fields.number(stored, "oldestProgram"));
    }

    /** Takes the right to migrate, if nobody has it or its holder let it run out. */
    boolean take(LeaseToken token, Instant now, Instant until) {
        Document none = new Document("_id", ID)
                .append("version", 0)
                .append("oldestProgram", 0)
                .append("migrations", List.of());
        if (schema.find(eq("_id", ID)).first() == null) {
            // Whether this instance creates it or another one does: it is there then.
            boolean unused = Duplicates.inserted(() -> schema.insertOne(none));
        }
        Bson free = or(exists("holder", false), lte("leaseUntil", Fields.date(now)));
        return update(and(eq("_id", ID), free), combine(set("holder", token.value()), leased(until)));
    }

    /** Makes a lease last longer; false when it was lost. */
    boolean extend(LeaseToken token, Instant until) {
        return update(held(token), leased(until));
    }

    /** Records a migration; false when the lease was lost. */
    boolean record(Migration migration, LeaseToken token, Instant now) {
        return update(
                held(token),
                combine(
                        set("version", migration.version()),
                        max("oldestProgram", migration.oldestProgram()),
                        push(
                                "migrations",
                                new Document("version", migration.version())
                                        .append("what", migration.what())
                                        .append("at", Fields.date(now)))));
    }

    /** Ends a lease, unless it was lost. */
    void release(LeaseToken token) {
        boolean unused = update(held(token), combine(unset("holder"), unset("leaseUntil")));
    }

    private static Bson held(LeaseToken token) {
        return and(eq("_id", ID), eq("holder", token.value()));
    }

    private static Bson leased(Instant until) {
        return set("leaseUntil", Fields.date(until));
    }

    private boolean update(Bson guard, Bson change) {
        @Nullable Document updated = schema.findOneAndUpdate(guard, change, Guarded.update());
        return updated != null;
    }
}
