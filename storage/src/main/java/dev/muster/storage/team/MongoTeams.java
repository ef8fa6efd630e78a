package dev.muster.storage.team;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.Teams;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.storage.document.Duplicates;
import dev.muster.storage.document.Fields;
import dev.muster.storage.document.Guarded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Teams in MongoDB: one document per team; a unique index keeps two teams out of one channel. */
public final class MongoTeams implements Teams {
    /** How long a change that another instance made may go unseen when a team is asked for by its channel. */
    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    /** When a team changed, by the database's clock: those of its users don't agree. */
    private static final String CHANGED = "changed";

    private static final Logger log = LoggerFactory.getLogger(MongoTeams.class);

    private final MongoCollection<Document> teams;
    /** Every command asks for its channel's team; in a burst they all get the same answer. */
    private final Map<String, Seen> byChannel = new ConcurrentHashMap<>();

    /** The ids of those that were logged. */
    private final Set<Object> unreadable = ConcurrentHashMap.newKeySet();

    private record Seen(Team team, long nanoTime) {}

    public MongoTeams(MongoDatabase database) {
        this.teams = database.getCollection("teams");
    }

    /** Creates the indexes that the queries below need, if they aren't there. */
    public void prepare() {
        teams.createIndex(
                Indexes.ascending("workspace", "channel"),
                new IndexOptions().name("channel").unique(true));
        teams.createIndex(Indexes.ascending(CHANGED), new IndexOptions().name(CHANGED));
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
        return teams.find(eq("workspace", workspace.value()))
                .sort(Sorts.ascending("_id"))
                .map(TeamCodec::toTeam)
                .into(new ArrayList<>());
    }

    @Override
    public List<Team> all() {
        List<Team> found = new ArrayList<>();
        teams.find().sort(Sorts.ascending("_id")).forEach(document -> readable(document)
                .ifPresent(found::add));
        return found;
    }

    @Override
    public SaveOutcome save(Team team) {
        Document document = TeamCodec.toDocument(team);
        SaveOutcome outcome = team.version() == 1 ? create(team, document) : replace(team, document);
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

    private SaveOutcome replace(Team team, Document document) {
        AtomicReference<@Nullable Document> replaced = new AtomicReference<>();
        boolean channelIsFree = Duplicates.inserted(() -> replaced.set(teams.findOneAndUpdate(
                and(eq("_id", document.getString("_id")), eq("version", team.version() - 1)),
                stamped(document),
                Guarded.update())));
        if (!channelIsFree) {
            return new ChannelTaken(team.channel());
        }
        Document stored = replaced.get();
        return stored == null ? new ChangedMeanwhile() : new Saved(TeamCodec.toTeam(stored));
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

    /** A team has all its fields always, so setting them replaces it. */
    private static Document stamped(Document team) {
        Document fields = new Document(team);
        fields.remove("_id");
        return new Document("$set", fields).append("$currentDate", new Document(CHANGED, true));
    }

    /** One team that can't be read, by an impossible time or a newer version's word, keeps no other from its routines. */
    private Optional<Team> readable(Document document) {
        Object id = document.get("_id");
        try {
            Team team = TeamCodec.toTeam(document);
            unreadable.remove(id);
            return Optional.of(team);
        } catch (RuntimeException e) {
            if (unreadable.add(id)) {
                log.error("Team {} can't be read and is left out until it is mended", id, e);
            }
            return Optional.empty();
        }
    }

    private static Optional<Team> one(@Nullable Document document) {
        return Optional.ofNullable(document).map(TeamCodec::toTeam);
    }
}
