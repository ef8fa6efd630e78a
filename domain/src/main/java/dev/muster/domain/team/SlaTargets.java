package dev.muster.domain.team;

import java.time.Duration;

/** What a team promises by priority: how much business time may pass until a first response, and until a resolution. */
public record SlaTargets(Target urgent, Target high, Target normal, Target low) {
    public static final Duration SHORTEST = Duration.ofMinutes(1);
    public static final Duration LONGEST = Duration.ofHours(1000);
    public static final SlaTargets DEFAULT = new SlaTargets(
            new Target(Duration.ofMinutes(30), Duration.ofHours(4)),
            new Target(Duration.ofHours(1), Duration.ofHours(8)),
            new Target(Duration.ofHours(4), Duration.ofHours(24)),
            new Target(Duration.ofHours(8), Duration.ofHours(40)));

    /**
     * The promise for one priority; each in business time, from a minute to 1000 hours.
     *
     * @param resolution no shorter than the first response: a resolution is one
     */
    public record Target(Duration firstResponse, Duration resolution) {
        public Target {
            if (firstResponse.compareTo(SHORTEST) < 0
                    || resolution.compareTo(firstResponse) < 0
                    || resolution.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("a target of " + firstResponse + " and " + resolution);
            }
        }
    }
}
