package dev.muster.scheduler;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Tells when a clock stepped against the machine's own, by which Quartz wakes: all alarms are then set wrong. */
final class StepDetector {
    private static final Duration STEP = Duration.ofSeconds(1);

    private final Clock clock;
    private final Duration rest;
    private Duration ahead;
    private long saidSo;

    /**
     * A detector of steps from now on.
     *
     * @param rest real time after a step in which no other is told: a clock that stands still steps all the time
     */
    StepDetector(Clock clock, Duration rest) {
        this.clock = clock;
        this.rest = rest;
        this.ahead = ahead();
        this.saidSo = System.nanoTime() - rest.toNanos();
    }

    /** Whether one of the two stepped since this last said so. */
    synchronized boolean stepped() {
        Duration now = ahead();
        boolean stepped = now.minus(ahead).abs().compareTo(STEP) >= 0 && System.nanoTime() - saidSo >= rest.toNanos();
        if (stepped) {
            ahead = now;
            saidSo = System.nanoTime();
        }
        return stepped;
    }

    private Duration ahead() {
        return Duration.between(Instant.now(), clock.instant());
    }
}
