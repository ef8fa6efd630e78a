package dev.muster.domain.escalation;

import java.time.Duration;

/**
 * One step of a playbook: who is asked, and how long they have to answer.
 *
 * @param patience elapsed time, from one minute to seven days, in whole minutes
 */
public record Step(Target target, Duration patience) {
    public static final Duration SHORTEST = Duration.ofMinutes(1);
    public static final Duration LONGEST = Duration.ofDays(7);

    public Step {
        if (!isPossible(patience)) {
            throw new IllegalArgumentException("a step of " + patience);
        }
    }

    public static boolean isPossible(Duration patience) {
        return patience.compareTo(SHORTEST) >= 0
                && patience.compareTo(LONGEST) <= 0
                && patience.equals(Duration.ofMinutes(patience.toMinutes()));
    }
}
