package dev.muster.planner.roster;

/**
 * How many people a kind of shift needs on a day. What missing people cost is convex: two shifts with one missing each cost no
 * more than one with two.
 *
 * @param under cost of the first one missing
 * @param growth what each further one missing costs more than the one before, 0 or more
 * @param over cost of each one too many
 * @param most a hard limit
 */
public record Cover(int day, int kind, int needed, long under, long growth, long over, int most) {
    /** Each one missing costs the same. */
    public Cover(int day, int kind, int needed, long under, long over, int most) {
        this(day, kind, needed, under, 0, over, most);
    }

    long cost(int staffed) {
        long missing = (long) needed - staffed;
        return missing > 0 ? under * missing + growth * missing * (missing - 1) / 2 : -over * missing;
    }

    /** What one more person is worth when everybody is missing: nobody is ever worth more. */
    long mostWorth() {
        return under + growth * Math.max(0, needed - 1);
    }
}
