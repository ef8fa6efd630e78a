package dev.muster.planner.roster;

import java.time.Duration;

/** Time since a search began, and what is left of it. */
final class Stopwatch {
    private static final double NANOS = 1e9;

    private final long start = System.nanoTime();
    private final Duration cap;

    Stopwatch(Duration cap) {
        this.cap = cap;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Never negative. */
    double secondsLeft() {
        return Math.max(0, cap.minus(elapsed()).toNanos() / NANOS);
    }
}
