package dev.muster.domain.staffing;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * A week that repeats itself, in half-hours of local time from Monday 00:00 on. The hour that a clock change adds or takes
 * away is not in it.
 */
final class Week {
    static final int MINUTES_A_SLOT = 30;
    static final int SLOTS_AN_HOUR = 60 / MINUTES_A_SLOT;
    static final int SLOTS_A_DAY = 24 * SLOTS_AN_HOUR;
    static final int SLOTS = 7 * SLOTS_A_DAY;

    private Week() {}

    /** Minutes since Monday 00:00. */
    static int minute(DayOfWeek day, LocalTime time) {
        return ((day.getValue() - 1) * SLOTS_A_DAY * MINUTES_A_SLOT) + time.toSecondOfDay() / 60;
    }

    /** Which part of each slot lies in a span; a span may go on into the next week, but is no longer than one. */
    static double[] cover(int fromMinute, int minutes) {
        double[] cover = new double[SLOTS];
        int end = fromMinute + minutes;
        for (int slot = fromMinute / MINUTES_A_SLOT; slot * MINUTES_A_SLOT < end; slot++) {
            int from = Math.max(fromMinute, slot * MINUTES_A_SLOT);
            int to = Math.min(end, (slot + 1) * MINUTES_A_SLOT);
            cover[slot % SLOTS] += (double) (to - from) / MINUTES_A_SLOT;
        }
        return cover;
    }
}
