package dev.muster.scheduler;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that tests move by hand; between moves it stands still, or goes on with the real one. */
final class TestClock extends Clock {
    private volatile InstantSource time;

    TestClock(Instant start) {
        this.time = InstantSource.fixed(start);
    }

    void moveTo(Instant instant) {
        time = InstantSource.fixed(instant);
    }

    void move(Duration by) {
        moveTo(instant().plus(by));
    }

    void goOnFrom(Instant instant) {
        time = InstantSource.offset(InstantSource.system(), Duration.between(Instant.now(), instant));
    }

    @Override
    public Instant instant() {
        return time.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
