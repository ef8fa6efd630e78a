package dev.muster.planner.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What of a person's rules matters along a row, day by day: which kinds may follow one another, how long runs may be, how
 * much of one limit is used up, and how many weekends.
 */
final class RowShape {
    /** Rows with more amounts than that keep near their pace. */
    private static final int MOST_WITHOUT_PACE = 40;

    /** Longer rows keep near the pace of their weekends. */
    private static final int LONGEST_WITHOUT_PACE = 45;

    private static final int SLACK_IN_SHIFTS = 2;
    private static final int WEEKENDS_BESIDE_PACE = 3;

    private final Staffing staffing;
    private final Person person;
    private final Rest.BetweenNeighbours rest;
    private final @Nullable Limit paced;
    private final int unit;
    private final int largest;
    /** By kind: kinds of the same group are alike but for their prices. */
    private final int[] groupOf;

    private final List<Integer> leaders = new ArrayList<>();
    /** By day; -1 for a day of no weekend. */
    private final int[] weekendOf;

    private RowShape(Staffing staffing, int index, Rest.BetweenNeighbours rest) {
        this.staffing = staffing;
        this.person = staffing.person(index);
        this.rest = rest;
        this.paced = person.limits().stream()
                .filter(limit -> limit.tally().days().length == staffing.days())
                .max(Comparator.comparing((Limit limit) -> limit.least() > 0).thenComparing(this::kindsIn))
                .orElse(null);
        int divisor = 0;
        int most = 0;
        for (int kind = 1; kind <= staffing.kinds(); kind++) {
            divisor = (int) Divisor.of(divisor, unitsOf(kind));
            most = Math.max(most, unitsOf(kind));
        }
        this.unit = Math.max(1, divisor);
        this.largest = most / unit;
        this.groupOf = groups();
        this.weekendOf = new int[staffing.days()];
        Arrays.fill(weekendOf, -1);
        for (int group = 0; group < person.weekends().groups().size(); group++) {
            for (int day : person.weekends().groups().get(group)) {
                weekendOf[day] = group;
            }
        }
    }

    /** Empty for a person whose row can't be priced day by day. */
    static Optional<RowShape> of(Staffing staffing, int index) {
        Person person = staffing.person(index);
        boolean isPricedByDay = person.shares().isEmpty() && person.weeks().isEmpty();
        return isPricedByDay && staffing.rest() instanceof Rest.BetweenNeighbours rest
                ? Optional.of(new RowShape(staffing, index, rest))
                : Optional.empty();
    }

    private int kindsIn(Limit limit) {
        return (int) IntStream.rangeClosed(1, staffing.kinds())
                .filter(kind -> limit.tally().unitsOf(kind) != 0)
                .count();
    }

    private int[] groups() {
        int[] groups = new int[staffing.kinds() + 1];
        leaders.add(Sheet.OFF);
        for (int kind = 1; kind <= staffing.kinds(); kind++) {
            groups[kind] = -1;
            for (int group = 1; group < leaders.size() && groups[kind] < 0; group++) {
                groups[kind] = areAlike(kind, leaders.get(group)) ? group : -1;
            }
            if (groups[kind] < 0) {
                groups[kind] = leaders.size();
                leaders.add(kind);
            }
        }
        return groups;
    }

    private boolean areAlike(int one, int other) {
        if (unitsOf(one) != unitsOf(other)) {
            return false;
        }
        for (int kind = 1; kind <= staffing.kinds(); kind++) {
            if (rest.isEnough(0, one, 1, kind) != rest.isEnough(0, other, 1, kind)
                    || rest.isEnough(0, kind, 1, one) != rest.isEnough(0, kind, 1, other)) {
                return false;
            }
        }
        return true;
    }

    private int unitsOf(int kind) {
        return paced == null ? 0 : paced.tally().unitsOf(kind);
    }

    Person person() {
        return person;
    }

    int days() {
        return staffing.days();
    }

    /** The number of groups, with the day off as group 0. */
    int groupCount() {
        return leaders.size();
    }

    int groupOf(int kind) {
        return groupOf[kind];
    }

