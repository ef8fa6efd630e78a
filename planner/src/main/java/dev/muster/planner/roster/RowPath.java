package dev.muster.planner.roster;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest row of one person by the prices of each day: a shortest path over the days, whose places are what the rules
 * need to remember (kind of the last shift, length of the run, amount of the paced limit, weekends).
 *
 * <p>Other limits than the paced one are not seen; whoever asks checks the row and raises prices where one is broken.
 */
final class RowPath {
    /** No way leads here. */
    static final long NEVER = Long.MAX_VALUE / 4;

    private final RowShape shape;
    private final RowShape.Bands bands;
    private final long[][] prices;
    private final int[][] allowed;
    private final int runs;
    private final int size;
    private final int[][] before;
    private long[] now;
    private long[] next;
    private long steps;

    /**
     * @param prices by day, then kind; {@link #NEVER} for what can't be
     * @param near a row to keep near, for long ones; null for none
     */
    RowPath(RowShape shape, long[][] prices, int @Nullable [] near) {
        this(shape, prices, shape.bands(near));
    }

    /** A path that misses no row, however long it takes. */
    static RowPath exact(RowShape shape, long[][] prices) {
        return new RowPath(shape, prices, shape.wholeBands());
    }

    private RowPath(RowShape shape, long[][] prices, RowShape.Bands bands) {
        this.shape = shape;
        this.bands = bands;
        this.runs = shape.longestRun();
        this.size = shape.groupCount() * runs * bands.width() * bands.weekendWidth();
        this.before = new int[shape.days()][];
        this.now = new long[size];
        this.next = new long[size];
        this.prices = new long[shape.days()][shape.groupCount()];
        this.allowed = new int[shape.days()][shape.groupCount()];
        for (int day = 0; day < shape.days(); day++) {
            Arrays.fill(this.prices[day], NEVER);
            for (int kind = 0; kind < prices[day].length; kind++) {
                int group = shape.groupOf(kind);
                // Of kinds that are alike only the cheapest one matters.
                if (shape.person().may(day, kind) && prices[day][kind] < this.prices[day][group]) {
                    this.prices[day][group] = prices[day][kind];
                    this.allowed[day][group] = kind;
                }
            }
        }
    }

    /** How much work it was, in steps of a few nanoseconds each. */
    long steps() {
        return steps;
    }

    /** The cheapest row; empty when there is none within the bands. */
    Optional<int[]> cheapest() {
        Arrays.fill(next, NEVER);
        before[0] = new int[size];
        for (int group = 0; group < shape.groupCount(); group++) {
            step(0, -1, group, 0, 0, 0, 0, 0);
        }
        for (int day = 1; day < shape.days(); day++) {
            long[] swap = now;
            now = next;
            next = swap;
            Arrays.fill(next, NEVER);
            before[day] = new int[size];
            goOn(day);
        }
        int best = -1;
        for (int place = 0; place < size; place++) {
            if (next[place] < NEVER && (best < 0 || next[place] < next[best])) {
                best = place;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(trace(best));
    }

    private int[] trace(int last) {
        int[] row = new int[shape.days()];
        int place = last;
        for (int day = shape.days() - 1; day >= 0; day--) {
            row[day] = allowed[day][place / (runs * bands.width() * bands.weekendWidth())];
            place = before[day][place];
        }
        return row;
    }

    private void goOn(int day) {
        int place = 0;
        for (int group = 0; group < shape.groupCount(); group++) {
            for (int run = 1; run <= runs; run++) {
                for (int amount = 0; amount < bands.width(); amount++) {
                    for (int weekends = 0; weekends < bands.weekendWidth(); weekends++) {
                        if (now[place] < NEVER) {
                            goOn(day, place, group, run, amount, weekends);
                        }
                        place++;
                    }
                }
            }
        }
    }

    private void goOn(int day, int place, int group, int run, int amount, int weekends) {
        Runs limits = shape.person().runs();
        // A run as long as the days so far began on the first one, and may have begun before.
        boolean mayEnd = run == day || run >= (group == 0 ? limits.leastOff() : limits.leastWorked());
        boolean mayLast = group == 0 || shape.runsMayBeEndless() || run < limits.mostWorked();
        int whole = amount + bands.least()[day - 1];
        int allWeekends = weekends + bands.leastWeekends(day - 1);
        for (int nextGroup = 0; nextGroup < shape.groupCount(); nextGroup++) {
            boolean lasts = (group == 0) == (nextGroup == 0);
            if ((lasts ? mayLast : mayEnd) && shape.mayFollow(group, nextGroup)) {
                step(day, place, nextGroup, lasts ? run : 0, whole, allWeekends, now[place], group);
            }
        }
    }

    private void step(int day, int from, int group, int run, int amount, int weekends, long cost, int lastGroup) {
        steps++;
        long price = prices[day][group];
        if (price >= NEVER) {
            return;
        }
        int newAmount = amount + shape.unitsOfGroup(group);
        int weekend = shape.weekendOf(day);
        boolean isCounted = day > 0 && lastGroup != 0 && shape.weekendOf(day - 1) == weekend;
        int newWeekends = weekends + (group != 0 && weekend >= 0 && !isCounted ? 1 : 0);
        if (newAmount < bands.least()[day]
                || newAmount > bands.most()[day]
                || (weekend >= 0 && group != 0 && newWeekends > bands.weekends()[day])) {
            return;
        }
        int newRun = Math.min(run + 1, runs);
        int weekendPlace = Math.clamp(newWeekends - bands.leastWeekends(day), 0, bands.weekendWidth() - 1);
        int place =
                ((group * runs + newRun - 1) * bands.width() + newAmount - bands.least()[day]) * bands.weekendWidth()
                        + weekendPlace;
        if (cost + price < next[place]) {
            next[place] = cost + price;
            before[day][place] = from;
        }
    }
}
