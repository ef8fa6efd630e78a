package dev.muster.planner.roster;

import java.time.Duration;

/** What a search came to. */
public sealed interface Outcome {
    /**
     * A roster that breaks no rule.
     *
     * @param bound no roster costs less
     * @param foundAfter time from the beginning of the search to this roster
     */
    record Found(Sheet sheet, long cost, long bound, Duration foundAfter) implements Outcome {
        public boolean isBestPossible() {
            return bound >= cost;
        }
    }

    /** No roster keeps all rules. */
    record Impossible() implements Outcome {}

    /** None was found in time, though there may be one. */
    record NotFound() implements Outcome {}
}
