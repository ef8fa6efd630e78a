package dev.muster.storage.shift;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.muster.domain.shift.Crossing;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.RosterId;
import dev.muster.domain.shift.Rosters;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.storage.document.DeclaredCollection;
import dev.muster.storage.document.Duplicates;
import dev.muster.storage.document.Fields;
import dev.muster.storage.document.Guarded;
import dev.muster.storage.document.Index;
import dev.muster.storage.document.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Rosters in MongoDB: one document per proposal, which keeps its shifts when it is published. */
public final class MongoRosters implements Rosters {
    public static final DeclaredCollection ROSTERS = DeclaredCollection.of(
            "rosters",
            Index.on("planned", "workspace", "team", "state", "plannedAt"),
            Index.on("published", "workspace", "team", "state", "to", "from"));

    private final MongoCollection<Document> rosters;
    private final Reading<Roster> reading = new Reading<>(ROSTERS, RosterCodec::toRoster);
    private final PublishedLately lately = new PublishedLately(System::nanoTime);

    public MongoRosters(MongoDatabase database) {
        this.rosters = ROSTERS.in(database);
    }

    /** Proposing again under the same id changes nothing: the first answer may have been lost on its way. */
    @Override
    public void propose(Roster proposal) {
        Duplicates.inserted(() -> rosters.insertOne(RosterCodec.toDocument(proposal)));
    }

    @Override
    public Optional<Roster> find(WorkspaceId workspace, RosterId id) {
        return one(rosters.find(eq("_id", RosterCodec.id(workspace, id))).first());
    }

    @Override
    public Optional<Roster> decide(WorkspaceId workspace, RosterId id, Roster.State decision, UserId by, Instant at) {
        Optional<Roster> decided = one(rosters.findOneAndUpdate(
                and(eq("_id", RosterCodec.id(workspace, id)), proposed()),
                decision(decision, by, at),
                Guarded.update()));
        lately.forget();
        return decided;
    }

    @Override
    public Optional<Roster> applied(WorkspaceId workspace, RosterId id, UserId by, Instant at) {
        return one(rosters.findOneAndUpdate(
                and(eq("_id", RosterCodec.id(workspace, id)), ne("state", Roster.State.APPLIED.name())),
                decision(Roster.State.APPLIED, by, at),
                Guarded.update()));
    }

    @Override
    public List<Roster> makeOlderStale(Roster newest) {
        Date plannedAt = Fields.date(newest.plannedAt());
        List<String> older = rosters
                .find(and(
                        eq("workspace", newest.workspace().value()),
                        eq("team", newest.team().value()),
                        proposed(),
                        lte("plannedAt", plannedAt),
                        ne("roster", newest.id().value())))
                .projection(Projections.include("from", "to"))
                .sort(Sorts.ascending("plannedAt"))
                .into(new ArrayList<>())
                .stream()
                .filter(d -> !Fields.localDate(d, "to").isBefore(newest.period().from())
                        && !Fields.localDate(d, "from").isAfter(newest.period().to()))
                .map(d -> d.getString("_id"))
                .toList();
        List<Roster> stale = new ArrayList<>();
        for (String id : older) {
            Optional.ofNullable(rosters.findOneAndUpdate(
                            and(eq("_id", id), proposed()),
                            Updates.set("state", Roster.State.STALE.name()),
                            Guarded.update()))
                    .flatMap(reading::ifReadable)
                    .ifPresent(stale::add);
        }
        return stale;
    }

    @Override
    public boolean change(Roster before, Roster after) {
        Document changed = rosters.findOneAndUpdate(
                and(asRead(before), eq("state", Roster.State.APPROVED.name())),
                Updates.combine(
                        Updates.set("types", Fields.documents(after.types(), ShiftTypeCodec::toDocument)),
                        Updates.set("shifts", SincePublishedCodec.shifts(after.shifts())),
                        Updates.set("shortfalls", Fields.documents(after.shortfalls(), ShortfallCodec::toDocument)),
                        Updates.set("cost", after.quality().cost()),
                        Updates.set("bound", after.quality().bound()),
                        Updates.set(SincePublishedCodec.OFFERS, SincePublishedCodec.offers(after.since())),
                        Updates.set(SincePublishedCodec.COUNTERS_IN, SincePublishedCodec.countersIn(after.since())),
                        Updates.set(SincePublishedCodec.CHANGES, SincePublishedCodec.changes(after.since())),
                        crossing(after.since().crossing()),
                        Updates.set(SincePublishedCodec.REVISION, after.since().revision())),
                Guarded.update());
        lately.forget();
        return changed != null;
    }

