package dev.muster.planner.roster;

import java.util.ArrayList;
import java.util.List;

/** One person: what they may work on each day, the rules of their row, and what they wish. */
public final class Person {
    /** By day, a bit for each kind that is possible; a day off is bit 0. */
    private final long[] choices;

    /** By day, then kind; empty for a day without wishes. */
    private final int[][] costs;

    private final List<Limit> limits;
    private final Runs runs;
    private final Weekends weekends;
    private final List<Share> shares;
    private final List<Steadiness> weeks;

    private Person(Builder builder) {
        this.choices = builder.choices.clone();
        this.costs = builder.costs.clone();
        this.limits = List.copyOf(builder.limits);
        this.runs = builder.runs;
        this.weekends = builder.weekends;
        this.shares = List.copyOf(builder.shares);
        this.weeks = List.copyOf(builder.weeks);
    }

    boolean may(int day, int kind) {
        return ((choices[day] >>> kind) & 1) != 0;
    }

    long choices(int day) {
        return choices[day];
    }

    List<Limit> limits() {
        return limits;
    }

    Runs runs() {
        return runs;
    }

    Weekends weekends() {
        return weekends;
    }

    List<Share> shares() {
        return shares;
    }

    List<Steadiness> weeks() {
        return weeks;
    }

    /** What a kind on a day costs by this person's wishes. */
    int cost(int day, int kind) {
        int[] ofDay = costs[day];
        return ofDay.length == 0 ? 0 : ofDay[kind];
    }

    /** What a row costs by this person's wishes and shares. */
    long cost(int[] row) {
        long cost = 0;
        for (int day = 0; day < row.length; day++) {
            cost += cost(day, row[day]);
        }
        for (Share share : shares) {
            cost += share.cost(row);
        }
        for (Steadiness week : weeks) {
            cost += week.cost(row);
        }
        return cost;
    }

    /** Every cost of this person is a multiple of it; 0 when there is none. */
    long costStep() {
        long step = 0;
        for (int[] ofDay : costs) {
            for (int cost : ofDay) {
                step = Divisor.of(step, cost);
            }
        }
        for (Steadiness week : weeks) {
            step = Divisor.of(step, week.weight());
        }
        for (Share share : shares) {
            step = Divisor.of(step, share.costStep());
        }
        return step;
    }

    /** Whether a row breaks none of this person's rules. */
    boolean keepsRules(int[] row, Rest rest) {
        return areChoices(row)
                && restsEnough(row, rest)
                && runs.areKept(row)
                && weekends.areKept(row)
                && limits.stream().allMatch(limit -> limit.isKept(row));
    }

    private boolean areChoices(int[] row) {
        for (int day = 0; day < row.length; day++) {
            if (!may(day, row[day])) {
                return false;
            }
        }
        return true;
    }

    private static boolean restsEnough(int[] row, Rest rest) {
        for (int day = 0; day < row.length; day++) {
            for (int later = day + 1; later <= day + rest.reach() && later < row.length; later++) {
                if (row[day] != Sheet.OFF
                        && row[later] != Sheet.OFF
                        && !rest.isEnough(day, row[day], later, row[later])) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Puts a person together: free to work anything, with no rule and no wish, until told. */
    public static final class Builder {
        private final int kinds;
        private final long[] choices;
        private final int[][] costs;
        private final List<Limit> limits = new ArrayList<>();
        private final List<Share> shares = new ArrayList<>();
        private final List<Steadiness> weeks = new ArrayList<>();
        private Runs runs = Runs.ANY;
        private Weekends weekends = Weekends.ANY;

        /** @param kinds of shifts, the day off not counted */
        public Builder(int days, int kinds) {
            if (kinds >= Long.SIZE - 1) {
                throw new IllegalArgumentException(kinds + " kinds of shifts are more than " + (Long.SIZE - 2));
            }
            this.kinds = kinds;
            this.choices = new long[days];
            this.costs = new int[days][0];
            java.util.Arrays.fill(choices, (1L << (kinds + 1)) - 1);
        }

        public Builder never(int day, int kind) {
            choices[day] &= ~(1L << kind);
            return this;
        }

        public Builder may(int day, int kind) {
            choices[day] |= 1L << kind;
            return this;
        }

        /** Fixes a day to a kind, or to a day off. */
        public Builder always(int day, int kind) {
            choices[day] &= 1L << kind;
            return this;
        }

        public Builder costs(int day, int kind, int cost) {
            int[] ofDay = costs[day];
            if (ofDay.length == 0) {
                ofDay = new int[kinds + 1];
                costs[day] = ofDay;
            }
            ofDay[kind] += cost;
            return this;
        }

        /** Whatever a day is other than this kind costs so much. */
        public Builder costsUnless(int day, int kind, int cost) {
            for (int other = 0; other <= kinds; other++) {
                if (other != kind) {
                    costs(day, other, cost);
                }
            }
            return this;
        }

        public Builder limit(Limit limit) {
            limits.add(limit);
            return this;
        }

        public Builder runs(Runs newRuns) {
            runs = newRuns;
            return this;
        }

        public Builder weekends(Weekends newWeekends) {
            weekends = newWeekends;
            return this;
        }

        public Builder share(Share share) {
            shares.add(share);
            return this;
        }

        public Builder week(Steadiness week) {
            weeks.add(week);
            return this;
        }

        public Person build() {
            return new Person(this);
        }
    }
}
