package dev.muster.storage.outgoing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.muster.domain.outgoing.OutgoingEvent;
import dev.muster.domain.outgoing.OutgoingEvent.State;
import dev.muster.domain.outgoing.OutgoingEvents;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Events on their way to other systems in MongoDB: one document each. */
public final class MongoOutgoingEvents implements OutgoingEvents {
    public static final DeclaredCollection EVENTS = DeclaredCollection.of(
            "outgoingEvents",
            Index.on("inState", "workspace", "team", "state", "queuedAt", "index"),
            Index.on("latest", "workspace", "team", "queuedAt", "index"),
            Index.on("queuedAt", "queuedAt"));

    private final MongoCollection<Document> events;
    private final Reading<OutgoingEvent> reading = new Reading<>(EVENTS, OutgoingEventCodec::toEvent);

    public MongoOutgoingEvents(MongoDatabase database) {
        this.events = EVENTS.in(database);
    }

    @Override
    public void put(List<OutgoingEvent> more) {
        List<String> ids = more.stream().map(OutgoingEventCodec::id).toList();
        Set<String> there = new HashSet<>();
        events.find(in("_id", ids))
                .projection(Projections.include("_id"))
                .forEach(document -> there.add(document.getString("_id")));
        for (OutgoingEvent event : more) {
            if (!there.contains(OutgoingEventCodec.id(event))) {
                boolean unused = Duplicates.inserted(() -> events.insertOne(OutgoingEventCodec.toDocument(event)));
            }
        }
    }

    @Override
    public List<OutgoingEvent> waiting(WorkspaceId workspace, TeamId team, int most) {
        return reading.all(events.find(and(ofTeam(workspace, team), eq("state", State.WAITING.name())))
                .sort(Sorts.ascending("queuedAt", "index"))
                .limit(most));
    }

    @Override
    public boolean record(OutgoingEvent tried) {
        Bson asRead = and(
                eq("_id", OutgoingEventCodec.id(tried)),
                eq("state", State.WAITING.name()),
                eq("attempts", tried.attempts() - 1));
        return events.findOneAndUpdate(asRead, KnownFields.of(OutgoingEventCodec.toDocument(tried)), Guarded.update())
                != null;
    }

    @Override
    public List<OutgoingEvent> last(WorkspaceId workspace, TeamId team, int most) {
        return reading.all(events.find(ofTeam(workspace, team))
                .sort(Sorts.descending("queuedAt", "index"))
                .limit(most));
    }

    @Override
    public void giveUp(WorkspaceId workspace, TeamId team, Instant before) {
        events.updateMany(
                and(ofTeam(workspace, team), eq("state", State.WAITING.name()), lt("queuedAt", Fields.date(before))),
                set("state", State.GIVEN_UP.name()));
    }

    @Override
    public void forget(WorkspaceId workspace, TeamId team) {
        events.deleteMany(ofTeam(workspace, team));
    }

    @Override
    public void forgetBefore(Instant instant) {
        events.deleteMany(lt("queuedAt", Fields.date(instant)));
    }

    private static Bson ofTeam(WorkspaceId workspace, TeamId team) {
        return and(eq("workspace", workspace.value()), eq("team", team.value()));
    }
}
