package dev.muster.planner.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person's rules need to remember from day to day when they start anew with each week: the kind of the last shift, the length of
 * the run, the kinds of the week so far and the amount of its limit; and, for the shares that are to be part of a row's price, how
 * much of them it has so far.
 *
 * <p>Rules of another shape (rest over more than one night, limits across weeks) are not seen; whoever asks checks the row.
 */
final class WeeklyRules {
    private static final int MOST_KINDS = 30;

    /**
     * What is remembered after a day.
     *
     * @param kind of the day
     * @param run how many days are worked in a row; 0 on a day off
     * @param week a bit for each kind that its steady week has brought
     * @param amount of the week's limit
     * @param counted of the shares that are counted, one beside the other
     */
    record Place(int kind, int run, int week, long amount, long counted) {
        static final Place START = new Place(Sheet.OFF, 0, 0, 0, 0);
    }

    private final Staffing staffing;
    private final Person person;
    private final List<Share> shares;
    /** By day. */
    private final @Nullable Steadiness[] steadiness;

    private final @Nullable Limit[] limits;
    private final boolean[] isFirst;
    /** By day: a run must be shorter there. */
    private final int[] mostRun;

    /** By day, then kind. */
    private final long[][] counted;

    private int longestRun;

    private WeeklyRules(Staffing staffing, Person person, List<Share> shares) {
        this.shares = shares;
        this.staffing = staffing;
        this.person = person;
        this.steadiness = new @Nullable Steadiness[staffing.days()];
        this.limits = new @Nullable Limit[staffing.days()];
        this.isFirst = new boolean[staffing.days() + 1];
        this.mostRun = new int[staffing.days()];
        Arrays.fill(mostRun, person.runs().mostWorked());
        this.counted = new long[staffing.days()][staffing.kinds() + 1];
        long place = 1;
        for (Share share : shares) {
            for (int day : share.tally().days()) {
                for (int kind = 1; kind <= staffing.kinds(); kind++) {
                    counted[day][kind] += place * share.tally().unitsOf(kind) / unitOf(share);
                }
            }
            place *= (share.most() - share.past()) / unitOf(share) + 1;
        }
    }

    private static long unitOf(Share share) {
        return Math.max(1, share.tally().unit());
    }

    /** Where runs stop being told apart: no rule forbids longer ones only. */
    private int longestRun() {
        return Arrays.stream(mostRun)
                .filter(most -> most < staffing.days())
                .max()
                .orElse(0);
    }

    /**
     * Empty for a person who has rules that are more than weekly.
     *
     * @param shares how many of the person's shares are counted, the first ones
     */
    static Optional<WeeklyRules> of(Staffing staffing, int index, int shares) {
        Person person = staffing.person(index);
        boolean isSimple = person.weekends().groups().isEmpty()
                && person.runs().leastWorked() <= 1
                && person.runs().leastOff() <= 1
                && staffing.kinds() <= MOST_KINDS;
        WeeklyRules rules = new WeeklyRules(staffing, person, person.shares().subList(0, shares));
        return isSimple && rules.addWeeks() ? Optional.of(rules) : Optional.empty();
    }

    /** False when steady weeks overlap. */
    private boolean addWeeks() {
        List<int[]> weeks = new ArrayList<>();
        for (Steadiness week : person.weeks()) {
            if (!add(week.days(), weeks)) {
                return false;
            }
            for (int day : week.days()) {
                steadiness[day] = week;
            }
        }
        for (Limit limit : person.limits()) {
            int[] days = limit.tally().days();
            if (isOnOneRun(limit)) {
                int last = days[days.length - 1];
                mostRun[last] = Math.min(mostRun[last], days.length - 1);
            } else if (add(days, weeks)) {
                for (int day : days) {
                    limits[day] = limit;
                }
            }
        }
        longestRun = longestRun();
        return true;
    }

    /** Whether some days are a week of their own, or the same as one that is known. */
    private boolean add(int[] days, List<int[]> weeks) {
        if (days.length == 0 || !areAdjacent(days)) {
            return false;
        }
        if (weeks.stream().anyMatch(week -> Arrays.equals(week, days))) {
            return limits[days[0]] == null;
        }
        if (weeks.stream().anyMatch(week -> week[0] <= days[days.length - 1] && days[0] <= week[week.length - 1])) {
            return false;
        }
        weeks.add(days);
        isFirst[days[0]] = true;
        isFirst[days[days.length - 1] + 1] = true;
        return true;
    }

    private static boolean areAdjacent(int[] days) {
        return days[days.length - 1] - days[0] == days.length - 1;
    }

    /** Whether a limit says no more than that not all of some adjacent days are worked. */
    private boolean isOnOneRun(Limit limit) {
        int[] days = limit.tally().days();
        if (days.length == 0 || !areAdjacent(days) || limit.least() > 0 || limit.most() != days.length - 1L) {
            return false;
        }
        for (int kind = 1; kind <= staffing.kinds(); kind++) {
            if (limit.tally().unitsOf(kind) != 1) {
                return false;
            }
        }
        return true;
    }

    /**
     * A day more.
     *
     * @param cost beside the price of the day: another kind in a steady week, and on the last day what the shares come to
     */
    record Step(Place place, long cost) {}

    /** From the place before a day by some kind; empty when a rule forbids it. */
    Optional<Step> step(int day, Place place, int kind) {
        int run = kind == Sheet.OFF ? 0 : place.run() + 1;
        if (!person.may(day, kind) || run > mostRun[day] || !restsEnough(day, place, kind)) {
            return Optional.empty();
        }
        long amount = isFirst[day] ? 0 : place.amount();
        Limit limit = limits[day];
        if (limit != null) {
            amount += limit.tally().unitsOf(kind);
            if (amount > limit.most() || (isFirst[day + 1] && amount < limit.least())) {
                return Optional.empty();
            }
        }
        // Weeks that are over need not be told apart.
        Place next = new Place(
                kind,
                Math.min(run, longestRun),
                isFirst[day + 1] ? 0 : weekAfter(day, place, kind),
                isFirst[day + 1] ? 0 : amount,
                place.counted() + counted[day][kind]);
        long cost = costOfKind(day, place, kind) + (day == staffing.days() - 1 ? costOfShares(next) : 0);
        return Optional.of(new Step(next, cost));
    }

    private boolean restsEnough(int day, Place place, int kind) {
        int last = place.kind();
        return day == 0
                || last == Sheet.OFF
                || kind == Sheet.OFF
                || staffing.rest().isEnough(day - 1, last, day, kind);
    }

    private int weekAfter(int day, Place place, int kind) {
        int before = isFirst[day] ? 0 : place.week();
        Steadiness week = steadiness[day];
        return week != null && week.newKinds().get(kind) ? before | (1 << kind) : before;
    }

    private long costOfKind(int day, Place place, int kind) {
        Steadiness week = steadiness[day];
        int before = isFirst[day] ? 0 : place.week();
        if (week == null || weekAfter(day, place, kind) == before) {
            return 0;
        }
        return before == 0 && week.firstIsFree() ? 0 : week.weight();
    }

    private long costOfShares(Place last) {
        long left = last.counted();
        long cost = 0;
        for (Share share : shares) {
            long radix = (share.most() - share.past()) / unitOf(share) + 1;
            cost += share.costOf(left % radix * unitOf(share));
            left /= radix;
        }
        return cost;
    }
}
