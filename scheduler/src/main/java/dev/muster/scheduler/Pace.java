package dev.muster.scheduler;

import java.time.Duration;

/**
 * How patient the scheduler is.
 *
 * @param sweep real time between two looks at all teams
 * @param news real time between two looks for changed teams
 * @param retry real time after which a team is looked at again when something was left over
 * @param lease how long an occurrence is in hand before another instance may take it; on the scheduler's clock
 */
record Pace(Duration sweep, Duration news, Duration retry, Duration lease) {
    static final Pace DEFAULT =
            new Pace(Duration.ofMinutes(5), Duration.ofSeconds(2), Duration.ofSeconds(30), Duration.ofMinutes(2));
}
