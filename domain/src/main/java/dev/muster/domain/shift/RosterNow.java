package dev.muster.domain.shift;

import dev.muster.domain.shift.Shortfall.Cause;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A published roster as it is at an instant, with all that says what may be changed in it: leave, working rules and the
 * published shifts around it.
 *
 * @param problem the roster's own types and, as history, what is published before and after it
 * @param now UTC instant
 */
record RosterNow(Team team, Roster roster, RosterProblem problem, Instant now) {

    /** Whether an exchange of shifts may be made. */
    sealed interface Verdict {
        record Legal() implements Verdict {}

        /** It would break a hard rule for somebody. */
        record Breaks(Cause cause) implements Verdict {}

        /** Somebody has left the team. */
        record NotAMember(UserId person) implements Verdict {}
    }

    static RosterNow of(
            Team team, Roster roster, List<Roster> around, WorkingRules rules, List<Leave> leave, Instant now) {
        List<Shift> history = new ArrayList<>();
        List<ShiftType> historyTypes = new ArrayList<>();
        for (Roster other : around) {
            if (!other.id().equals(roster.id())) {
                history.addAll(known(other, roster.types(), historyTypes));
            }
        }
        List<Leave> approved =
                leave.stream().filter(l -> l.state() == Leave.State.APPROVED).toList();
        return new RosterNow(
                team,
                roster,
                new RosterProblem(
                        team.zone(),
                        roster.period(),
                        team.members(),
                        roster.types(),
                        rules,
                        approved,
                        history,
                        historyTypes,
                        1),
                now);
    }

    /**
     * The shifts of another roster, each of a type of the same hours that is known by its name.
     *
     * @param others gets those that are not among the roster's own
     */
    static List<Shift> known(Roster other, List<ShiftType> own, List<ShiftType> others) {
        return known(other, other.shifts(), own, others);
    }

    private static List<Shift> known(Roster other, List<Shift> some, List<ShiftType> own, List<ShiftType> others) {
        return some.stream()
                .map(s -> new Shift(s.date(), known(other.type(s.type()), own, others), s.person()))
                .toList();
    }

    /** The name under which a type is found again: another roster's "Late" may have had other hours than this one's. */
    private static String known(ShiftType type, List<ShiftType> own, List<ShiftType> others) {
        Optional<ShiftType> same = Stream.concat(own.stream(), others.stream())
                .filter(t -> t.start().equals(type.start()) && t.end().equals(type.end()))
                .findFirst();
        if (same.isPresent()) {
            return same.get().name();
        }
        boolean nameIsFree = Stream.concat(own.stream(), others.stream())
                .noneMatch(t -> t.name().equals(type.name()));
        String name = nameIsFree ? type.name() : type.start() + "-" + type.end();
        others.add(new ShiftType(name, type.start(), type.end(), type.needed(), type.skill()));
        return name;
    }

    /** The same roster beside another one after an exchange there; itself, if that one is not around it. */
    RosterNow beside(Roster other, List<Shift> removed, List<Shift> added) {
        List<ShiftType> types = new ArrayList<>(problem.historyTypes());
        List<Shift> gone = known(other, removed, roster.types(), types);
        List<Shift> history = new ArrayList<>(problem.history());
        if (!history.containsAll(gone)) {
            return this;
        }
        gone.forEach(history::remove);
        history.addAll(known(other, added, roster.types(), types));
        return new RosterNow(team, roster, problem.withHistory(history), now);
    }

    /** The same roster with only some people's shifts around it. */
    RosterNow besideOnly(Set<UserId> people) {
        List<Shift> theirs = problem.history().stream()
                .filter(s -> people.contains(s.person()))
                .toList();
        return new RosterNow(team, roster, problem.withHistory(theirs), now);
    }

    /** What the hard rules say to taking some shifts off and putting others on. */
    Verdict verdict(List<Shift> removed, List<Shift> added) {
        for (Shift shift : added) {
            Optional<Member> member = team.member(shift.person());
            if (member.isEmpty()) {
                return new Verdict.NotAMember(shift.person());
            }
            List<Shift> others = new ArrayList<>(afterwards(removed, added));
            others.removeIf(s -> !s.person().equals(shift.person()));
            others.remove(shift);
            Optional<Cause> obstacle =
                    RosterRules.obstacle(problem, member.get(), shift.date(), roster.type(shift.type()), others);
            if (obstacle.isPresent()) {
                return new Verdict.Breaks(obstacle.get());
            }
        }
        return new Verdict.Legal();
    }

    boolean isLegal(List<Shift> removed, List<Shift> added) {
        return verdict(removed, added) instanceof Verdict.Legal;
    }

    /** All published shifts, of this roster and around it, after an exchange. */
    List<Shift> afterwards(List<Shift> removed, List<Shift> added) {
        List<Shift> all = new ArrayList<>(roster.shifts());
        removed.forEach(all::remove);
        all.addAll(added);
        all.addAll(problem.history());
        return all;
    }

    boolean hasBegun(Shift shift) {
        return !roster.type(shift.type())
                .startsOn(shift.date(), team.zone())
                .toInstant()
                .isAfter(now);
    }

    boolean isOver(Shift shift) {
        return !roster.type(shift.type())
                .endsOn(shift.date(), team.zone())
                .toInstant()
                .isAfter(now);
    }

    int staffed(Shift shift) {
        return (int) roster.shifts().stream()
                .filter(s -> s.date().equals(shift.date()) && s.type().equals(shift.type()))
                .count();
    }

    /** Whether a shift has fewer people than it needs. */
    boolean isShort(Shift shift) {
        return staffed(shift) < roster.type(shift.type()).neededOn(shift.date());
    }

    /** The colleagues who may take a shift, whoever has it now off it. */
    List<UserId> whoMayCover(Shift shift) {
        List<Shift> removed = roster.shifts().contains(shift) ? List.of(shift) : List.of();
        return colleagues(shift.person())
                .filter(u -> isLegal(removed, List.of(shift.of(u))))
                .toList();
    }

    private Stream<UserId> colleagues(UserId person) {
        return team.members().stream().map(Member::user).filter(u -> !u.equals(person));
    }

    /** What a person works, counted over the last eight weeks and this roster. */
    ShiftLoad load(List<Shift> shifts, UserId person) {
        return ShiftLoad.of(problem, shifts, person, roster.period().to());
    }

    /** How long a person would rest before and after a shift of theirs, as far as another one is near. */
    List<Duration> restAround(Shift shift, List<Shift> removed, List<Shift> added) {
        return afterwards(removed, added).stream()
                .filter(o -> o.person().equals(shift.person()) && !o.equals(shift))
                .map(o -> gap(shift, o))
                .filter(gap -> gap.compareTo(Duration.ofDays(2)) < 0)
                .toList();
    }

    private Duration gap(Shift one, Shift other) {
        Shift first = one.date().isBefore(other.date()) ? one : other;
        Shift second = first.equals(one) ? other : one;
        return Duration.between(
                problem.typeOf(first)
                        .orElseThrow()
                        .endsOn(first.date(), team.zone())
                        .toInstant(),
                problem.typeOf(second)
                        .orElseThrow()
                        .startsOn(second.date(), team.zone())
                        .toInstant());
    }
}
