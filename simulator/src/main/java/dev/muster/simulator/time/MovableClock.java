package dev.muster.simulator.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A clock that runs with real time at an offset, or stands still, and can be moved by hand. */
public final class MovableClock extends Clock {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile State state;

    /** Either running (real time plus an offset) or standing at one instant. */
    private sealed interface State {
        Instant now();
    }

    private record Running(Duration offset) implements State {
        @Override
        public Instant now() {
            return Clock.systemUTC().instant().plus(offset);
        }
    }

    private record Standing(Instant now) implements State {}

    private MovableClock(State state) {
        this.state = state;
    }

    /** Runs with real time. */
    public static MovableClock system() {
        return new MovableClock(new Running(Duration.ZERO));
    }

    /** Runs from the given instant on. */
    public static MovableClock startingAt(Instant start) {
        return new MovableClock(new Running(Duration.between(Clock.systemUTC().instant(), start)));
    }

    /** Stands at the given instant until moved. */
    public static MovableClock frozenAt(Instant instant) {
        return new MovableClock(new Standing(instant));
    }

    @Override
    public Instant instant() {
        return state.now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** A view of this clock in another zone: it moves with this one. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new InZone(this, zone);
    }

    /** Jumps to an instant, forward or back; a running clock runs on from there. */
    public void set(Instant instant) {
        synchronized (this) {
            state = state instanceof Standing
                    ? new Standing(instant)
                    : new Running(Duration.between(Clock.systemUTC().instant(), instant));
        }
        changed();
    }

    /** Jumps by a duration, which may be negative. */
    public void advance(Duration by) {
        synchronized (this) {
            state = switch (state) {
                case Standing standing -> new Standing(standing.now().plus(by));
                case Running running -> new Running(running.offset().plus(by));
            };
        }
        changed();
    }

    /** Stops the clock where it is. */
    public void freeze() {
        synchronized (this) {
            state = new Standing(state.now());
        }
        changed();
    }

    /** Lets the clock run on from where it stands. */
    public void resume() {
        synchronized (this) {
            state = new Running(Duration.between(Clock.systemUTC().instant(), state.now()));
        }
        changed();
    }

    public boolean isFrozen() {
        return state instanceof Standing;
    }

    /** Calls the listener after every jump, freeze and resume, on the thread that moved the clock. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    private static final class InZone extends Clock {
        private final MovableClock clock;
        private final ZoneId zone;

        InZone(MovableClock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new InZone(clock, other);
        }
    }
}
