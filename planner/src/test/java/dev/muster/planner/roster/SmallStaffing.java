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
    /** Whether rows have prices by day alone, so that a path finds the best. */
    private final boolean isPricedByDay;

    private SmallStaffing(int days, int kinds, boolean isPricedByDay, int seed) {
        this.days = days;
        this.kinds = kinds;
        this.isPricedByDay = isPricedByDay;
        this.random = new Random(seed);
    }

    static Staffing of(int people, int days, int kinds, boolean isPricedByDay, int seed) {
        return new SmallStaffing(days, kinds, isPricedByDay, seed).make(people);
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
        int[] allDays = IntStream.range(0, days).toArray();
        int[] minutes = new int[kinds + 1];
        for (int kind = 1; kind <= kinds; kind++) {
            minutes[kind] = 400 + 200 * random.nextInt(3);
        }
        int least = random.nextInt(4) * 400;
        person.limit(new Limit(new Tally(allDays, minutes), least, least + 800));
        person.runs(new Runs(2 + random.nextInt(3), 1 + random.nextInt(2), 1 + random.nextInt(3)));
        if (days > 3) {
            person.weekends(new Weekends(List.of(new int[] {0, 1}, new int[] {2, 3}), 1));
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
        if (!isPricedByDay) {
            int[] one = new int[kinds + 1];
            one[kinds] = 1;
            person.share(new Share(3, 1, random.nextInt(2), 1 + random.nextInt(2), days + 1, new Tally(allDays, one)));
            BitSet possible = new BitSet();
            possible.set(1, kinds + 1);
            BitSet already = new BitSet();
            already.set(1, random.nextBoolean());
            person.week(new Steadiness(allDays, already, possible, 4));
        }
        return person.build();
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
