package dev.muster.planner.roster;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The best roster so far, and when it was found. */
final class Best {
    private final Stopwatch watch;
    private final Progress progress;
    private @Nullable Sheet sheet;
    private long cost = Long.MAX_VALUE;
    private Duration foundAfter = Duration.ZERO;

    Best(Stopwatch watch, Progress progress) {
        this.watch = watch;
        this.progress = progress;
    }

    synchronized void offer(Sheet candidate, long itsCost) {
        if (itsCost < cost) {
            sheet = candidate.copy();
            cost = itsCost;
            foundAfter = watch.elapsed();
            progress.improved(cost, foundAfter);
        }
    }

    synchronized @Nullable Sheet sheet() {
        return sheet;
    }

    synchronized long cost() {
        return cost;
    }

    /** The best roster with a bound, which never says more than the roster costs. */
    synchronized Outcome outcome(long bound) {
        return sheet == null
                ? new Outcome.NotFound()
                : new Outcome.Found(sheet, cost, Math.min(bound, cost), foundAfter);
    }
}
