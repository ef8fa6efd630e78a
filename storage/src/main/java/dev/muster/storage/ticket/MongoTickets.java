package dev.muster.storage.ticket;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.ticket.NewTicket;
import dev.muster.domain.ticket.Origin;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketChange;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.ticket.TicketState;
import dev.muster.domain.ticket.Tickets;
import dev.muster.storage.document.DeclaredCollection;
import dev.muster.storage.document.Duplicates;
import dev.muster.storage.document.Fields;
import dev.muster.storage.document.Guarded;
import dev.muster.storage.document.Index;
import dev.muster.storage.document.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Tickets in MongoDB: one document per ticket, changed by one conditional update; one counter per workspace. */
public final class MongoTickets implements Tickets {
    public static final DeclaredCollection TICKETS = DeclaredCollection.of(
            "tickets",
            Index.on("unresolved", "workspace", "team", "state", "number"),
            Index.on("touched", "workspace", "team", "lastEventAt"),
            Index.on("terms", "workspace", "team", "terms", "number"),
            Index.on("inState", "workspace", "team", "state", "lastEventAt"),
            Index.on("inHand", "workspace", "team", "owner", "state"),
            Index.on("origin", "origin").asUnique().asSparse());
    public static final DeclaredCollection COUNTERS = DeclaredCollection.of("counters");

    private static final int RESTORED_AT_ONCE = 500;
    private static final List<String> UNRESOLVED = Arrays.stream(TicketState.values())
            .filter(TicketState::isUnresolved)
            .map(TicketState::name)
            .toList();

    private final MongoCollection<Document> tickets;
    private final Reading<Ticket> reading = new Reading<>(TICKETS, TicketCodec::toTicket);
    private final Numbers numbers;

    public MongoTickets(MongoDatabase database) {
        this.tickets = TICKETS.in(database);
        this.numbers = new Numbers(database);
    }

    /** A number is used at most once; one is lost only if the store fails between the two writes, or a ticket of the same origin is there. */
    @Override
    public Ticket open(NewTicket ticket) {
        while (true) {
            Document document = TicketCodec.toDocument(ticket.numbered(numbers.next(ticket.workspace())));
            if (Duplicates.inserted(() -> tickets.insertOne(document))) {
                return TicketCodec.toTicket(document);
            }
            Optional<Ticket> there = Optional.ofNullable(ticket.origin())
                    .flatMap(origin -> withOrigin(ticket.workspace(), ticket.team(), origin));
            if (there.isPresent()) {
                return there.get();
            }
        }
    }

    @Override
    public Optional<Ticket> withOrigin(WorkspaceId workspace, TeamId team, Origin origin) {
        return one(tickets.find(eq("origin", TicketCodec.origin(workspace, team, origin)))
                .first());
    }

    @Override
    public Optional<Ticket> find(WorkspaceId workspace, TicketNumber number) {
        return one(tickets.find(eq("_id", TicketCodec.id(workspace, number))).first());
    }

    @Override
    public Optional<Ticket> apply(TicketChange change) {
        TicketEvent event = change.event();
        Bson guard =
                switch (change.expected()) {
                    case TicketChange.InState expected ->
                        eq("state", expected.state().name());
                    case TicketChange.AtVersion expected -> eq("version", expected.version());
                };
        Bson owner = event.owner() == null
                ? Updates.unset("owner")
                : Updates.set("owner", event.owner().value());
        return one(tickets.findOneAndUpdate(
                and(
                        eq("_id", TicketCodec.id(change.workspace(), change.number())),
                        eq("team", change.team().value()),
                        guard),
                Updates.combine(
                        heading(change.edit()),
                        Updates.set("state", change.to().name()),
                        owner,
                        Updates.set("lastEventAt", Fields.date(event.at())),
                        Updates.push("history", TicketCodec.event(event)),
                        Updates.inc("version", 1L)),
                Guarded.update()));
    }

    private static Bson heading(TicketChange.@Nullable Edit edit) {
        List<Bson> changes = new ArrayList<>();
        if (edit != null) {
            changes.add(Updates.set("terms", edit.terms()));
            TicketCodec.heading(edit.heading())
                    .forEach((field, value) ->
                            changes.add(value == null ? Updates.unset(field) : Updates.set(field, value)));
        }
        return Updates.combine(changes);
    }

