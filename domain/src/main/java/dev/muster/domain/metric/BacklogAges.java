package dev.muster.domain.metric;

import java.time.Duration;
import java.util.Collection;

/**
 * How old the tickets of a backlog are, by elapsed time since they were opened; a day has 24 hours, and each band has its
 * lower end.
 *
 * @param underOneDay under 1 day
 * @param oneToThreeDays 1 day to under 3
 * @param threeToSevenDays 3 days to under 7
 * @param sevenDaysOrMore 7 days and more
 */
public record BacklogAges(int underOneDay, int oneToThreeDays, int threeToSevenDays, int sevenDaysOrMore) {
    public static final BacklogAges NONE = new BacklogAges(0, 0, 0, 0);

    static BacklogAges of(Collection<Duration> ages) {
        return new BacklogAges(count(ages, 0, 1), count(ages, 1, 3), count(ages, 3, 7), count(ages, 7, Long.MAX_VALUE));
    }

    private static int count(Collection<Duration> ages, long fromDays, long beforeDays) {
        return (int) ages.stream()
                .filter(age -> age.toDays() >= fromDays && age.toDays() < beforeDays)
                .count();
    }

    public int total() {
        return underOneDay + oneToThreeDays + threeToSevenDays + sevenDaysOrMore;
    }
}
