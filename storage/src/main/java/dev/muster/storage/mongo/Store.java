package dev.muster.storage.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import dev.muster.domain.calendar.CalendarFeeds;
import dev.muster.domain.delivery.Inbox;
import dev.muster.domain.delivery.Outbox;
import dev.muster.domain.delivery.OwedAnswers;
import dev.muster.domain.delivery.ParkedMessages;
import dev.muster.domain.escalation.Playbooks;
import dev.muster.domain.launch.Launches;
import dev.muster.domain.metric.FigureGoals;
import dev.muster.domain.metric.ToldDigests;
import dev.muster.domain.metric.WeeklyFiguresOff;
import dev.muster.domain.note.Notes;
import dev.muster.domain.outgoing.OutgoingEvents;
import dev.muster.domain.outgoing.OutgoingWebhooks;
import dev.muster.domain.routine.Ledger;
import dev.muster.domain.shift.Leaves;
import dev.muster.domain.shift.Rosters;
import dev.muster.domain.shift.RunningPlans;
import dev.muster.domain.shift.ShiftGroups;
import dev.muster.domain.shift.ShiftRulebook;
import dev.muster.domain.team.Teams;
import dev.muster.domain.ticket.ImportedTickets;
import dev.muster.domain.ticket.LatelyOpened;
import dev.muster.domain.ticket.Tickets;
import dev.muster.domain.webhook.Webhooks;
import dev.muster.storage.calendar.MongoCalendarFeeds;
import dev.muster.storage.delivery.MongoInbox;
import dev.muster.storage.delivery.MongoOutbox;
import dev.muster.storage.delivery.MongoOwedAnswers;
import dev.muster.storage.delivery.MongoParkedMessages;
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
import dev.muster.storage.ticket.MongoImportedTickets;
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

/**
 * Everything that Muster remembers, in one MongoDB. The repositories throw the driver's exceptions when the database
 * fails; {@link StoreTrouble} tells which of them pass.
 */
public final class Store implements AutoCloseable {
    private static final String DEFAULT_DATABASE = "muster";
    private static final int ANSWER_SECONDS = 2;
    /** A batch that is restored, or an index that is built, takes longer than a dead server may. */
    private static final int READ_SECONDS = 30;

    private final @Nullable EmbeddedServer server;
    private final MongoClient client;
    private final MongoDatabase database;
    private final MongoTeams teams;
    private final MongoTickets tickets;
    private final MongoImportedTickets importedTickets;
    private final MongoShiftRulebook shiftRulebook;
    private final MongoPlaybooks playbooks;
    private final MongoNotes notes;
    private final MongoLeaves leaves;
    private final MongoRosters rosters;
    private final MongoRunningPlans runningPlans;
    private final MongoCalendarFeeds calendarFeeds;
    private final MongoInbox inbox;
    private final MongoOwedAnswers owedAnswers;
    private final MongoOutbox outbox;
    private final MongoParkedMessages parkedMessages;
    private final MongoLedger ledger;
    private final MongoToldDigests toldDigests;
    private final MongoFigureGoals figureGoals;
    private final MongoWebhooks webhooks;
    private final MongoShiftGroups shiftGroups;
    private final MongoWeeklyFiguresOff weeklyFiguresOff;
    private final MongoLaunches launches;
    private final MongoOutgoingWebhooks outgoingWebhooks;
    private final MongoOutgoingEvents outgoingEvents;

    private Store(
            @Nullable EmbeddedServer server, ConnectionString address, boolean embedded, CommandListener... listeners) {
        this.server = server;
        this.client = MongoClients.create(settings(address, embedded, listeners));
        this.database = client.getDatabase(Objects.requireNonNullElse(address.getDatabase(), DEFAULT_DATABASE));
        this.teams = new MongoTeams(database);
        this.tickets = new MongoTickets(database);
        this.importedTickets = new MongoImportedTickets(database);
        this.shiftRulebook = new MongoShiftRulebook(database);
        this.playbooks = new MongoPlaybooks(database);
        this.notes = new MongoNotes(database);
        this.leaves = new MongoLeaves(database);
        this.rosters = new MongoRosters(database);
        this.runningPlans = new MongoRunningPlans(database);
        this.calendarFeeds = new MongoCalendarFeeds(database);
        this.inbox = new MongoInbox(database);
        this.owedAnswers = new MongoOwedAnswers(database);
        this.outbox = new MongoOutbox(database);
        this.parkedMessages = new MongoParkedMessages(database);
        this.ledger = new MongoLedger(database);
        this.toldDigests = new MongoToldDigests(database);
        this.figureGoals = new MongoFigureGoals(database);
        this.webhooks = new MongoWebhooks(database);
        this.shiftGroups = new MongoShiftGroups(database);
        this.weeklyFiguresOff = new MongoWeeklyFiguresOff(database);
        this.launches = new MongoLaunches(database);
        this.outgoingWebhooks = new MongoOutgoingWebhooks(database);
        this.outgoingEvents = new MongoOutgoingEvents(database);
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
        return new Store(null, new ConnectionString(mongodbUri), false, listeners);
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
            return new Store(null, new ConnectionString(served), true);
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
        return new Store(server, new ConnectionString(server.connectionString()), true, listeners);
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

    public Teams teams() {
        return teams;
    }

    public Tickets tickets() {
        return tickets;
    }

    public ImportedTickets importedTickets() {
        return importedTickets;
    }

    public LatelyOpened latelyOpened() {
        return new MongoLatelyOpened(database);
    }

    public ShiftRulebook shiftRulebook() {
        return shiftRulebook;
    }

    public Playbooks playbooks() {
        return playbooks;
    }

    public Notes notes() {
        return notes;
    }

    public Leaves leaves() {
        return leaves;
    }

    public Rosters rosters() {
        return rosters;
    }

    public RunningPlans runningPlans() {
        return runningPlans;
    }

    public CalendarFeeds calendarFeeds() {
        return calendarFeeds;
    }

    public Inbox inbox() {
        return inbox;
    }

    public OwedAnswers owedAnswers() {
        return owedAnswers;
    }

    public Outbox outbox() {
        return outbox;
    }

    public ParkedMessages parkedMessages() {
        return parkedMessages;
    }

    public Ledger ledger() {
        return ledger;
    }

    public ToldDigests toldDigests() {
        return toldDigests;
    }

    public FigureGoals figureGoals() {
        return figureGoals;
    }

    public Webhooks webhooks() {
        return webhooks;
    }

    public ShiftGroups shiftGroups() {
        return shiftGroups;
    }

    public WeeklyFiguresOff weeklyFiguresOff() {
        return weeklyFiguresOff;
    }

    public Launches launches() {
        return launches;
    }

    public OutgoingWebhooks outgoingWebhooks() {
        return outgoingWebhooks;
    }

    public OutgoingEvents outgoingEvents() {
        return outgoingEvents;
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
