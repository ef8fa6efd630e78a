package dev.muster.storage.mongo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database's time, so that all instances mean the same by "now" however wrong their own clocks are. It never goes
 * back: when the database's does, this one stands still until caught up. Without the database it runs on by itself.
 */
public final class DatabaseClock extends Clock implements AutoCloseable {
    private static final Duration EVERY = Duration.ofMinutes(1);
    /** What the database answers more slowly than this is too vague, unless nothing better is known. */
    private static final long VAGUE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final Logger log = LoggerFactory.getLogger(DatabaseClock.class);

    private final Supplier<Instant> database;
    private final LongSupplier ticker;
    private final ScheduledExecutorService measuring = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("database-clock").unstarted(task));

    // All guarded by this.
    private Instant measured;
    private long measuredAt;
    private Instant shown;
    private boolean unreachable;

    /** Measures before it returns; throws what {@code database} throws. */
    DatabaseClock(Supplier<Instant> database, LongSupplier ticker) {
        this.database = database;
        this.ticker = ticker;
        long before = ticker.getAsLong();
        this.measured = database.get();
        this.measuredAt = middle(before, ticker.getAsLong());
        this.shown = measured;
    }

    /**
     * A clock of a store's database, measured now and every minute from now on; throws the driver's exception when the
     * database doesn't answer now.
     */
    public static DatabaseClock of(Store store) {
        DatabaseClock clock = new DatabaseClock(store::databaseTime, System::nanoTime);
        var unused = clock.measuring.scheduleWithFixedDelay(
                clock::measure, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
        return clock;
    }

    /** Asks the database once; when it doesn't answer, the clock runs on as before. */
    void measure() {
        long before = ticker.getAsLong();
        Instant now;
        try {
            now = database.get();
        } catch (RuntimeException e) {
            missed(e);
            return;
        }
        long after = ticker.getAsLong();
        if (after - before <= VAGUE_NANOS) {
            follow(now, middle(before, after));
        }
    }

    private synchronized void missed(RuntimeException error) {
        if (!unreachable) {
            log.warn("The database doesn't tell the time; running on without it: {}", error.toString());
        }
        unreachable = true;
    }

    private synchronized void follow(Instant now, long at) {
        instant();
        unreachable = false;
        measured = now;
        measuredAt = at;
    }

    @Override
    public synchronized Instant instant() {
        Instant now = measured.plusNanos(ticker.getAsLong() - measuredAt);
        if (now.isAfter(shown)) {
            shown = now;
        }
        return shown;
    }

    /** UTC: people's zones are their teams' affair. */
    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        if (zone.equals(getZone())) {
            return this;
        }
        throw new UnsupportedOperationException("an instant of the database's is in no zone but UTC");
    }

    /** Measures no more; the clock runs on. */
    @Override
    public void close() {
        measuring.shutdownNow();
    }

    private static long middle(long before, long after) {
        return before + (after - before) / 2;
    }
}
