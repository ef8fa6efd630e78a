package dev.muster.planner.assignment;

import java.util.Comparator;

/**
 * What a division of tickets costs, compared from left to right.
 *
 * @param load sum of the squares of all loads
 * @param urgent sum of the squares of the numbers of urgent tickets
 * @param high the same of tickets of high priority
 * @param skill sum of the levels that people have in the skills of their tickets, negated
 */
record Cost(long load, long urgent, long high, long skill) implements Comparable<Cost> {
    static final Cost NONE = new Cost(0, 0, 0, 0);

    private static final Comparator<Cost> ORDER = Comparator.comparingLong(Cost::load)
            .thenComparingLong(Cost::urgent)
            .thenComparingLong(Cost::high)
            .thenComparingLong(Cost::skill);

    Cost plus(Cost other) {
        return new Cost(load + other.load, urgent + other.urgent, high + other.high, skill + other.skill);
    }

    boolean isLessThan(Cost other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Cost other) {
        return ORDER.compare(this, other);
    }
}