    private static Bson crossing(@Nullable Crossing crossing) {
        return crossing == null
                ? Updates.unset(SincePublishedCodec.CROSSING)
                : Updates.set(SincePublishedCodec.CROSSING, SincePublishedCodec.crossing(crossing));
    }

    private static Bson asRead(Roster roster) {
        long revision = roster.since().revision();
        return and(
                eq("_id", RosterCodec.id(roster.workspace(), roster.id())),
                revision == 0
                        ? exists(SincePublishedCodec.REVISION, false)
                        : eq(SincePublishedCodec.REVISION, revision));
    }

    @Override
    public Optional<Roster> approve(Roster asRead, UserId by, Instant at) {
        Optional<Roster> approved = one(rosters.findOneAndUpdate(
                and(asRead(asRead), proposed()), decision(Roster.State.APPROVED, by, at), Guarded.update()));
        lately.forget();
        return approved;
    }

    private static Bson decision(Roster.State decision, UserId by, Instant at) {
        return Updates.combine(
                Updates.set("state", decision.name()),
                Updates.set("decidedBy", by.value()),
                Updates.set("decidedAt", Fields.date(at)));
    }

    @Override
    public boolean hold(Roster asRead) {
        Document held = rosters.findOneAndUpdate(
                and(asRead(asRead), in("state", Roster.State.APPROVED.name(), Roster.State.PROPOSED.name())),
                Updates.combine(
                        Updates.set(SincePublishedCodec.OFFERS, SincePublishedCodec.offers(asRead.since())),
                        Updates.set(SincePublishedCodec.CHANGES, SincePublishedCodec.changes(asRead.since())),
                        Updates.set(SincePublishedCodec.REVISION, asRead.since().revision() + 1)),
                Guarded.update());
        lately.forget();
        return held != null;
    }

    @Override
    public List<Roster> standing(WorkspaceId workspace, TeamId team, LocalDate from, LocalDate to) {
        return reading.all(rosters.find(and(
                eq("workspace", workspace.value()),
                eq("team", team.value()),
                in("state", Roster.State.APPROVED.name(), Roster.State.PROPOSED.name()),
                gte("to", from.toString()),
                lte("from", to.toString()))));
    }

    @Override
    public List<Roster> proposed(WorkspaceId workspace, TeamId team) {
        return reading.all(rosters.find(and(eq("workspace", workspace.value()), eq("team", team.value()), proposed()))
                .sort(Sorts.ascending("plannedAt")));
    }

    @Override
    public List<Roster> published(WorkspaceId workspace, TeamId team, LocalDate from, LocalDate to) {
        return lately.of(workspace, team, from, to, (first, last) -> readPublished(workspace, team, first, last));
    }

    private List<Roster> readPublished(WorkspaceId workspace, TeamId team, LocalDate from, LocalDate to) {
        List<Roster> published = reading.all(rosters.find(and(
                eq("workspace", workspace.value()),
                eq("team", team.value()),
                eq("state", Roster.State.APPROVED.name()),
                gte("to", from.toString()),
                lte("from", to.toString()))));
        // Sorted here: an index that begins with the first date would go through all the rosters there ever were.
        published.sort(Comparator.comparing((Roster roster) -> roster.period().from())
                .thenComparing(Roster::plannedAt)
                .thenComparing(roster -> roster.id().value()));
        return published;
    }

    private static Bson proposed() {
        return eq("state", Roster.State.PROPOSED.name());
    }

    private Optional<Roster> one(@Nullable Document document) {
        return Optional.ofNullable(document).map(reading::one);
    }
}
