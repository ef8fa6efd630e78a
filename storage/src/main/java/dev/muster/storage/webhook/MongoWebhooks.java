package dev.muster.storage.webhook;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.webhook.KeyHash;
import dev.muster.domain.webhook.Webhook;
import dev.muster.domain.webhook.Webhooks;
import dev.muster.storage.document.DeclaredCollection;
import dev.muster.storage.document.Duplicates;
import dev.muster.storage.document.Guarded;
import dev.muster.storage.document.Index;
import dev.muster.storage.document.KnownFields;
import dev.muster.storage.document.Reading;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Webhooks in MongoDB: one document per team, with the hash of its key and its sealed secrets. */
public final class MongoWebhooks implements Webhooks {
    public static final DeclaredCollection WEBHOOKS = DeclaredCollection.of(
            "webhooks", Index.on("key", "workspace", "key").asUnique());

    private final MongoCollection<Document> webhooks;
    private final Reading<Webhook> reading = new Reading<>(WEBHOOKS, WebhookCodec::toWebhook);

    public MongoWebhooks(MongoDatabase database) {
        this.webhooks = WEBHOOKS.in(database);
    }

    @Override
    public Optional<Webhook> find(WorkspaceId workspace, TeamId team) {
        return one(webhooks.find(eq("_id", WebhookCodec.id(workspace, team))).first());
    }

    @Override
    public Optional<Webhook> at(WorkspaceId workspace, KeyHash key) {
        return one(webhooks.find(and(eq("workspace", workspace.value()), eq("key", key.value())))
                .first());
    }

    @Override
    public boolean save(Webhook webhook) {
        Document document = WebhookCodec.toDocument(webhook);
        if (webhook.version() == 1) {
            return Duplicates.inserted(() -> webhooks.insertOne(document));
        }
        return webhooks.findOneAndUpdate(
                        and(eq("_id", document.getString("_id")), eq("version", webhook.version() - 1)),
                        KnownFields.of(document),
                        Guarded.update())
                != null;
    }

    private Optional<Webhook> one(@Nullable Document document) {
        return Optional.ofNullable(document).map(reading::one);
    }
}
