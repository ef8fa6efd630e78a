package dev.muster.simulator.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Slack's limits on the clock: calls a minute per method and kind of token, and messages a second per channel. */
public final class RateLimits {
    /** How many messages a channel takes at once before the one-a-second limit is felt. */
    public static final int BURST = 5;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Deque<Instant>> recent = new ConcurrentHashMap<>();
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final Map<String, Integer> changed = new ConcurrentHashMap<>();
    private volatile boolean on;

    private record Bucket(double left, Instant at) {}

    public RateLimits(Clock clock, boolean on) {
        this.clock = clock;
        this.on = on;
    }

    /** Turns all limits on or off, and forgets what was counted. */
    public void turn(boolean nowOn) {
        on = nowOn;
        recent.clear();
        buckets.clear();
    }

    public boolean isOn() {
        return on;
    }

    /**
     * Gives a method another limit than its tier's.
     *
     * @throws IllegalArgumentException when less than one call a minute is allowed
     */
    public void change(String method, int perMinute) {
        if (perMinute < 1) {
            throw new IllegalArgumentException("perMinute must be 1 or more, but is " + perMinute);
        }
        changed.put(method, perMinute);
        recent.clear();
    }

    /** Goes back to the tiers. */
    public void reset() {
        changed.clear();
        recent.clear();
        buckets.clear();
    }

    /** The limits that were changed, by method. */
    public SortedMap<String, Integer> changed() {
        return new TreeMap<>(changed);
    }

    /** Counts a call; returns 0 if it is within the limit, or else the seconds to wait. */
    int secondsToWait(ApiMethod method, Args args, String caller) {
        if (!on) {
            return 0;
        }
        Integer other = changed.get(method.name());
        if (other == null && method.tier() == Tier.PER_CHANNEL) {
            return perChannel(args.text("channel").orElse(""));
        }
        return perMinute(
                method.name() + " " + caller, other == null ? method.tier().perMinute() : other);
    }

    private int perMinute(String key, int most) {
        Instant now = clock.instant();
        Deque<Instant> calls = recent.computeIfAbsent(key, name -> new ArrayDeque<>());
        synchronized (calls) {
            // A clock that was set back would otherwise leave calls in the future that never expire.
            if (!calls.isEmpty() && calls.peekLast().isAfter(now)) {
                calls.clear();
            }
            for (Instant first = calls.peekFirst();
                    first != null && !first.plus(MINUTE).isAfter(now);
                    first = calls.peekFirst()) {
                calls.removeFirst();
            }
            if (calls.size() < most) {
                calls.addLast(now);
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
