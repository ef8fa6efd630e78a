package dev.muster.storage.ticket;

import dev.muster.domain.team.Skill;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.ticket.Actor;
import dev.muster.domain.ticket.Heading;
import dev.muster.domain.ticket.Origin;
import dev.muster.domain.ticket.OutsideLink;
import dev.muster.domain.ticket.Particulars;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.ProductArea;
import dev.muster.domain.ticket.Segment;
import dev.muster.domain.ticket.Terms;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.TicketEvent.Kind;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.ticket.TicketState;
import dev.muster.storage.document.Fields;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A ticket as a document, its history inside. */
final class TicketCodec {
    private static final Set<Kind> KNOWN_TO_ALL = EnumSet.range(Kind.OPENED, Kind.NOTED);
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
                .append("state", ticket.state().name())
                .append("lastEventAt", Fields.date(ticket.lastEvent().at()))
                .append("history", Fields.documents(ticket.history(), TicketCodec::event))
                .append("terms", Terms.of(ticket))
                .append("version", ticket.version());
        if (ticket.origin() != null) {
            document.append("origin", origin(ticket.workspace(), ticket.team(), ticket.origin()));
        }
        if (ticket.broughtAt() != null) {
            document.append("broughtAt", Fields.date(ticket.broughtAt()));
        }
        heading(ticket.heading()).forEach((field, value) -> {
            if (value != null) {
                document.append(field, value);
            }
        });
        if (ticket.owner() != null) {
            document.append("owner", ticket.owner().value());
        }
        return document;
    }

    /** The fields of a heading; null for one that a document of such a ticket doesn't have. */
    static Map<String, @Nullable Object> heading(Heading heading) {
        Particulars particulars = heading.particulars();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("subject", heading.subject());
        fields.put("details", heading.details());
        fields.put("priority", heading.priority().name());
        fields.put("tags", heading.tags().stream().sorted().toList());
        fields.put("skill", heading.skill() == null ? null : heading.skill().name());
        fields.put(
                "segment",
                particulars.segment() == null ? null : particulars.segment().name());
        fields.put(
                "area", particulars.area() == null ? null : particulars.area().name());
        fields.put(
                "link", particulars.link() == null ? null : particulars.link().url());
        fields.put(
                "message",
                particulars.message() == null ? null : particulars.message().url());
        return fields;
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
                new Particulars(
                        Fields.optional(document, "segment", Segment::valueOf),
                        Fields.optional(document, "area", ProductArea::new),
                        Fields.optional(document, "link", OutsideLink::new),
                        Fields.optional(document, "message", OutsideLink::new)),
                TicketState.valueOf(Fields.text(document, "state")),
                Fields.optional(document, "owner", UserId::new),
                Fields.list(document, "history", TicketCodec::toEvent),
                origin(document),
                Fields.instantOrNull(document, "broughtAt"),
                Fields.longNumber(document, "version"));
    }

    static Document event(TicketEvent event) {
        Document document =
                kind(event.kind()).append("at", Fields.date(event.at())).append("by", by(event.by()));
        if (event.owner() != null) {
            document.append("owner", event.owner().value());
        }
        if (!event.note().isEmpty()) {
            document.append("note", event.note());
        }
        return event.receipts().isEmpty() ? document : document.append("receipts", event.receipts());
    }

    /** What older programs don't know is a note to them, so that they can still read the ticket. */
    private static Document kind(Kind kind) {
        return KNOWN_TO_ALL.contains(kind)
                ? new Document("kind", kind.name())
                : new Document("kind", Kind.NOTED.name()).append("what", kind.name());
    }

    /** What a newer program knows is a note to this one. */
    private static Kind toKind(Document event) {
        String what = event.getString("what");
        String name = what == null ? Fields.text(event, "kind") : what;
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(Kind.NOTED);
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
                toKind(document),
                Fields.instant(document, "at"),
                toActor(Fields.text(document, "by")),
                Fields.optional(document, "owner", UserId::new),
                note == null ? "" : note,
                document.getList("receipts", String.class, List.of()));
    }
}
