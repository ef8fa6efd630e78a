package dev.muster.domain.shift;

import dev.muster.domain.team.DaysOff;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.UserId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How the published shifts of a span are shared out, person by person beside their fair share.
 *
 * @param from the first local date
 * @param to the last local date
 * @param people the team's members in the order of their names
 */
public record Fairness(LocalDate from, LocalDate to, List<Part> people) {
    /** A quarter of a year. */
    public static final int WEEKS = 13;

    public Fairness {
        people = List.copyOf(people);
    }

    /**
     * What is shared out.
     *
     * @param hours by the clock on the wall
     * @param late late shifts
     * @param weekend shifts that begin on a Saturday or Sunday
     * @param holiday shifts that begin on a public holiday or another day off of the team
     */
    public record Amounts(double hours, double late, double weekend, double holiday) {
        static final Amounts NONE = new Amounts(0, 0, 0, 0);

        Amounts hoursOnly() {
            return new Amounts(hours, 0, 0, 0);
        }

        Amounts withoutHours() {
            return new Amounts(0, late, weekend, holiday);
        }

        Amounts plus(Amounts other, double part) {
            return new Amounts(
                    hours + part * other.hours,
                    late + part * other.late,
                    weekend + part * other.weekend,
                    holiday + part * other.holiday);
        }
    }

    /** What one person worked, and what would have been their fair share of what all worked. */
    public record Part(Member member, Amounts worked, Amounts fair) {}

    /** What a span is judged by. */
    record Facts(
            List<Member> members, List<Leave> approvedLeave, DaysOff daysOff, Function<UserId, Duration> contract) {}

    /**
     * Shares out the shifts of published rosters. Each is divided among those who could have worked that day, by their hours
     * of contract: who was not on leave, and was on the team already, which is from the first of the rosters with a shift of
     * theirs. A late, weekend or holiday shift counts as one only to those who have the skill that it needs; its hours are
     * everybody's, since who can do less of one kind can do more of another. So the fair shares of all together are what all
     * worked.
     *
     * @param rosters by first date
     */
    static Fairness of(List<Roster> rosters, LocalDate from, LocalDate to, Facts facts) {
        Map<UserId, LocalDate> there = thereFrom(rosters);
        Map<UserId, Amounts> worked = new LinkedHashMap<>();
        Map<UserId, Amounts> fair = new LinkedHashMap<>();
        for (Roster roster : rosters) {
            for (Shift shift : roster.shifts()) {
                boolean counts = !shift.date().isBefore(from)
                        && !shift.date().isAfter(to)
                        && facts.members().stream().anyMatch(m -> m.user().equals(shift.person()));
                if (counts) {
                    ShiftType type = roster.type(shift.type());
                    Amounts amounts = amounts(shift.date(), type, facts.daysOff());
                    add(worked, shift.person(), amounts, 1);
                    parts(shift, there, facts, m -> true)
                            .forEach((person, part) -> add(fair, person, amounts.hoursOnly(), part));
                    parts(shift, there, facts, m -> RosterRules.hasSkillFor(m, type))
                            .forEach((person, part) -> add(fair, person, amounts.withoutHours(), part));
                }
            }
        }
        return new Fairness(
                from,
                to,
                facts.members().stream()
                        .sorted(Comparator.comparing(Member::name, String.CASE_INSENSITIVE_ORDER)
                                .thenComparing(m -> m.user().value()))
                        .map(m -> new Part(
                                m,
                                worked.getOrDefault(m.user(), Amounts.NONE),
                                fair.getOrDefault(m.user(), Amounts.NONE)))
                        .toList());
    }

    /** Whether nobody worked at all. */
    public boolean isEmpty() {
        return people.stream().allMatch(p -> p.worked().equals(Amounts.NONE));
    }

    private static Map<UserId, LocalDate> thereFrom(List<Roster> rosters) {
        Map<UserId, LocalDate> there = new LinkedHashMap<>();
        rosters.forEach(roster -> roster.shifts()
                .forEach(
                        shift -> there.merge(shift.person(), roster.period().from(), (a, b) -> a.isBefore(b) ? a : b)));
        return there;
    }

    private static Amounts amounts(LocalDate date, ShiftType type, DaysOff daysOff) {
        return new Amounts(
                type.length().toMinutes() / 60.0,
                type.isLate() ? 1 : 0,
                date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 ? 1 : 0,
                daysOff.contains(date) ? 1 : 0);
    }

    /** Each one's part of a shift; together one. */
    private static Map<UserId, Double> parts(
            Shift shift, Map<UserId, LocalDate> there, Facts facts, Predicate<Member> isAble) {
        List<UserId> able = new ArrayList<>();
        for (Member member : facts.members()) {
            if (member.user().equals(shift.person())
                    || (isAble.test(member) && couldWork(member, shift.date(), there, facts))) {
                able.add(member.user());
            }
        }
        double together = able.stream().mapToDouble(p -> contract(p, facts)).sum();
        Map<UserId, Double> parts = new LinkedHashMap<>();
        if (together == 0) {
            parts.put(shift.person(), 1.0);
        } else {
            able.forEach(person -> parts.put(person, contract(person, facts) / together));
        }
        return parts;
    }

    private static boolean couldWork(Member member, LocalDate date, Map<UserId, LocalDate> there, Facts facts) {
        LocalDate since = there.get(member.user());
        return since != null
                && !date.isBefore(since)
                && facts.approvedLeave().stream().noneMatch(l -> l.person().equals(member.user()) && l.covers(date));
    }

    private static double contract(UserId person, Facts facts) {
        return Objects.requireNonNull(facts.contract().apply(person)).toMinutes();
    }

    private static void add(Map<UserId, Amounts> sums, UserId person, Amounts amounts, double part) {
        sums.merge(person, Amounts.NONE.plus(amounts, part), (a, b) -> a.plus(b, 1));
    }
}
