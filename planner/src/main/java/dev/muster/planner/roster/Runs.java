package dev.muster.planner.roster;

/**
 * How long a person works or is off without a break, in days. What lies before the first and after the last day is taken
 * to make up for a run that is too short, never to lengthen one.
 */
public record Runs(int mostWorked, int leastWorked, int leastOff) {
    public static final Runs ANY = new Runs(Integer.MAX_VALUE, 1, 1);

    boolean areKept(int[] row) {
        int start = 0;
        for (int day = 1; day <= row.length; day++) {
            boolean ends = day == row.length || (row[day] == Sheet.OFF) != (row[start] == Sheet.OFF);
            if (ends) {
                boolean touchesEdge = start == 0 || day == row.length;
                if (!isKept(row[start] != Sheet.OFF, day - start, touchesEdge)) {
                    return false;
                }
                start = day;
            }
        }
        return true;
    }

    private boolean isKept(boolean worked, int length, boolean touchesEdge) {
        int least = worked ? leastWorked : leastOff;
        return (touchesEdge || length >= least) && (!worked || length <= mostWorked);
    }
}
