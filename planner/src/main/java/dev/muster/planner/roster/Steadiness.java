package dev.muster.planner.roster;

import java.util.BitSet;

/** Adjacent days, such as a week, in which one person should keep to one kind of shift. */
public final class Steadiness {
    private final int[] days;
    private final BitSet already;
    private final BitSet possible;
    private final int weight;

    /**
     * @param already the kinds that the person has in these days anyway
     * @param possible the kinds that the person could get
     * @param weight cost of each kind beyond the first
     */
    public Steadiness(int[] days, BitSet already, BitSet possible, int weight) {
        this.days = days.clone();
        this.already = (BitSet) already.clone();
        this.possible = (BitSet) possible.clone();
        this.possible.andNot(already);
        this.weight = weight;
    }

    int[] days() {
        return days;
    }

    int weight() {
        return weight;
    }

    /** The kinds that planning could bring into these days. */
    BitSet newKinds() {
        return possible;
    }

    /** Whether the first kind that planning brings costs nothing. */
    boolean firstIsFree() {
        return already.isEmpty();
    }

    public int mostChanges() {
        return Math.max(0, possible.cardinality() - (firstIsFree() ? 1 : 0));
    }

    /** The highest that {@link #cost} can be. */
    public long highestCost() {
        return (long) weight * mostChanges();
    }

    long cost(int[] row) {
        BitSet added = new BitSet();
        for (int day : days) {
            if (possible.get(row[day])) {
                added.set(row[day]);
            }
        }
        return (long) weight * Math.max(0, added.cardinality() - (firstIsFree() ? 1 : 0));
    }
}
