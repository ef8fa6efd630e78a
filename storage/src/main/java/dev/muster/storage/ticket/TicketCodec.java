package dev.muster.storage.ticket;

import dev.muster.domain.team.Skill;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.ticket.Actor;
import dev.muster.domain.ticket.Origin;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.ticket.TicketState;
import dev.muster.storage.document.Fields;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A ticket as a document, its history inside. */
final class TicketCodec {
    private static final String OUTSIDER = "outside:";
    private static final String MUSTER = "muster";

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
        if (ticket.origin() != null) {
            document.append("origin", origin(ticket.workspace(), ticket.team(), ticket.origin()));
        }
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
                origin(document),
                Fields.longNumber(document, "version"));
    }

    static Document event(TicketEvent event) {
        Document document = new Document("kind", event.kind().name())
                .append("at", Fields.date(event.at()))
                .append("by", by(event.by()));
        if (event.owner() != null) {
            document.append("owner", event.owner().value());
        }
        return event.note().isEmpty() ? document : document.append("note", event.note());
    }

    /** One key, so that it can be unique among the tickets that have one. */
    static String origin(WorkspaceId workspace, TeamId team, Origin origin) {
        return workspace + "/" + team + "/" + origin;
    }

    private static @Nullable Origin origin(Document document) {
        String key = document.getString("origin");
        if (key == null) {
            return null;
        }
        String[] parts = key.split("/", 4);
        return new Origin(parts[2], parts[3]);
    }

    /** Who is no person in Slack has a mark before the name that no id of Slack's has. */
    private static String by(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> person.user().value();
            case Actor.Outsider outsider -> OUTSIDER + outsider.name();
            case Actor.Itself muster -> MUSTER;
        };
    }

    private static Actor toActor(String by) {
        if (by.equals(MUSTER)) {
            return new Actor.Itself();
        }
        return by.startsWith(OUTSIDER)
                ? new Actor.Outsider(by.substring(OUTSIDER.length()))
                : new Actor.Person(new UserId(by));
    }

    private static TicketEvent toEvent(Document document) {
        String note = document.getString("note");
        return new TicketEvent(
                TicketEvent.Kind.valueOf(Fields.text(document, "kind")),
                Fields.instant(document, "at"),
                toActor(Fields.text(document, "by")),
                Fields.optional(document, "owner", UserId::new),
                note == null ? "" : note);
    }
}
