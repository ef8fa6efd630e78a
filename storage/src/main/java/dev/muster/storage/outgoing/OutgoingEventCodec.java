package dev.muster.storage.outgoing;

import dev.muster.domain.outgoing.EventKind;
import dev.muster.domain.outgoing.OutgoingEvent;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.storage.document.Fields;
import org.bson.Document;

/** An event on its way as a document. */
final class OutgoingEventCodec {
    private OutgoingEventCodec() {}

    static String id(OutgoingEvent event) {
        return event.workspace() + "/" + event.team() + "/" + event.id();
    }

    static Document toDocument(OutgoingEvent event) {
        Document document = new Document("_id", id(event))
                .append("workspace", event.workspace().value())
                .append("team", event.team().value())
                .append("event", event.id())
                .append("index", event.index())
                .append("kind", event.kind().name())
                .append("body", event.body())
                .append("queuedAt", Fields.date(event.queuedAt()))
                .append("state", event.state().name())
                .append("attempts", event.attempts())
                .append("next", Fields.date(event.next()))
                .append("status", event.status());
        if (event.ticket() != null) {
            document.append("ticket", event.ticket().value());
        }
        if (event.firstTriedAt() != null) {
            document.append("firstTriedAt", Fields.date(event.firstTriedAt()));
        }
        return document;
    }

    static OutgoingEvent toEvent(Document document) {
        return new OutgoingEvent(
                new WorkspaceId(Fields.text(document, "workspace")),
                new TeamId(Fields.text(document, "team")),
                Fields.text(document, "event"),
                document.containsKey("ticket") ? new TicketNumber(Fields.number(document, "ticket")) : null,
                Fields.number(document, "index"),
                EventKind.valueOf(Fields.text(document, "kind")),
                Fields.text(document, "body"),
                Fields.instant(document, "queuedAt"),
                OutgoingEvent.State.valueOf(Fields.text(document, "state")),
                Fields.number(document, "attempts"),
                Fields.instantOrNull(document, "firstTriedAt"),
                Fields.instant(document, "next"),
                Fields.number(document, "status"));
    }
}
