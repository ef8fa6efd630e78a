package dev.muster.storage.schema;

import com.mongodb.client.MongoDatabase;
import dev.muster.domain.delivery.LeaseToken;
import dev.muster.storage.schema.MigrationOutcome.Ready;
import dev.muster.storage.schema.MigrationOutcome.StillMigrating;
import dev.muster.storage.schema.MigrationOutcome.TooNew;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies the migrations that the database lacks; of any number of instances one does it and the others wait for it. */
public final class Migrator {
    private static final Logger LOG = LoggerFactory.getLogger(Migrator.class);
    private static final List<Migration> ALL =
            List.of(new Baseline(), new OneIndexLess(), new ParkedSince(), new TermsOfTickets());
    private static final Duration LEASE = Duration.ofSeconds(30);
    /** Long enough for the lease of one that died. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration POLL = Duration.ofMillis(100);

    private final MongoDatabase database;
    private final Schema schema;
    private final List<Migration> migrations;
    private final Clock clock;
    private final Duration patience;

    /** One that knows all of this program's migrations. */
    public Migrator(MongoDatabase database) {
        this(database, ALL, Clock.systemUTC(), PATIENCE);
    }

    /**
     * One that knows others.
     *
     * @param clock tells when a lease ends
     * @param patience how long to wait for another instance, in real time
     */
    Migrator(MongoDatabase database, List<Migration> migrations, Clock clock, Duration patience) {
        this.database = database;
        this.schema = new Schema(database);
        this.migrations = List.copyOf(migrations);
        this.clock = clock;
        this.patience = patience;
    }

    static List<Migration> all() {
        return ALL;
    }

    /**
     * Migrates, or waits until another instance has. Throws what a migration throws; the next call goes on there.
     */
    public MigrationOutcome migrate() {
        long start = System.nanoTime();
        int known = known();
        while (true) {
            Schema.Applied applied = schema.applied();
            if (applied.version() >= known) {
                return judged(applied, known);
            }
            LeaseToken token = LeaseToken.random();
            if (schema.take(token, clock.instant(), clock.instant().plus(LEASE))) {
                migrate(token);
            } else if (System.nanoTime() - start >= patience.toNanos()) {
                return new StillMigrating(patience);
            } else {
                LockSupport.parkNanos(POLL.toNanos());
            }
        }
    }

    /** Whether this program may use the database, without changing anything. */
    public MigrationOutcome look() {
        return judged(schema.applied(), known());
    }

    private int known() {
        return migrations.getLast().version();
    }

    private static MigrationOutcome judged(Schema.Applied applied, int known) {
        if (known < applied.oldestProgram()) {
            return new TooNew(applied.version(), applied.oldestProgram(), known);
        }
        if (known < applied.version()) {
            LOG.info(
                    "The database's schema has version {}; this program knows {} and can work with it",
                    applied.version(),
                    known);
        }
        return new Ready(applied.version());
    }

    private void migrate(LeaseToken token) {
        try {
            // Read again: whoever had the lease before may have got further since.
            int from = schema.applied().version();
            for (Migration migration : migrations) {
                if (migration.version() > from) {
                    apply(migration, token);
                }
            }
        } catch (Migration.LeaseLost e) {
            LOG.warn("Took longer than its lease: {}", e.getMessage());
        } finally {
            schema.release(token);
        }
    }

    private void apply(Migration migration, LeaseToken token) {
        Migration.Lease lease = () -> {
            if (!schema.extend(token, clock.instant().plus(LEASE))) {
                throw new Migration.LeaseLost();
            }
        };
        lease.extend();
        migration.run(database, lease);
        if (!schema.record(migration, token, clock.instant())) {
            throw new Migration.LeaseLost();
        }
        LOG.info("The database's schema has version {} now: {}", migration.version(), migration.what());
    }
}
