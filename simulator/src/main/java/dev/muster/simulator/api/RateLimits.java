package dev.muster.simulator.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Slack's limits on the clock: calls a minute per method, and messages a second per channel. */
public final class RateLimits {
    /** How many messages a channel takes at once before the one-a-second limit is felt. */
    public static final int BURST = 5;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Deque<Instant>> recent = new ConcurrentHashMap<>();
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private volatile boolean on;

    private record Bucket(double left, Instant at) {}

    public RateLimits(Clock clock, boolean on) {
        this.clock = clock;
        this.on = on;
    }

    public void turn(boolean nowOn) {
        on = nowOn;
        recent.clear();
        buckets.clear();
    }

    /** Counts a call; returns 0 if it is within the limit, or else the seconds to wait. */
    int secondsToWait(ApiMethod method, Args args) {
        if (!on) {
            return 0;
        }
        return method.tier() == Tier.PER_CHANNEL
                ? perChannel(args.text("channel").orElse(""))
                : perMinute(method);
    }

    private int perMinute(ApiMethod method) {
        Instant now = clock.instant();
        Deque<Instant> calls = recent.computeIfAbsent(method.name(), name -> new ArrayDeque<>());
        synchronized (calls) {
            // A clock that was set back would otherwise leave calls in the future that never expire.
            calls.removeIf(at -> !at.plus(MINUTE).isAfter(now) || at.isAfter(now));
            if (calls.size() < method.tier().perMinute()) {
                calls.add(now);
                return 0;
            }
            return ceilingSeconds(Duration.between(now, calls.getFirst().plus(MINUTE)));
        }
    }

    private int perChannel(String channel) {
        Instant now = clock.instant();
        int[] wait = new int[1];
        buckets.compute(channel, (key, old) -> {
            double left = old == null || old.at().isAfter(now) ? BURST : refilled(old, now);
            if (left >= 1) {
                return new Bucket(left - 1, now);
            }
            wait[0] = Math.max(1, (int) Math.ceil(1 - left));
            return new Bucket(left, now);
        });
        return wait[0];
    }

    private static double refilled(Bucket bucket, Instant now) {
        return Math.min(
                BURST, bucket.left() + Duration.between(bucket.at(), now).toMillis() / 1000.0);
    }

    private static int ceilingSeconds(Duration duration) {
        return (int) Math.max(1, (duration.toMillis() + 999) / 1000);
    }
}
