package dev.muster.storage.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import dev.muster.storage.calendar.MongoCalendarFeeds;
import dev.muster.storage.delivery.MongoInbox;
import dev.muster.storage.delivery.MongoOutbox;
import dev.muster.storage.delivery.MongoOwedAnswers;
import dev.muster.storage.document.DeclaredCollection;
import dev.muster.storage.escalation.MongoPlaybooks;
import dev.muster.storage.launch.MongoLaunches;
import dev.muster.storage.metric.MongoFigureGoals;
import dev.muster.storage.metric.MongoToldDigests;
import dev.muster.storage.metric.MongoWeeklyFiguresOff;
import dev.muster.storage.note.MongoNotes;
import dev.muster.storage.outgoing.MongoOutgoingEvents;
import dev.muster.storage.outgoing.MongoOutgoingWebhooks;
import dev.muster.storage.routine.MongoLedger;
import dev.muster.storage.schema.MigrationOutcome;
import dev.muster.storage.schema.MigrationOutcome.Ready;
import dev.muster.storage.schema.MigrationOutcome.StillMigrating;
import dev.muster.storage.schema.MigrationOutcome.TooNew;
import dev.muster.storage.schema.Migrator;
import dev.muster.storage.schema.Schema;
import dev.muster.storage.shift.MongoLeaves;
import dev.muster.storage.shift.MongoRosters;
import dev.muster.storage.shift.MongoRunningPlans;
import dev.muster.storage.shift.MongoShiftGroups;
import dev.muster.storage.shift.MongoShiftRulebook;
import dev.muster.storage.team.MongoTeams;
import dev.muster.storage.ticket.MongoLatelyOpened;
import dev.muster.storage.ticket.MongoTickets;
import dev.muster.storage.webhook.MongoWebhooks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Everything that Muster remembers, in one MongoDB: opened, brought into today's form, and closed. */
public final class Store extends Repositories implements AutoCloseable {
    private static final String DEFAULT_DATABASE = "muster";
    private static final int ANSWER_SECONDS = 2;
    /** A batch that is restored, or an index that is built, takes longer than a dead server may. */
    private static final int READ_SECONDS = 30;

    private final @Nullable EmbeddedServer server;
    private final MongoClient client;
    private final MongoDatabase database;

    private Store(@Nullable EmbeddedServer server, MongoClient client, MongoDatabase database) {
        super(database);
        this.server = server;
        this.client = client;
        this.database = database;
    }

    private static Store at(
            ConnectionString address, boolean embedded, @Nullable EmbeddedServer server, CommandListener... listeners) {
        MongoClient client = MongoClients.create(settings(address, embedded, listeners));
        String name = Objects.requireNonNullElse(address.getDatabase(), DEFAULT_DATABASE);
        return new Store(server, client, client.getDatabase(name));
    }

    /**
     * A MongoDB somewhere else. Doesn't connect yet: {@link #ping} tells whether it is there.
     *
     * @param mongodbUri a connection string; its database is {@code muster} unless it names another; what it says about
     *     timeouts goes before our own
     * @param listeners hear of every command that is sent
     * @throws IllegalArgumentException when it is no connection string
     */
    public static Store connect(String mongodbUri, CommandListener... listeners) {
        return at(new ConnectionString(mongodbUri), false, null, listeners);
    }

    /**
     * A MongoDB in this process that keeps its data in a directory; a write returns when it is on disk.
     *
     * @param dataDir is created if need be
     * @param listeners hear of every command that is sent
     * @throws StoreUnavailable when another process uses the directory, or it can't be read or written
     */
    public static Store embedded(Path dataDir, CommandListener... listeners) {
        return on(EmbeddedServer.open(dataDir), listeners);
    }

    /**
     * The embedded store of a directory: opened here, or, while another process has it open, through that one.
     *
     * @throws StoreUnavailable when there is none, it can't be read or written, or whoever has it open can't be reached
     */
    public static Store embeddedOrBeside(Path dataDir) {
        if (!Files.exists(dataDir.resolve(EmbeddedServer.FILE))) {
            throw new StoreUnavailable("there are no data of Muster's in " + dataDir.toAbsolutePath()
                    + ": is MUSTER_DATA_DIR, or the directory that this was started in, the right one?");
        }
        try {
            return embedded(dataDir);
        } catch (StoreInUse e) {
            String served = new EmbeddedAddress(dataDir).read().orElseThrow(() -> e);
            return at(new ConnectionString(served), true, null);
        }
    }

    /** The same with a file by its name, as the store's file system knows it. */
    static Store embeddedIn(String file) {
        return on(EmbeddedServer.open(file));
    }

