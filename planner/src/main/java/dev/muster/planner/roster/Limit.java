package dev.muster.planner.roster;

/** The least and most that a tally of one person may come to, both included. */
public record Limit(Tally tally, long least, long most) {
    boolean isKept(int[] row) {
        long sum = tally.of(row);
        return least <= sum && sum <= most;
    }
}
