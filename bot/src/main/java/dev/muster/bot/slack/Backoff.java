package dev.muster.bot.slack;

import java.time.Duration;

/** How long to leave Slack alone after a failure: a second, doubling up to five minutes, never all at the same moment. */
final class Backoff {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 9; // 2^9 s is already more than the longest wait

    private Backoff() {}

    /**
     * The wait after one more failure.
     *
     * @param failedBefore failures before this one
     * @param chance 0 to 1, spreads the wait by a fifth either way
     */
    static Duration after(int failedBefore, double chance) {
        long millis = Math.min(LONGEST.toMillis(), 1000L << Math.min(Math.max(0, failedBefore), DOUBLINGS));
        return Duration.ofMillis((long) (millis * (0.8 + 0.4 * chance)));
    }
}
