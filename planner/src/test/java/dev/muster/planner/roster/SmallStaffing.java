package dev.muster.planner.roster;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Random problems small enough to try every roster. */
final class SmallStaffing {
    private final Random random;
    private final int days;
    private final int kinds;
    private final Rules rules;

    /** Rules that a path by day sees; the same with shares, which it doesn't; and such as start anew each week. */
    enum Rules {
        BY_DAY,
        WITH_SHARES,
        WEEKLY
    }

    private SmallStaffing(int days, int kinds, Rules rules, int seed) {
        this.days = days;
        this.kinds = kinds;
        this.rules = rules;
        this.random = new Random(seed);
    }

    static Staffing of(int people, int days, int kinds, Rules rules, int seed) {
        return new SmallStaffing(days, kinds, rules, seed).make(people);
    }

    private Staffing make(int people) {
        List<Person> all = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            all.add(person());
        }
        boolean[][] forbidden = new boolean[kinds + 1][kinds + 1];
        for (int kind = 1; kind <= kinds; kind++) {
            forbidden[kind][1 + random.nextInt(kinds)] = random.nextBoolean();
        }
        List<Cover> covers = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            for (int kind = 1; kind <= kinds; kind++) {
                if (random.nextInt(3) > 0) {
                    int most = random.nextInt(4) == 0 ? 1 : people;
                    covers.add(new Cover(
                            day,
                            kind,
                            random.nextInt(3),
                            random.nextInt(20),
                            random.nextInt(9),
                            random.nextInt(9),
                            most));
                }
            }
        }
        return new Staffing(days, kinds, all, new Rest.BetweenNeighbours(forbidden), covers);
    }

    private Person person() {
        Person.Builder person = new Person.Builder(days, kinds);
        if (rules == Rules.WEEKLY) {
            addWeeks(person);
        } else {
            addLongRules(person);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            int day = random.nextInt(days);
            int kind = 1 + random.nextInt(kinds);
            switch (random.nextInt(4)) {
                case 0 -> person.never(day, kind);
                case 1 -> person.costs(day, kind, random.nextInt(9));
                case 2 -> person.costsUnless(day, kind, random.nextInt(9));
                default -> person.always(random.nextInt(days), Sheet.OFF);
            }
        }
        return person.build();
    }

    private void addLongRules(Person.Builder person) {
        int[] allDays = days(0, days);
        int least = random.nextInt(4) * 400;
        person.limit(new Limit(new Tally(allDays, minutes()), least, least + 800));
        person.runs(new Runs(2 + random.nextInt(3), 1 + random.nextInt(2), 1 + random.nextInt(3)));
        if (days > 3) {
            person.weekends(new Weekends(List.of(new int[] {0, 1}, new int[] {2, 3}), 1));
        }
        if (rules == Rules.WITH_SHARES) {
            addShare(person, allDays);
            addSteadiness(person, allDays);
        }
    }

    private void addWeeks(Person.Builder person) {
        person.runs(new Runs(2 + random.nextInt(3), 1, 1));
        int middle = days / 2;
        for (int[] week : List.of(days(0, middle), days(middle, days))) {
            if (random.nextBoolean()) {
                int least = random.nextInt(2) * 400;
                person.limit(new Limit(new Tally(week, minutes()), least, least + 400 + 400L * random.nextInt(3)));
            }
            if (random.nextBoolean()) {
                addSteadiness(person, week);
            }
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            addShare(person, days(random.nextInt(2), days));
        }
        if (days > 2 && random.nextInt(4) == 0) {
            // As when the days before the first one were worked.
            int[] each = new int[kinds + 1];
            java.util.Arrays.fill(each, 1, kinds + 1, 1);
            person.limit(new Limit(new Tally(days(0, 2), each), 0, 1));
        }
    }

    private static int[] days(int from, int to) {
        return IntStream.range(from, to).toArray();
    }

    private int[] minutes() {
        int[] minutes = new int[kinds + 1];
        for (int kind = 1; kind <= kinds; kind++) {
            minutes[kind] = 400 + 200 * random.nextInt(3);
        }
        return minutes;
    }

    private void addShare(Person.Builder person, int[] inDays) {
        int[] one = new int[kinds + 1];
        one[kinds] = 1;
        person.share(new Share(3, 1, random.nextInt(2), 1 + random.nextInt(2), days + 1, new Tally(inDays, one)));
    }

    private void addSteadiness(Person.Builder person, int[] inDays) {
        BitSet possible = new BitSet();
        possible.set(1, kinds + 1);
        BitSet already = new BitSet();
        already.set(1, random.nextBoolean());
        person.week(new Steadiness(inDays, already, possible, 4));
    }

    /** Every roster there could be, whether it keeps the rules or not. */
    static void forEachSheet(Staffing staffing, Consumer<Sheet> consumer) {
        forEach(staffing, Sheet.empty(staffing.people().size(), staffing.days()), 0, consumer);
    }

    private static void forEach(Staffing staffing, Sheet sheet, int cell, Consumer<Sheet> consumer) {
        if (cell == sheet.people() * staffing.days()) {
            consumer.accept(sheet);
            return;
        }
        for (int kind = 0; kind <= staffing.kinds(); kind++) {
            sheet.set(cell / staffing.days(), cell % staffing.days(), kind);
            forEach(staffing, sheet, cell + 1, consumer);
        }
    }
}
