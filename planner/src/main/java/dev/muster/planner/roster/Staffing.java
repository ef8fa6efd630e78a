package dev.muster.planner.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be planned: people with their rules, and how many of them each day needs. */
public final class Staffing {
    private final int days;
    private final int kinds;
    private final List<Person> people;
    private final Rest rest;
    private final List<Cover> covers;
    private final @Nullable Cover[] coverOf;
    private final long costStep;

    /** @param kinds of shifts, the day off not counted */
    public Staffing(int days, int kinds, List<Person> people, Rest rest, List<Cover> covers) {
        this.days = days;
        this.kinds = kinds;
        this.people = List.copyOf(people);
        this.rest = rest;
        this.covers = List.copyOf(covers);
        this.coverOf = new @Nullable Cover[days * (kinds + 1)];
        for (Cover cover : covers) {
            coverOf[cover.day() * (kinds + 1) + cover.kind()] = cover;
        }
        this.costStep = costStep(this.people, this.covers);
    }

    private static long costStep(List<Person> people, List<Cover> covers) {
        long step = 0;
        for (Cover cover : covers) {
            step = Divisor.of(step, cover.under(), cover.growth(), cover.over());
        }
        for (Person person : people) {
            step = Divisor.of(step, person.costStep());
        }
        return Math.max(1, step);
    }

    public int days() {
        return days;
    }

    public int kinds() {
        return kinds;
    }

    public List<Person> people() {
        return people;
    }

    Person person(int index) {
        return people.get(index);
    }

    Rest rest() {
        return rest;
    }

    public List<Cover> covers() {
        return covers;
    }

    @Nullable
    Cover cover(int day, int kind) {
        return coverOf[day * (kinds + 1) + kind];
    }

    /** How many shifts a whole roster could hold: what a model of all of it grows with. */
    long size() {
        return people.stream()
                .mapToLong(person -> {
                    long choices = 0;
                    for (int day = 0; day < days; day++) {
                        choices += Long.bitCount(person.choices(day) & ~1L);
                    }
                    return choices;
                })
                .sum();
    }

    /** What two rosters' costs differ by at least, if at all. */
    long costStep() {
        return costStep;
    }

    /** How many people have each kind of shift on each day. */
    int[][] staffed(Sheet sheet) {
        int[][] staffed = new int[days][kinds + 1];
        for (int person = 0; person < people.size(); person++) {
            for (int day = 0; day < days; day++) {
                staffed[day][sheet.kindOf(person, day)]++;
            }
        }
        return staffed;
    }

    /** What a roster costs: the yardstick, in plain Java, however the roster was found. */
    public long cost(Sheet sheet) {
        int[][] staffed = staffed(sheet);
        long cost = 0;
        for (Cover cover : covers) {
            cost += cover.cost(staffed[cover.day()][cover.kind()]);
        }
        for (int person = 0; person < people.size(); person++) {
            cost += people.get(person).cost(sheet.row(person));
        }
        return cost;
    }

    /** What a roster costs by one person's wishes and shares. */
    public long costOf(int person, Sheet sheet) {
        return people.get(person).cost(sheet.row(person));
    }

    /** Whether a roster breaks no rule. */
    public boolean keepsRules(Sheet sheet) {
        int[][] staffed = staffed(sheet);
        for (int person = 0; person < people.size(); person++) {
            if (!people.get(person).keepsRules(sheet.row(person), rest)) {
                return false;
            }
        }
        return covers.stream().allMatch(cover -> staffed[cover.day()][cover.kind()] <= cover.most());
    }
}
