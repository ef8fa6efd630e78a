package dev.muster.storage.routine;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import dev.muster.domain.delivery.LeaseToken;
import dev.muster.domain.routine.Ledger;
import dev.muster.domain.routine.Occurrence;
import dev.muster.storage.document.DeclaredCollection;
import dev.muster.storage.document.Duplicates;
import dev.muster.storage.document.Fields;
import dev.muster.storage.document.Guarded;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.bson.Document;

/** The ledger in MongoDB: one document per occurrence, whose id is the occurrence's. */
public final class MongoLedger implements Ledger {
    public static final DeclaredCollection OCCURRENCES = DeclaredCollection.of("ledger");

    private final MongoCollection<Document> occurrences;

    public MongoLedger(MongoDatabase database) {
        this.occurrences = OCCURRENCES.in(database);
    }

    @Override
    public boolean claim(Occurrence occurrence, LeaseToken token, Instant now, Instant until) {
        return Duplicates.inserted(() -> occurrences.insertOne(toDocument(occurrence, token, until)))
                || takeOver(occurrence, token, now, until);
    }

    private boolean takeOver(Occurrence occurrence, LeaseToken token, Instant now, Instant until) {
        return occurrences.findOneAndUpdate(
                        and(eq("_id", occurrence.id()), exists("outcome", false), lte("leaseUntil", Fields.date(now))),
                        Updates.combine(
                                Updates.set("token", token.value()), Updates.set("leaseUntil", Fields.date(until))),
                        Guarded.update())
                != null;
    }

    @Override
    public boolean finish(Occurrence occurrence, LeaseToken token, Outcome outcome, Instant now) {
        return occurrences.findOneAndUpdate(
                        and(eq("_id", occurrence.id()), eq("token", token.value()), exists("outcome", false)),
                        Updates.combine(
                                Updates.set("outcome", outcome.name()), Updates.set("finishedAt", Fields.date(now))),
                        Guarded.update())
                != null;
    }

    @Override
    public Optional<Outcome> outcome(Occurrence occurrence) {
        return Optional.ofNullable(occurrences.find(eq("_id", occurrence.id())).first())
                .flatMap(d -> Optional.ofNullable(d.getString("outcome")))
                .map(MongoLedger::outcome);
    }

    /** A newer program may know more outcomes; whichever it was, the occurrence is done. */
    private static Outcome outcome(String name) {
        return Arrays.stream(Outcome.values())
                .filter(o -> o.name().equals(name))
                .findFirst()
                .orElse(Outcome.OTHER);
    }

    private static Document toDocument(Occurrence occurrence, LeaseToken token, Instant until) {
        return new Document("_id", occurrence.id())
                .append("workspace", occurrence.workspace().value())
                .append("team", occurrence.team().value())
                .append("routine", occurrence.kind().key())
                .append("due", Fields.date(occurrence.due()))
                .append("token", token.value())
                .append("leaseUntil", Fields.date(until));
    }
}
