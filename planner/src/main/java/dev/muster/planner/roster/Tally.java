package dev.muster.planner.roster;

import java.util.Arrays;

/** What a person's shifts on some days count together. */
public final class Tally {
    private final int[] days;
    private final int[] units;

    /**
     * @param days those that are counted, ascending
     * @param units what a shift of each kind counts; a day off (kind 0) counts nothing
     */
    public Tally(int[] days, int[] units) {
        if (units.length == 0 || units[Sheet.OFF] != 0) {
            throw new IllegalArgumentException("a day off must count nothing");
        }
        this.days = days.clone();
        this.units = units.clone();
    }

    int[] days() {
        return days;
    }

    int unitsOf(int kind) {
        return units[kind];
    }

    /** What every tally is a multiple of; 0 when nothing counts. */
    long unit() {
        return Divisor.of(Arrays.stream(units).asLongStream().toArray());
    }

    long of(int[] row) {
        long sum = 0;
        for (int day : days) {
            sum += units[row[day]];
        }
        return sum;
    }
}
