package dev.muster.domain.shift;

import java.time.Duration;

/**
 * What no roster may break.
 *
 * @param rest least time between two shifts of a person
 * @param mostDaysInARow most consecutive days with a shift, across the start of the roster
 * @param mostHoursAWeek most hours of a person from Monday to Sunday
 */
public record WorkingRules(Duration rest, int mostDaysInARow, Duration mostHoursAWeek) {
    public static final WorkingRules DEFAULT = new WorkingRules(Duration.ofHours(11), 5, Duration.ofHours(40));
}
