package dev.muster.storage.ticket;

import dev.muster.domain.team.Skill;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.ticket.TicketState;
import dev.muster.storage.document.Fields;
import java.util.Set;
import org.bson.Document;

/** A ticket as a document, its history inside. */
final class TicketCodec {
    private TicketCodec() {}

    static String id(WorkspaceId workspace, TicketNumber number) {
        return workspace + "/" + number.value();
    }

    static Document toDocument(Ticket ticket) {
        Document document = new Document("_id", id(ticket.workspace(), ticket.number()))
                .append("workspace", ticket.workspace().value())
                .append("team", ticket.team().value())
                .append("number", ticket.number().value())
                .append("subject", ticket.subject())
                .append("details", ticket.details())
                .append("priority", ticket.priority().name())
                .append("tags", ticket.tags().stream().sorted().toList())
                .append("state", ticket.state().name())
                .append("lastEventAt", Fields.date(ticket.lastEvent().at()))
                .append("history", Fields.documents(ticket.history(), TicketCodec::event))
                .append("version", ticket.version());
        if (ticket.skill() != null) {
            document.append("skill", ticket.skill().name());
        }
        if (ticket.owner() != null) {
            document.append("owner", ticket.owner().value());
        }
        return document;
    }

    static Ticket toTicket(Document document) {
        return new Ticket(
                new WorkspaceId(Fields.text(document, "workspace")),
                new TeamId(Fields.text(document, "team")),
                new TicketNumber(Fields.number(document, "number")),
                Fields.text(document, "subject"),
                Fields.text(document, "details"),
                Priority.valueOf(Fields.text(document, "priority")),
                Fields.optional(document, "skill", Skill::new),
                Set.copyOf(document.getList("tags", String.class)),
                TicketState.valueOf(Fields.text(document, "state")),
                Fields.optional(document, "owner", UserId::new),
                Fields.list(document, "history", TicketCodec::toEvent),
                Fields.longNumber(document, "version"));
    }

    static Document event(TicketEvent event) {
        Document document = new Document("kind", event.kind().name())
                .append("at", Fields.date(event.at()))
                .append("by", event.by().value());
        if (event.owner() != null) {
            document.append("owner", event.owner().value());
        }
        return event.note().isEmpty() ? document : document.append("note", event.note());
    }

    private static TicketEvent toEvent(Document document) {
        String note = document.getString("note");
        return new TicketEvent(
                TicketEvent.Kind.valueOf(Fields.text(document, "kind")),
                Fields.instant(document, "at"),
                new UserId(Fields.text(document, "by")),
                Fields.optional(document, "owner", UserId::new),
                note == null ? "" : note);
    }
}