    int unitsOfGroup(int group) {
        return unitsOf(leaders.get(group)) / unit;
    }

    boolean mayFollow(int group, int nextGroup) {
        return group == 0 || nextGroup == 0 || rest.isEnough(0, leaders.get(group), 1, leaders.get(nextGroup));
    }

    int weekendOf(int day) {
        return weekendOf[day];
    }

    /** Where runs stop being told apart. */
    int longestRun() {
        Runs runs = person.runs();
        int worked = runs.mostWorked() > days() ? runs.leastWorked() : runs.mostWorked();
        return Math.max(1, Math.max(worked, runs.leastOff()));
    }

    boolean runsMayBeEndless() {
        return person.runs().mostWorked() > days();
    }

    /** The least and most of the paced limit and the most weekends after each day, and how wide these bands are. */
    Bands bands(int @Nullable [] near) {
        return bands(near, paced != null && paced.most() / unit > MOST_WITHOUT_PACE, days() > LONGEST_WITHOUT_PACE);
    }

    /** Bands that leave no row out. */
    Bands wholeBands() {
        return bands(null, false, false);
    }

    private Bands bands(int @Nullable [] near, boolean isPaced, boolean areWeekendsPaced) {
        int[] least = new int[days()];
        int[] most = new int[days()];
        int[] weekends = new int[days()];
        int width = 1;
        int soFar = 0;
        int sum = 0;
        for (int day = 0; day < days(); day++) {
            soFar += person.choices(day) == 1 ? 0 : 1;
            sum += near == null ? 0 : unitsOf(near[day]) / unit;
            double share = (double) soFar / Math.max(1, available());
            most[day] = paced == null ? 0 : (int) Math.min(Integer.MAX_VALUE / 2, paced.most() / unit);
            if (isPaced && paced != null) {
                int slack = SLACK_IN_SHIFTS * largest;
                double low = near == null ? paced.least() / (double) unit * share : sum;
                double high = near == null ? paced.most() / (double) unit * share : sum;
                least[day] = Math.max(0, (int) low - slack);
                most[day] = Math.min(most[day], (int) high + slack);
            }
            least[day] = Math.max(least[day], leastAfter(day));
            width = Math.max(width, most[day] - least[day] + 1);
            weekends[day] =
                    areWeekendsPaced ? mostWeekends(day) : person.weekends().most();
        }
        if (paced != null) {
            least[days() - 1] = Math.max(least[days() - 1], (int) Math.ceilDiv(paced.least(), unit));
        }
        int weekendWidth = areWeekendsPaced
                ? WEEKENDS_BESIDE_PACE
                : (person.weekends().groups().isEmpty() ? 1 : person.weekends().most() + 1);
        return new Bands(least, most, width, weekends, weekendWidth);
    }

    /** The amount below which the least can't be reached any more, however much is worked in the days that are left. */
    private int leastAfter(int day) {
        if (paced == null) {
            return 0;
        }
        long left = days() - day - 1L;
        long run = Math.min(person.runs().mostWorked(), days());
        long cycle = run + person.runs().leastOff();
        long shifts = left / cycle * run + Math.min(left % cycle, run);
        return (int) Math.max(0, Math.ceilDiv(paced.least(), unit) - shifts * largest);
    }

    private int available() {
        int available = 0;
        for (int day = 0; day < days(); day++) {
            available += person.choices(day) == 1 ? 0 : 1;
        }
        return available;
    }

    private int mostWeekends(int day) {
        int most = person.weekends().most();
        int groups = person.weekends().groups().size();
        if (groups == 0) {
            return most;
        }
        int begun = 0;
        for (int[] group : person.weekends().groups()) {
            begun += group[0] <= day ? 1 : 0;
        }
        return Math.min(most, Math.ceilDiv(most * begun, groups) + 1);
    }

    /** Bands by day, each from its least to its most, and their widths. */
    @SuppressWarnings("ArrayRecordComponent") // made once a path, and read only by it
    record Bands(int[] least, int[] most, int width, int[] weekends, int weekendWidth) {
        int leastWeekends(int day) {
            return Math.max(0, weekends[day] - weekendWidth + 1);
        }
    }
}
