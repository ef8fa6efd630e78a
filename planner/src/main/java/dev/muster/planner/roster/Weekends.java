package dev.muster.planner.roster;

import java.util.Arrays;
import java.util.List;

/** Groups of adjacent days, such as Saturday and Sunday, of which a person may work on at most so many. */
public final class Weekends {
    public static final Weekends ANY = new Weekends(List.of(), 0);

    private final List<int[]> groups;
    private final int most;

    public Weekends(List<int[]> groups, int most) {
        this.groups = groups.stream().map(int[]::clone).toList();
        this.most = most;
    }

    List<int[]> groups() {
        return groups;
    }

    int most() {
        return most;
    }

    boolean areKept(int[] row) {
        return groups.stream().filter(days -> isWorked(days, row)).count() <= most || groups.isEmpty();
    }

    private static boolean isWorked(int[] days, int[] row) {
        return Arrays.stream(days).anyMatch(day -> row[day] != Sheet.OFF);
    }
}