    @Override
    public List<Ticket> unresolved(WorkspaceId workspace, TeamId team) {
        Bson unresolved = and(eq("workspace", workspace.value()), eq("team", team.value()), in("state", UNRESOLVED));
        return reading.all(tickets.find(unresolved).sort(Sorts.ascending("number")));
    }

    @Override
    public List<Ticket> resolvedLongestAgo(WorkspaceId workspace, TeamId team, int most) {
        Bson resolved = and(
                eq("workspace", workspace.value()), eq("team", team.value()), eq("state", TicketState.RESOLVED.name()));
        return reading.all(
                tickets.find(resolved).sort(Sorts.ascending("lastEventAt")).limit(most));
    }

    @Override
    public int inHand(WorkspaceId workspace, TeamId team, UserId person) {
        // They are few. To have them counted would be an aggregation, for which the embedded store reads all tickets.
        List<Document> claimed = tickets.find(and(
                        eq("workspace", workspace.value()),
                        eq("team", team.value()),
                        eq("owner", person.value()),
                        eq("state", TicketState.CLAIMED.name())))
                .projection(Projections.fields(Projections.excludeId(), Projections.include("state")))
                .into(new ArrayList<>());
        return claimed.size();
    }

    @Override
    public List<Ticket> touchedSince(WorkspaceId workspace, TeamId team, Instant since) {
        List<Ticket> touched = reading.all(tickets.find(touched(workspace, team, since)));
        // Sorted here: an index that begins with the number would go through all the tickets there ever were.
        touched.sort(Comparator.comparing(ticket -> ticket.number().value()));
        return touched;
    }

    @Override
    public void forEachTouchedSince(WorkspaceId workspace, TeamId team, Instant since, Consumer<Ticket> action) {
        for (Document document : tickets.find(touched(workspace, team, since)).sort(Sorts.ascending("lastEventAt"))) {
            reading.ifReadable(document).ifPresent(action);
        }
    }

    private static Bson touched(WorkspaceId workspace, TeamId team, Instant since) {
        return and(
                eq("workspace", workspace.value()), eq("team", team.value()), gte("lastEventAt", Fields.date(since)));
    }

    @Override
    public List<TicketNumber> withTerm(WorkspaceId workspace, TeamId team, String term, int most) {
        List<TicketNumber> numbers = new ArrayList<>();
        tickets.find(and(eq("workspace", workspace.value()), eq("team", team.value()), eq("terms", term)))
                .projection(Projections.fields(Projections.excludeId(), Projections.include("number")))
                .sort(Sorts.descending("number"))
                .limit(most)
                .forEach(found -> numbers.add(new TicketNumber(Fields.number(found, "number"))));
        return numbers;
    }

    @Override
    public List<Ticket> all(WorkspaceId workspace, List<TicketNumber> numbers) {
        List<String> ids =
                numbers.stream().map(n -> TicketCodec.id(workspace, n)).toList();
        List<Ticket> found = reading.all(tickets.find(in("_id", ids)));
        found.sort(Comparator.comparing(ticket -> ticket.number().value()));
        return found;
    }

    @Override
    public void restore(List<Ticket> restored) {
        Map<String, Integer> highest = new TreeMap<>();
        restored.forEach(t -> highest.merge(t.workspace().value(), t.number().value(), Math::max));
        // First the counters, so that nobody opens a ticket under a number that is about to be restored.
        highest.forEach((workspace, number) -> numbers.atLeast(new WorkspaceId(workspace), number));
        for (int from = 0; from < restored.size(); from += RESTORED_AT_ONCE) {
            tickets.bulkWrite(
                    restored.subList(from, Math.min(from + RESTORED_AT_ONCE, restored.size())).stream()
                            .map(MongoTickets::replacement)
                            .toList(),
                    new BulkWriteOptions().ordered(false));
        }
    }

    private static ReplaceOneModel<Document> replacement(Ticket ticket) {
        Document document = TicketCodec.toDocument(ticket);
        return new ReplaceOneModel<>(eq("_id", document.getString("_id")), document, new ReplaceOptions().upsert(true));
    }

    private Optional<Ticket> one(@Nullable Document document) {
        return Optional.ofNullable(document).map(reading::one);
    }
}
