package dev.muster.scheduler;

import java.time.Duration;

/**
 * How patient the scheduler is.
 *
 * @param sweep real time between two looks at all teams
 * @param retry real time after which a team is looked at again when something was left over
 * @param lease how long an occurrence is in hand before another instance may take it; on the scheduler's clock
 */
record Pace(Duration sweep, Duration retry, Duration lease) {
    static final Pace DEFAULT = new Pace(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofMinutes(2));
}
