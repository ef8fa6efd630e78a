package dev.muster.storage.webhook;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.webhook.KeyHash;
import dev.muster.domain.webhook.SealedSecret;
import dev.muster.domain.webhook.Webhook;
import dev.muster.storage.document.Fields;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A webhook as a document. */
final class WebhookCodec {
    /** In the place of the hash of a key, which has no slash. */
    private static final String OFF = "off/";

    private WebhookCodec() {}

    static String id(WorkspaceId workspace, TeamId team) {
        return workspace + "/" + team;
    }

    static Document toDocument(Webhook webhook) {
        String id = id(webhook.workspace(), webhook.team());
        Webhook.Old old = webhook.old();
        // The key is never absent, so that its index can be unique; nor are secrets, so that saving over removes them.
        return new Document("_id", id)
                .append("workspace", webhook.workspace().value())
                .append("team", webhook.team().value())
                .append("key", webhook.key() == null ? OFF + id : webhook.key().value())
                .append("secret", sealed(webhook.secret()))
                .append("oldSecret", old == null ? "" : old.secret().value())
                .append("oldUntil", Fields.date(old == null ? webhook.since() : old.until()))
                .append("zendesk", sealed(webhook.zendesk()))
                .append("changes", webhook.changes())
                .append("since", Fields.date(webhook.since()))
                .append("version", webhook.version());
    }

    static Webhook toWebhook(Document document) {
        String key = Fields.text(document, "key");
        SealedSecret old = secret(document, "oldSecret");
        return new Webhook(
                new WorkspaceId(Fields.text(document, "workspace")),
                new TeamId(Fields.text(document, "team")),
                key.startsWith(OFF) ? null : new KeyHash(key),
                secret(document, "secret"),
                old == null ? null : new Webhook.Old(old, Fields.instant(document, "oldUntil")),
                secret(document, "zendesk"),
                Fields.number(document, "changes"),
                Fields.instant(document, "since"),
                Fields.longNumber(document, "version"));
    }

    private static String sealed(@Nullable SealedSecret secret) {
        return secret == null ? "" : secret.value();
    }

    private static @Nullable SealedSecret secret(Document document, String field) {
        String value = Fields.text(document, field);
        return value.isEmpty() ? null : new SealedSecret(value);
    }
}
