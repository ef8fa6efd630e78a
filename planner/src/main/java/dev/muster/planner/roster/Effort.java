package dev.muster.planner.roster;

import java.time.Duration;

/**
 * How long to search, and with what luck.
 *
 * @param deterministicSeconds the solver's own count of its work, about a second on a common machine each; who stops by it
 *     stops at the same roster everywhere
 * @param wall a cap for machines that are far slower; a search cut by it may differ from machine to machine
 * @param seed the same seed gives the same roster
 */
public record Effort(double deterministicSeconds, Duration wall, int seed) {
    public Effort {
        if (!(deterministicSeconds > 0) || wall.isNegative() || wall.isZero()) {
            throw new IllegalArgumentException(
                    "limit of " + deterministicSeconds + " deterministic seconds and " + wall + " is not positive");
        }
        seed &= Integer.MAX_VALUE;
    }
}
