package dev.muster.storage.team;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.Teams;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.storage.document.DeclaredCollection;
import dev.muster.storage.document.Duplicates;
import dev.muster.storage.document.Fields;
import dev.muster.storage.document.Guarded;
import dev.muster.storage.document.Index;
import dev.muster.storage.document.KnownFields;
import dev.muster.storage.document.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Teams in MongoDB: one document per team; a unique index keeps two teams out of one channel. */
public final class MongoTeams implements Teams {
    public static final DeclaredCollection TEAMS = DeclaredCollection.of(
            "teams", Index.on("channel", "workspace", "channel").asUnique(), Index.on("changed", "changed"));

    /** How long a change that another instance made may go unseen when a team is asked for by its channel. */
    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private static final int AT_A_TIME = 200;
    /** When a team changed, by the database's clock: those of its users don't agree. */
    private static final String CHANGED = "changed";

    private final MongoCollection<Document> teams;
    private final Reading<Team> reading = new Reading<>(TEAMS, TeamCodec::toTeam);
    /** Every command asks for its channel's team; in a burst they all get the same answer. */
    private final Map<String, Seen> byChannel = new ConcurrentHashMap<>();

    private record Seen(Team team, long nanoTime) {}

    public MongoTeams(MongoDatabase database) {
        this.teams = TEAMS.in(database);
    }

    @Override
    public Optional<Team> find(WorkspaceId workspace, TeamId team) {
        return one(teams.find(eq("_id", TeamCodec.id(workspace, team))).first());
    }

    @Override
    public Optional<Team> withChannel(WorkspaceId workspace, ChannelId channel) {
        String key = workspace + "/" + channel;
        Seen seen = byChannel.get(key);
        if (seen != null && System.nanoTime() - seen.nanoTime() < FRESH_NANOS) {
            return Optional.of(seen.team());
        }
        Optional<Team> team = readWithChannel(workspace, channel);
        team.ifPresentOrElse(t -> byChannel.put(key, new Seen(t, System.nanoTime())), () -> byChannel.remove(key));
        return team;
    }

    private Optional<Team> readWithChannel(WorkspaceId workspace, ChannelId channel) {
        // Plain fields, since the embedded server doesn't look behind an $and for its index.
        return one(teams.find(new Document("workspace", workspace.value()).append("channel", channel.value()))
                .first());
    }

    @Override
    public List<Team> in(WorkspaceId workspace) {
        List<Team> found = reading.all(teams.find(eq("workspace", workspace.value())));
        // Sorted here: a workspace has few teams, no reason for one more index.
        found.sort(Comparator.comparing(team -> team.id().value()));
        return found;
    }

    @Override
    public List<Team> all() {
        List<Team> all = new ArrayList<>();
        forEach(all::add);
        return all;
    }

    @Override
    public void forEach(Consumer<Team> action) {
        for (Document document : teams.find().sort(Sorts.ascending("_id")).batchSize(AT_A_TIME)) {
            reading.ifReadable(document).ifPresent(action);
        }
    }

    @Override
    public SaveOutcome save(Team team) {
        Document document = TeamCodec.toDocument(team);
        SaveOutcome outcome = team.version() == 1 ? create(team, document) : change(team, document);
        byChannel.clear();
        return outcome;
    }

    private SaveOutcome create(Team team, Document document) {
        // Version 0 is nobody's: this inserts, or is refused by an index.
        if (Duplicates.inserted(() -> teams.updateOne(
                new Document("_id", document.getString("_id")).append("version", 0L),
                stamped(document),
                new UpdateOptions().upsert(true)))) {
            return new Saved(TeamCodec.toTeam(document));
        }
        // Teams are never deleted, so one look tells which of the two indexes refused, on any server.
        return find(team.workspace(), team.id()).isPresent()
                ? new ChangedMeanwhile()
                : new ChannelTaken(team.channel());
    }

    private SaveOutcome change(Team team, Document document) {
        AtomicReference<@Nullable Document> changed = new AtomicReference<>();
        boolean channelIsFree = Duplicates.inserted(() -> changed.set(teams.findOneAndUpdate(
                and(eq("_id", document.getString("_id")), eq("version", team.version() - 1)),
                stamped(document),
                Guarded.update())));
        if (!channelIsFree) {
            return new ChannelTaken(team.channel());
        }
        Document stored = changed.get();
        return stored == null ? new ChangedMeanwhile() : new Saved(TeamCodec.toTeam(stored));
    }

    private Optional<Team> one(@Nullable Document document) {
        return Optional.ofNullable(document).map(reading::one);
    }

    @Override
    public void touch(WorkspaceId workspace, TeamId team) {
        teams.updateOne(eq("_id", TeamCodec.id(workspace, team)), Updates.currentDate(CHANGED));
    }

    @Override
    public List<Change> changedSince(Instant stamp) {
        return teams.find(gt(CHANGED, Fields.date(stamp)))
                .projection(Projections.include("workspace", "team", CHANGED))
                .map(MongoTeams::toChange)
                .into(new ArrayList<>());
    }

    private static Change toChange(Document document) {
        return new Change(
                new WorkspaceId(Fields.text(document, "workspace")),
                new TeamId(Fields.text(document, "team")),
                Fields.instant(document, CHANGED));
    }

    /** What this program knows of a team, and that it changed just now. */
    private static Bson stamped(Document team) {
        return Updates.combine(KnownFields.of(team), Updates.currentDate(CHANGED));
    }
}
