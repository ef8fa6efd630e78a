package dev.muster.bot.webhook;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.muster.domain.outgoing.EventKind;
import dev.muster.domain.outgoing.Happening;
import dev.muster.domain.outgoing.OutgoingEvent;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Actor;
import dev.muster.domain.ticket.Origin;
import dev.muster.domain.ticket.Particulars;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What another system reads of an event: {@code docs/integrations/outgoing-event.schema.json}. */
final class OutgoingBody {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private OutgoingBody() {}

    /**
     * What happened to a ticket.
     *
     * @param withText whether what they wrote along with it goes out, too
     */
    static OutgoingEvent event(Team team, Ticket ticket, Happening happening, boolean withText, Instant now) {
        String id = "%s-%d-%d".formatted(ticket.workspace(), ticket.number().value(), happening.index());
        JsonObject body = body(
                id,
                happening.kind(),
                happening.event().at(),
                team,
                happening.event().by());
        body.add("ticket", ticket(ticket, happening.state(), happening.event().owner()));
        if (withText && !happening.event().note().isEmpty()) {
            body.addProperty("text", happening.event().note());
        }
        return OutgoingEvent.waiting(
                ticket.workspace(),
                ticket.team(),
                id,
                ticket.number(),
                happening.index(),
                happening.kind(),
                GSON.toJson(body),
                now);
    }

    /** Something that arrives and means nothing. */
    static OutgoingEvent test(Team team, UserId by, Instant now) {
        String id = "%s-test-%s".formatted(team.workspace(), UUID.randomUUID());
        String body = GSON.toJson(body(id, EventKind.TEST, now, team, new Actor.Person(by)));
        return OutgoingEvent.waiting(team.workspace(), team.id(), id, null, 0, EventKind.TEST, body, now);
    }

    private static JsonObject body(String id, EventKind kind, Instant at, Team team, Actor by) {
        JsonObject body = new JsonObject();
        body.addProperty("id", id);
        body.addProperty("event", kind.word());
        body.addProperty("occurred_at", at.toString());
        body.addProperty("workspace", team.workspace().value());
        body.add("team", pair("id", team.id().value(), "name", team.name()));
        body.add("actor", actor(by));
        return body;
    }

    private static JsonObject actor(Actor actor) {
        return switch (actor) {
            case Actor.Person person ->
                pair("type", "person", "id", person.user().value());
            case Actor.Outsider outsider -> pair("type", "outside", "name", outsider.name());
            case Actor.Itself muster -> {
                JsonObject itself = new JsonObject();
                itself.addProperty("type", "muster");
                yield itself;
            }
        };
    }

    private static JsonObject ticket(Ticket ticket, TicketState state, @Nullable UserId assignee) {
        JsonObject object = new JsonObject();
        object.addProperty("number", ticket.number().value());
        object.addProperty("subject", ticket.subject());
        object.addProperty("state", state.word());
        object.addProperty("priority", ticket.priority().word());
        JsonArray tags = new JsonArray();
        ticket.tags().stream().sorted().forEach(tags::add);
        object.add("tags", tags);
        add(object, "assignee", assignee == null ? null : assignee.value());
        add(object, "skill", ticket.skill() == null ? null : ticket.skill().name());
        Particulars more = ticket.particulars();
        add(object, "segment", more.segment() == null ? null : more.segment().word());
        add(object, "area", more.area() == null ? null : more.area().name());
        add(object, "link", more.link() == null ? null : more.link().url());
        Origin origin = ticket.origin();
        if (origin != null) {
            object.add("origin", pair("system", origin.system(), "id", origin.key()));
        }
        return object;
    }

    private static void add(JsonObject object, String field, @Nullable String value) {
        if (value != null) {
            object.addProperty(field, value);
        }
    }

    private static JsonObject pair(String one, String value, String other, String itsValue) {
        JsonObject object = new JsonObject();
        object.addProperty(one, value);
        object.addProperty(other, itsValue);
        return object;
    }
}
