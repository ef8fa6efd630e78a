package dev.muster.planner.roster;

import java.time.Duration;

/** Passes on what is better than everything before: two searches run beside each other, and each has its own best. */
final class OnlyBetter implements Progress {
    private final Progress progress;
    private long least = Long.MAX_VALUE;

    OnlyBetter(Progress progress) {
        this.progress = progress;
    }

    @Override
    public synchronized void improved(long cost, Duration after) {
        if (cost < least) {
            least = cost;
            progress.improved(cost, after);
        }
    }

    @Override
    public boolean isStopped() {
        return progress.isStopped();
    }
}
