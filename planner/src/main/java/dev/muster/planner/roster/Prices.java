package dev.muster.planner.roster;

/** What each kind on each day costs one person, all others staying as they are. */
final class Prices {
    private final Staffing staffing;

    Prices(Staffing staffing) {
        this.staffing = staffing;
    }

    /** @param others how many other people have each kind on each day */
    long[][] of(Person person, int[][] others) {
        long[][] prices = new long[staffing.days()][staffing.kinds() + 1];
        for (int day = 0; day < staffing.days(); day++) {
            for (int kind = 0; kind <= staffing.kinds(); kind++) {
                prices[day][kind] = person.cost(day, kind);
                Cover cover = staffing.cover(day, kind);
                if (cover != null) {
                    int staffed = others[day][kind];
                    prices[day][kind] = staffed >= cover.most()
                            ? RowPath.NEVER
                            : prices[day][kind] + cover.cost(staffed + 1) - cover.cost(staffed);
                }
            }
        }
        return prices;
    }

    /** Leaves only what a row has, outside of some days. */
    void fix(long[][] prices, int[] row, Part part) {
        for (int day = 0; day < staffing.days(); day++) {
            for (int kind = 0; kind <= staffing.kinds() && !part.hasDay(day); kind++) {
                if (kind != row[day]) {
                    prices[day][kind] = RowPath.NEVER;
                }
            }
        }
    }

    /** Makes the shifts of a limit dearer when a row has too many of them, cheaper when it has too few. */
    static void weighIfBroken(long[][] prices, Limit limit, int[] row, long weight) {
        if (limit.isKept(row)) {
            return;
        }
        long signed = limit.tally().of(row) > limit.most() ? weight : -weight;
        for (int day : limit.tally().days()) {
            for (int kind = 1; kind < prices[day].length; kind++) {
                if (prices[day][kind] < RowPath.NEVER) {
                    prices[day][kind] += signed * limit.tally().unitsOf(kind);
                }
            }
        }
    }
}
