package dev.muster.storage.metric;

import dev.muster.domain.metric.DateSpan;
import dev.muster.domain.metric.ProposedAction;
import dev.muster.domain.metric.ToldDigest;
import dev.muster.domain.metric.WeekCount;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.storage.document.Fields;
import java.util.Arrays;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What a digest told as a document; the week is its Monday, an ISO string. */
final class ToldDigestCodec {
    private ToldDigestCodec() {}

    static String id(WorkspaceId workspace, TeamId team, DateSpan week) {
        return workspace + "/" + team + "/" + week.from();
    }

    static Document toDocument(ToldDigest digest) {
        Document document = new Document("_id", id(digest.workspace(), digest.team(), digest.week()))
                .append("workspace", digest.workspace().value())
                .append("team", digest.team().value())
                .append("week", digest.week().from().toString())
                .append("occurrence", digest.occurrence())
                .append("opened", digest.count().opened())
                .append("resolved", digest.count().resolved())
                .append("backlog", digest.count().backlog());
        return digest.action() == null ? document : document.append("action", toDocument(digest.action()));
    }

    private static Document toDocument(ProposedAction action) {
        return new Document("kind", action.kind().name())
                .append("subject", action.subject())
                .append("count", action.count())
                .append("of", action.of());
    }

    static ToldDigest toDigest(Document document) {
        DateSpan week = DateSpan.weekOf(Fields.localDate(document, "week"));
        return new ToldDigest(
                new WorkspaceId(Fields.text(document, "workspace")),
                new TeamId(Fields.text(document, "team")),
                Fields.text(document, "occurrence"),
                new WeekCount(
                        week,
                        Fields.number(document, "opened"),
                        Fields.number(document, "resolved"),
                        Fields.number(document, "backlog")),
                toAction(document.get("action", Document.class)),
                Fields.optional(document, "owner", UserId::new),
                Fields.instantOrNull(document, "takenAt"),
                Fields.optional(document, "doneBy", UserId::new),
                Fields.instantOrNull(document, "doneAt"));
    }

    private static @Nullable ProposedAction toAction(@Nullable Document document) {
        return document == null
                ? null
                : new ProposedAction(
                        kind(Fields.text(document, "kind")),
                        Fields.text(document, "subject"),
                        Fields.number(document, "count"),
                        Fields.number(document, "of"));
    }

    /** A newer program may propose more. */
    private static ProposedAction.Kind kind(String name) {
        return Arrays.stream(ProposedAction.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(ProposedAction.Kind.OTHER);
    }
}