    /**
     * A MongoDB in this process that forgets everything when it is closed.
     *
     * @param listeners hear of every command that is sent
     */
    public static Store inMemory(CommandListener... listeners) {
        return on(EmbeddedServer.inMemory(), listeners);
    }

    /** Where other programs of this machine reach an embedded store while it is open; empty for any other. */
    public Optional<String> embeddedUri() {
        return Optional.ofNullable(server).map(EmbeddedServer::connectionString);
    }

    private static Store on(EmbeddedServer server, CommandListener... listeners) {
        return at(new ConnectionString(server.connectionString()), true, server, listeners);
    }

    private static MongoClientSettings settings(
            ConnectionString address, boolean embedded, CommandListener... listeners) {
        MongoClientSettings.Builder settings = MongoClientSettings.builder()
                .applicationName("muster")
                .retryWrites(!embedded)
                .applyToClusterSettings(c -> c.serverSelectionTimeout(ANSWER_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(s ->
                        s.connectTimeout(ANSWER_SECONDS, TimeUnit.SECONDS).readTimeout(READ_SECONDS, TimeUnit.SECONDS))
                .applyConnectionString(address)
                // Not up to the address: with less, a claim that was answered could be undone by an election.
                .writeConcern(embedded ? WriteConcern.ACKNOWLEDGED : WriteConcern.MAJORITY)
                .readPreference(ReadPreference.primary());
        for (CommandListener listener : listeners) {
            settings.addCommandListener(listener);
        }
        if (embedded) {
            settings.applyToConnectionPoolSettings(p -> p.maxSize(EmbeddedServer.CONNECTIONS));
        }
        return settings.build();
    }

    /**
     * Brings the data of older programs into the form that this one reads, and creates the indexes that are not there. Any
     * number of instances may do it at once: one does, the others wait for it.
     *
     * @throws StoreUnavailable when the data are those of a newer program that this one can't work beside, or when another
     *     instance takes longer than a minute
     */
    public void prepare() {
        refuse(new Migrator(database).migrate());
        collections().forEach(collection -> collection.createIndexes(database));
    }

    /**
     * Looks whether this program may use the data, without changing anything.
     *
     * @throws StoreUnavailable when they are those of a newer program that this one can't work beside
     */
    public void check() {
        refuse(new Migrator(database).look());
    }

    private static void refuse(MigrationOutcome outcome) {
        switch (outcome) {
            case Ready ready -> {}
            case TooNew schema ->
                throw new StoreUnavailable(
                        "the data have schema version %d, for programs that know at least %d; this one knows %d: use the newer Muster"
                                .formatted(schema.version(), schema.oldestProgram(), schema.known()));
            case StillMigrating still ->
                throw new StoreUnavailable(
                        "another instance has been migrating the data for %d s: start again when it is done"
                                .formatted(still.waited().toSeconds()));
        }
    }

    /** All collections of the repositories, as these declare them. */
    public static List<DeclaredCollection> collections() {
        return List.of(
                MongoTeams.TEAMS,
                MongoTickets.TICKETS,
                MongoTickets.COUNTERS,
                MongoLatelyOpened.LATELY_OPENED,
                MongoShiftRulebook.RULES,
                MongoPlaybooks.PLAYBOOKS,
                MongoNotes.NOTES,
                MongoLeaves.LEAVES,
                MongoRosters.ROSTERS,
                MongoRunningPlans.PLANS,
                MongoCalendarFeeds.FEEDS,
                MongoInbox.REQUESTS,
                MongoOwedAnswers.OWED,
                MongoOutbox.MESSAGES,
                MongoLedger.OCCURRENCES,
                MongoToldDigests.DIGESTS,
                MongoFigureGoals.GOALS,
                MongoWebhooks.WEBHOOKS,
                MongoShiftGroups.GROUPS,
                MongoWeeklyFiguresOff.OFF,
                MongoLaunches.LAUNCHES,
                MongoOutgoingWebhooks.WEBHOOKS,
                MongoOutgoingEvents.EVENTS,
                Schema.SCHEMA);
    }

    /** Asks the database for a sign of life; throws the driver's exception when there is none within 2 seconds. */
    public void ping() {
        database.withTimeout(ANSWER_SECONDS, TimeUnit.SECONDS).runCommand(new Document("ping", 1));
    }

    /** What the database takes for now, a UTC instant; throws the driver's exception when it doesn't answer. */
    Instant databaseTime() {
        // The old name of "hello": the embedded server knows no other.
        return database.withTimeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                .runCommand(new Document("isMaster", 1))
                .getDate("localTime")
                .toInstant();
    }

    /** Ends the connections first, then, of an embedded store, the server, which closes its file. */
    @Override
    public void close() {
        client.close();
        if (server != null) {
            server.close();
        }
    }
}
