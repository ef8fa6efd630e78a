package dev.muster.planner.shift;

/**
 * What the soft wishes of a roster weigh against each other. Under-cover has no constant here: its weight is computed
 * per problem so that one missing person outweighs all of these together (see {@link TeamStaffing}).
 */
final class Weights {
    /** Late shifts wear people out and are noticed at once when they are unfair: worth one more change within a week. */
    static final int LATE_SHARE = 80;
    /** Weekends as much as late shifts: they cost family time. */
    static final int WEEKEND_SHARE = 80;
    /** One quarter of an hour, so 32 for an 8-hour shift: even hours matter, but less than nights and weekends do. */
    static final int HOURS_SHARE = 1;
    /** A second shift type in somebody's week: half of an unfair late shift, because it is over with the week. */
    static final int CHANGE = 40;

    /**
     * What the second missing person of a shift costs more than the first, and each further one more than the one before:
     * more than moving a shift from one person to another usually changes, so that no shift is empty beside a full one.
     */
    static final int FURTHER_MISSING = 1000;

    private Weights() {}
}
