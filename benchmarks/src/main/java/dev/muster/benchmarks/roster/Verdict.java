package dev.muster.benchmarks.roster;

import java.util.List;

/**
 * What the checker says about a roster.
 *
 * @param violations each broken rule, in words
 */
public record Verdict(long objective, List<String> violations) {
    public Verdict {
        violations = List.copyOf(violations);
    }
}
