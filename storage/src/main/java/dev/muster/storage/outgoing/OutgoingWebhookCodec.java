package dev.muster.storage.outgoing;

import dev.muster.domain.outgoing.EventKind;
import dev.muster.domain.outgoing.Health;
import dev.muster.domain.outgoing.OutgoingWebhook;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.webhook.SealedSecret;
import dev.muster.storage.document.Fields;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** An outgoing webhook as a document. */
final class OutgoingWebhookCodec {
    private OutgoingWebhookCodec() {}

    static String id(WorkspaceId workspace, TeamId team) {
        return workspace + "/" + team;
    }

    static Document toDocument(OutgoingWebhook webhook) {
        OutgoingWebhook.Old old = webhook.old();
        // No field is ever absent, so that saving over removes what was there.
        return new Document("_id", id(webhook.workspace(), webhook.team()))
                .append("workspace", webhook.workspace().value())
                .append("team", webhook.team().value())
                .append("state", webhook.state().name())
                .append("address", sealed(webhook.address()))
                .append("secret", sealed(webhook.secret()))
                .append("oldSecret", old == null ? "" : old.secret().value())
                .append("oldUntil", Fields.date(old == null ? webhook.since() : old.until()))
                .append(
                        "events",
                        webhook.events().stream().map(Enum::name).sorted().toList())
                .append("withText", webhook.withText())
                .append("stop", webhook.stop())
                .append("changes", webhook.changes())
                .append("since", Fields.date(webhook.since()))
                .append("version", webhook.version());
    }

    static OutgoingWebhook toWebhook(Document document) {
        SealedSecret old = secret(document, "oldSecret");
        return new OutgoingWebhook(
                new WorkspaceId(Fields.text(document, "workspace")),
                new TeamId(Fields.text(document, "team")),
                OutgoingWebhook.State.valueOf(Fields.text(document, "state")),
                secret(document, "address"),
                secret(document, "secret"),
                old == null ? null : new OutgoingWebhook.Old(old, Fields.instant(document, "oldUntil")),
                kinds(document),
                document.getBoolean("withText", false),
                Fields.text(document, "stop"),
                Fields.number(document, "changes"),
                Fields.instant(document, "since"),
                Fields.longNumber(document, "version"));
    }

    static Health health(Document document) {
        return new Health(
                document.getInteger("failures", 0),
                Fields.instantOrNull(document, "failingSince"),
                Fields.instantOrNull(document, "notBefore"));
    }

    /** Kinds that only a newer program knows are left out here. */
    private static Set<EventKind> kinds(Document document) {
        return document.getList("events", String.class).stream()
                .map(name -> EventKind.parse(name.toLowerCase(Locale.ROOT)))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static String sealed(@Nullable SealedSecret secret) {
        return secret == null ? "" : secret.value();
    }

    private static @Nullable SealedSecret secret(Document document, String field) {
        String value = Fields.text(document, field);
        return value.isEmpty() ? null : new SealedSecret(value);
    }
}
