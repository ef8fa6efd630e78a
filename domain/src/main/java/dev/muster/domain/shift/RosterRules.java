package dev.muster.domain.shift;

import dev.muster.domain.shift.Shortfall.Cause;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.UserId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The hard rules of a roster, one function each, and what they say about a whole roster. */
public final class RosterRules {
    private RosterRules() {}

    /** Whether a person may rest long enough between the end of one shift and the start of a later one. */
    public static boolean enoughRestBetween(
            LocalDate firstDate, ShiftType first, LocalDate secondDate, ShiftType second, Duration rest, ZoneId zone) {
        return !second.startsOn(secondDate, zone)
                .toInstant()
                .isBefore(first.endsOn(firstDate, zone).toInstant().plus(rest));
    }

    /** Whether these shifts of one person fit into the most hours of the week, Monday to Sunday, of a date. */
    public static boolean withinWeeklyHours(List<Duration> lengthsInWeek, Duration most) {
        return lengthsInWeek.stream().reduce(Duration.ZERO, Duration::plus).compareTo(most) <= 0;
    }

    /** The number of consecutive dates with a shift around a date, the date itself counted as worked. */
    public static int daysInARowAround(LocalDate date, Set<LocalDate> worked) {
        int days = 1;
        for (LocalDate d = date.minusDays(1); worked.contains(d); d = d.minusDays(1)) {
            days++;
        }
        for (LocalDate d = date.plusDays(1); worked.contains(d); d = d.plusDays(1)) {
            days++;
        }
        return days;
    }

    /** Whether a member has what a shift type needs. */
    public static boolean hasSkillFor(Member member, ShiftType type) {
        return type.skill() == null || member.can(type.skill());
    }

    /**
     * What keeps a person from one more shift beside those that they have, the rules asked in the order leave, contract,
     * skill, other shift, rest, hours, days in a row.
     *
     * @param others the person's other shifts, planned and published ones
     * @return empty when no rule is against it
     */
    public static Optional<Cause> obstacle(
            RosterProblem problem, Member member, LocalDate date, ShiftType type, List<Shift> others) {
        UserId person = member.user();
        if (problem.isOnLeave(person, date)) {
            return Optional.of(new Shortfall.OnLeave(person));
        }
        Optional<Contract.Clause> clause = problem.rules().of(person).contract().against(date, type);
        if (clause.isPresent()) {
            return Optional.of(new Shortfall.ByContract(person, clause.get()));
        }
        if (type.skill() != null && !hasSkillFor(member, type)) {
            return Optional.of(new Shortfall.LacksSkill(person, type.skill()));
        }
        for (Shift other : others) {
            if (other.date().equals(date)) {
                return Optional.of(new Shortfall.OtherShift(person, other.type()));
            }
        }
        for (Shift other : others) {
            Optional<ShiftType> otherType = problem.typeOf(other);
            if (otherType.isPresent() && !restIsEnough(problem, date, type, other.date(), otherType.get())) {
                return Optional.of(new Shortfall.NeedsRest(person));
            }
        }
        LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<Duration> week = others.stream()
                .filter(o -> !o.date().isBefore(monday) && o.date().isBefore(monday.plusWeeks(1)))
                .flatMap(o -> problem.typeOf(o).stream())
                .map(ShiftType::length)
                .collect(Collectors.toCollection(ArrayList::new));
        Duration soFar = week.stream().reduce(Duration.ZERO, Duration::plus);
        week.add(type.length());
        if (!withinWeeklyHours(week, problem.rules().mostHoursOf(person))) {
            return Optional.of(new Shortfall.HoursUsedUp(person, (int) soFar.toHours()));
        }
        Set<LocalDate> worked = others.stream().map(Shift::date).collect(Collectors.toSet());
        int days = daysInARowAround(date, worked);
        if (days > problem.rules().mostDaysInARow()) {
            return Optional.of(new Shortfall.TooManyDays(person, days - 1));
        }
        return Optional.empty();
    }

    private static boolean restIsEnough(
            RosterProblem problem, LocalDate date, ShiftType type, LocalDate otherDate, ShiftType otherType) {
        Duration rest = problem.rules().rest();
        return otherDate.isBefore(date)
                ? enoughRestBetween(otherDate, otherType, date, type, rest, problem.zone())
                : enoughRestBetween(date, type, otherDate, otherType, rest, problem.zone());
    }

    /** Every shift of a plan that breaks a hard rule, with the rule it breaks; empty for a plan that may be published. */
    public static List<Cause> violations(RosterProblem problem, List<Shift> shifts) {
        return breaches(problem, shifts).stream().map(Breach::cause).toList();
    }

    /** The same, each with the shift that breaks the rule. */
    public static List<Breach> breaches(RosterProblem problem, List<Shift> shifts) {
        List<Breach> broken = new ArrayList<>();
        for (Shift shift : shifts) {
            Member member = problem.members().stream()
                    .filter(m -> m.user().equals(shift.person()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(shift.person() + " is not a member"));
            ShiftType type = problem.typeOf(shift)
                    .orElseThrow(() -> new IllegalArgumentException("no shift type " + shift.type()));
            obstacle(problem, member, shift.date(), type, othersOf(problem, shifts, shift))
                    .ifPresent(cause -> broken.add(new Breach(shift, cause)));
        }
        return broken;
    }

    /** What a plan leaves uncovered, by date, then type, with what keeps each member from it. */
    public static List<Shortfall> shortfalls(RosterProblem problem, List<Shift> shifts) {
        List<Shortfall> found = new ArrayList<>();
        for (LocalDate date : problem.period().dates()) {
            for (ShiftType type : problem.types()) {
                List<UserId> on = shifts.stream()
                        .filter(s -> s.date().equals(date) && s.type().equals(type.name()))
                        .map(Shift::person)
                        .toList();
                if (on.size() < type.neededOn(date)) {
                    found.add(new Shortfall(
                            date,
                            type.name(),
                            type.neededOn(date),
                            on.size(),
                            causes(problem, shifts, date, type, on)));
                }
            }
        }
        return found;
    }

    private static List<Cause> causes(
            RosterProblem problem, List<Shift> shifts, LocalDate date, ShiftType type, List<UserId> alreadyOn) {
        return problem.members().stream()
                .filter(m -> !alreadyOn.contains(m.user()))
                .map(m -> obstacle(problem, m, date, type, shiftsOf(problem, shifts, m.user()))
                        .orElse(new Shortfall.NotChosen(m.user())))
                .toList();
    }

    private static List<Shift> othersOf(RosterProblem problem, List<Shift> shifts, Shift shift) {
        List<Shift> others = new ArrayList<>(shiftsOf(problem, shifts, shift.person()));
        others.remove(shift);
        return others;
    }

    private static List<Shift> shiftsOf(RosterProblem problem, List<Shift> shifts, UserId person) {
        return Stream.concat(shifts.stream(), problem.history().stream())
                .filter(s -> s.person().equals(person))
                .toList();
    }
}
