package dev.muster.planner.roster;

import java.util.ArrayList;
import java.util.List;

/**
 * One person's share of something that is to be spread evenly, and what a share that is too large or too small costs.
 *
 * <p>The cost is the discrete square: nothing at a fair share (from {@code fair} to {@code fair + step}), then 1, 3, 6,
 * 10 ... steps, so that two people one off are better than one person two off. It is the upper envelope of straight
 * lines, which is how the solver sees it: line j is {@code j * x - step * j (j + 1) / 2} over {@code x = amount - fair}.
 *
 * @param weight cost of one unit
 * @param step units of one shift
 * @param past units that the person had before the first day
 * @param fair the least amount that is fair
 * @param most the amount with everything taken that the person could take: more than any roster allows, which does no harm
 * @param tally what the days add
 */
public record Share(int weight, int step, int past, int fair, int most, Tally tally) {

    /** The line of slope {@code j} at an amount, unweighted. */
    long line(int j, long amount) {
        return j * (amount - fair) - (long) step * j * (j + 1) / 2;
    }

    /** The smallest slope that touches the envelope between nothing taken and all taken. */
    int leastSlope() {
        return Math.floorDiv(past - fair, step);
    }

    /** The largest slope of that kind. */
    int greatestSlope() {
        return Math.floorDiv(most - fair, step);
    }

    /** What an amount costs, unweighted, compared with no deviation. */
    long deviation(long amount) {
        int j = Math.toIntExact(Math.floorDiv(amount - fair, (long) step));
        return line(j, amount);
    }

    /**
     * Some units, one after the other, each of which costs the same, weighted.
     *
     * @param length in units
     */
    record Stretch(long length, long slope) {}

    /** From what the person had before the first day to all that they could take, the cheapest first. */
    List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        long from = past;
        for (int slope = leastSlope(); from < most; slope++) {
            long to = Math.min(most, fair + (long) step * (slope + 1));
            stretches.add(new Stretch(to - from, (long) weight * slope));
            from = to;
        }
        return stretches;
    }

    /** What can't be avoided: people who had too much before the first day stay ahead whatever is planned. */
    long unavoidable() {
        if (past > fair) {
            return deviation(past);
        }
        return most < fair ? deviation(most) : 0;
    }

    long highestDeviation() {
        return Math.max(deviation(past), deviation(most));
    }

    /** Every cost is a multiple of it: lines have whole slopes, so it is enough to look at where they lie. */
    long costStep() {
        return weight * Divisor.of(tally.unit(), step, past - fair, most - fair);
    }

    /** The highest that {@link #cost} can be. */
    public long highestCost() {
        return weight * (highestDeviation() - unavoidable());
    }

    /** What so many units beside the past ones cost, 0 or more. */
    long costOf(long units) {
        return weight * (deviation(past + units) - unavoidable());
    }

    /** What the person's share costs in a row, 0 or more. */
    long cost(int[] row) {
        return costOf(tally.of(row));
    }
}
