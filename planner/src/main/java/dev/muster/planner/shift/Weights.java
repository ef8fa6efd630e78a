package dev.muster.planner.shift;

import dev.muster.domain.shift.SoftGoal;
import org.jspecify.annotations.Nullable;

/**
 * What the soft wishes of a roster weigh against each other. Under-cover has no constant here: its weight is computed
 * per problem so that one missing person outweighs all of these together (see {@link TeamStaffing}).
 *
 * @param late of a late shift beyond the fair share
 * @param weekend of a weekend shift beyond the fair share
 * @param hours of a quarter of an hour beyond the fair share
 * @param change of a second shift type in somebody's week
 * @param wish of a shift against somebody's wishes
 */
record Weights(int late, int weekend, int hours, int change, int wish) {
    /**
     * Late shifts wear people out and are noticed at once when they are unfair: worth two changes within a week. Weekends as
     * much: they cost family time. A quarter of an hour is 1, so 32 for an 8-hour shift: even hours matter, but less than
     * nights and weekends do. A second shift type in somebody's week is half of an unfair late shift, because it is over with
     * the week. A shift against somebody's wishes is less than anything that is unfair to another, or a change within a week.
     */
    static final Weights USUAL = new Weights(80, 80, 1, 40, 20);

    /**
     * What the second missing person of a shift costs more than the first, and each further one more than the one before:
     * more than moving a shift from one person to another usually changes, so that no shift is empty beside a full one.
     */
    static final int FURTHER_MISSING = 1000;

    /** A goal that is to count for less counts for a quarter of what it does beside the others. */
    private static final int LESS = 4;

    /** A change beyond that would not be worth it for any wish that people have. */
    private static final int MOST_KEEP = 100_000;

    /**
     * What a cell costs that is not as it is published: more than all that could be won by it, so that people's plans stand
     * unless somebody would be missing otherwise.
     *
     * @param wishes the highest cost that all wishes together can come to
     */
    static int keep(long wishes) {
        return Math.clamp(wishes + 1, 1, MOST_KEEP);
    }

    static Weights with(@Nullable SoftGoal less) {
        if (less == null) {
            return USUAL;
        }
        return switch (less) {
            // Hours weigh one already: the other goals count for more instead.
            case FAIRNESS ->
                new Weights(USUAL.late, USUAL.weekend, USUAL.hours, LESS * USUAL.change, LESS * USUAL.wish);
            case STEADY_WEEKS -> new Weights(USUAL.late, USUAL.weekend, USUAL.hours, USUAL.change / LESS, USUAL.wish);
            case WISHES -> new Weights(USUAL.late, USUAL.weekend, USUAL.hours, USUAL.change, USUAL.wish / LESS);
        };
    }
}
