package dev.muster.storage.outgoing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.muster.domain.delivery.LeaseToken;
import dev.muster.domain.outgoing.Health;
import dev.muster.domain.outgoing.OutgoingWebhook;
import dev.muster.domain.outgoing.OutgoingWebhooks;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.storage.document.DeclaredCollection;
import dev.muster.storage.document.Duplicates;
import dev.muster.storage.document.Fields;
import dev.muster.storage.document.Guarded;
import dev.muster.storage.document.Index;
import dev.muster.storage.document.KnownFields;
import dev.muster.storage.document.Reading;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Outgoing webhooks in MongoDB: one document per team. Beside what the lead set, each has its next look ({@code ready}), the
 * lease of who sends, and how the receiver does.
 */
public final class MongoOutgoingWebhooks implements OutgoingWebhooks {
    public static final DeclaredCollection WEBHOOKS =
            DeclaredCollection.of("outgoingWebhooks", Index.on("ready", "ready", "leaseUntil"));

    private final MongoCollection<Document> webhooks;
    private final Reading<OutgoingWebhook> reading = new Reading<>(WEBHOOKS, OutgoingWebhookCodec::toWebhook);

    public MongoOutgoingWebhooks(MongoDatabase database) {
        this.webhooks = WEBHOOKS.in(database);
    }

    @Override
    public Optional<OutgoingWebhook> find(WorkspaceId workspace, TeamId team) {
        return Optional.ofNullable(webhooks.find(eq("_id", OutgoingWebhookCodec.id(workspace, team)))
                        .first())
                .map(reading::one);
    }

    @Override
    public boolean save(OutgoingWebhook webhook) {
        Document document = OutgoingWebhookCodec.toDocument(webhook);
        if (webhook.version() == 1) {
            document.append("ready", Fields.date(NEVER)).append("leaseUntil", Fields.date(Instant.EPOCH));
            return Duplicates.inserted(() -> webhooks.insertOne(document));
        }
        return update(
                and(eq("_id", document.getString("_id")), eq("version", webhook.version() - 1)),
                combine(KnownFields.of(document), unset("failures"), unset("failingSince"), unset("notBefore")));
    }

    @Override
    public void wake(WorkspaceId workspace, TeamId team, Instant now) {
        boolean unused = update(
                and(eq("_id", OutgoingWebhookCodec.id(workspace, team)), gt("ready", Fields.date(now))),
                set("ready", Fields.date(now)));
    }

    @Override
    public Optional<Held> lease(LeaseToken token, Instant now, Instant until) {
        // Who is woken from now on is woken again when the lease is over.
        Document leased = webhooks.findOneAndUpdate(
                and(lte("ready", Fields.date(now)), lte("leaseUntil", Fields.date(now))),
                combine(
                        set("token", token.value()),
                        set("leaseUntil", Fields.date(until)),
                        set("ready", Fields.date(until))),
                Guarded.update().sort(Sorts.ascending("ready")));
        // One that can't be read is looked at again when its lease is over.
        return Optional.ofNullable(leased).flatMap(document -> reading.ifReadable(document)
                .map(webhook -> new Held(webhook, OutgoingWebhookCodec.health(document))));
    }

    @Override
    public void release(OutgoingWebhook webhook, LeaseToken token, Instant next, Health health) {
        String id = OutgoingWebhookCodec.id(webhook.workspace(), webhook.team());
        Bson free = combine(unset("token"), set("leaseUntil", Fields.date(Instant.EPOCH)));
        Bson held = and(eq("_id", id), eq("token", token.value()));
        Bson unchanged = and(held, eq("version", webhook.version()));
        Bson state = combine(
                set("failures", health.failures()),
                date("failingSince", health.failingSince()),
                date("notBefore", health.notBefore()));
        Document after = webhooks.findOneAndUpdate(unchanged, combine(free, state), Guarded.update());
        if (after == null) {
            // A lead changed it: what the holder knows of the receiver is of before, and it is to be looked at again.
            boolean unused = update(held, combine(free, set("ready", Fields.date(Instant.EPOCH))));
        } else if (after.getDate("ready").toInstant().isAfter(next)) {
            wake(webhook.workspace(), webhook.team(), next);
        }
    }

    @Override
    public Optional<Instant> nextLook() {
        return Optional.ofNullable(webhooks.find()
                        .projection(Projections.include("ready"))
                        .sort(Sorts.ascending("ready"))
                        .first())
                .map(document -> Fields.instant(document, "ready"));
    }

    private static Bson date(String field, @Nullable Instant instant) {
        return instant == null ? unset(field) : set(field, Fields.date(instant));
    }

    private boolean update(Bson guard, Bson change) {
        return webhooks.findOneAndUpdate(guard, change, Guarded.update()) != null;
    }
}
