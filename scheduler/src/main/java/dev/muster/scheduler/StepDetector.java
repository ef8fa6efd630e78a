package dev.muster.scheduler;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Tells when a clock stepped against the machine's own, by which Quartz wakes: all alarms are then set wrong. */
final class StepDetector {
    private static final Duration STEP = Duration.ofSeconds(1);

    private final Clock clock;
    private Duration ahead;

    StepDetector(Clock clock) {
        this.clock = clock;
        this.ahead = ahead();
    }

    /** Whether one of the two stepped since this last said so. */
    synchronized boolean stepped() {
        Duration now = ahead();
        boolean stepped = now.minus(ahead).abs().compareTo(STEP) >= 0;
        if (stepped) {
            ahead = now;
        }
        return stepped;
    }

    private Duration ahead() {
        return Duration.between(Instant.now(), clock.instant());
    }
}
