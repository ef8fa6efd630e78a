package dev.muster.simulator.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people may do to the clock: jump ahead, stop it, let it run faster. Time never goes back. */
public final class TimeControls implements AutoCloseable {
    /** The fastest pace: an hour a second. */
    public static final int FASTEST = 3600;

    private static final long TICK_MILLIS = 100;
    private static final Logger LOG = LoggerFactory.getLogger(TimeControls.class);

    private final MovableClock clock;
    private final Mover mover;
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("simulator-pace").factory());
    private final Future<?> ticking;
    private volatile int fast = 1;

    /** How the clock gets to a later instant: at once, or stopping at everything that falls due on the way. */
    @FunctionalInterface
    public interface Mover {
        void moveTo(Instant target);
    }

    public TimeControls(MovableClock clock, Mover mover) {
        this.clock = clock;
        this.mover = mover;
        ticking = ticker.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    public Instant now() {
        return clock.instant();
    }

    /** Simulated seconds in a real one; 0 while the clock stands. */
    public int speed() {
        return clock.isFrozen() ? 0 : fast;
    }

    /**
     * Sets how many simulated seconds a real one lasts; 0 stops the clock.
     *
     * @throws IllegalArgumentException unless from 0 to {@link #FASTEST}
     */
    public synchronized void setSpeed(int speed) {
        if (speed < 0 || speed > FASTEST) {
            throw new IllegalArgumentException("The speed must be from 0 to " + FASTEST + ", but is " + speed);
        }
        if (speed == 0) {
            clock.freeze();
        } else if (clock.isFrozen()) {
            clock.resume();
        }
        fast = Math.max(1, speed);
    }

    /** Jumps ahead. */
    public void advance(Duration by) {
        moveTo(clock.instant().plus(by));
    }

    /** To one minute before nine on the next Monday in somebody's zone: the moment before the working week. */
    public void toNextMonday(ZoneId zone) {
        ZonedDateTime now = clock.instant().atZone(zone);
        ZonedDateTime monday =
                now.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).with(LocalTime.of(8, 59));
        moveTo((monday.isAfter(now) ? monday : monday.plusWeeks(1)).toInstant());
    }

    private synchronized void moveTo(Instant target) {
        if (target.isAfter(clock.instant())) {
            mover.moveTo(target);
        }
    }

    /** The clock runs by itself; the ticker adds what a faster pace has on top. */
    private void tick() {
        int speed = speed();
        if (speed > 1) {
            try {
                advance(Duration.ofMillis(TICK_MILLIS * (speed - 1)));
            } catch (RuntimeException stuck) {
                LOG.warn("Time can't pass faster than real time any more: what falls due does not get done", stuck);
                fast = 1;
            }
        }
    }

    @Override
    public void close() {
        ticking.cancel(true);
        ticker.shutdownNow();
    }
}
