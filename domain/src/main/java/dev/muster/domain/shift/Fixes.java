package dev.muster.domain.shift;

import dev.muster.domain.team.Member;
import dev.muster.domain.team.UserId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for what would fix a shift that is short, and has the hard rules confirm each find. */
final class Fixes {
    /** An own shift further away stands in the way of nothing. */
    private static final int DAYS_AROUND = 14;

    private final RosterProblem problem;
    private final Map<UserId, List<Shift>> shiftsOf = new HashMap<>();
    private final List<Shift> planned;

    Fixes(RosterProblem problem, List<Shift> planned) {
        this.problem = problem;
        this.planned = planned;
        problem.history().forEach(this::add);
        planned.forEach(this::add);
    }

    private void add(Shift shift) {
        shiftsOf.computeIfAbsent(shift.person(), p -> new ArrayList<>()).add(shift);
    }

    /** Some of what would fix it, what is easiest first: exchanges, then leave, then skills. */
    List<Fix> of(Shortfall shortfall, int most) {
        Optional<ShiftType> type = problem.types().stream()
                .filter(t -> t.name().equals(shortfall.type()))
                .findFirst();
        List<Fix> found = new ArrayList<>();
        if (type.isPresent()) {
            addExchanges(shortfall.date(), type.get(), found, most);
            addOthers(shortfall.date(), type.get(), found, most);
        }
        return found.stream().limit(most).toList();
    }

    private void addExchanges(LocalDate date, ShiftType type, List<Fix> found, int most) {
        for (Member member : problem.members()) {
            if (found.size() >= most) {
                return;
            }
            if (isOn(member, date, type)) {
                continue;
            }
            exchange(member, date, type).ifPresent(found::add);
        }
    }

    private Optional<Fix> exchange(Member member, LocalDate date, ShiftType type) {
        for (Shift given : planned) {
            boolean isNear = given.person().equals(member.user())
                    && Math.abs(given.date().toEpochDay() - date.toEpochDay()) <= DAYS_AROUND;
            if (isNear && mayTake(problem, member, date, type, without(member, given))) {
                Optional<UserId> taker = problem.members().stream()
                        .filter(other -> !other.user().equals(member.user()))
                        .filter(other -> mayTake(
                                problem,
                                other,
                                given.date(),
                                problem.typeOf(given).orElseThrow(),
                                shifts(other)))
                        .map(Member::user)
                        .findFirst();
                if (taker.isPresent()) {
                    return Optional.of(new Fix.Exchange(member.user(), given, taker.get()));
                }
            }
        }
        return Optional.empty();
    }

    private void addOthers(LocalDate date, ShiftType type, List<Fix> found, int most) {
        for (Member member : problem.members()) {
            if (found.size() < most
                    && problem.isOnLeave(member.user(), date)
                    && mayTake(withoutLeave(member.user()), member, date, type, shifts(member))) {
                found.add(new Fix.WithoutLeave(member.user()));
            }
        }
        if (type.skill() != null) {
            ShiftType forAnybody = new ShiftType(type.name(), type.start(), type.end(), type.needed(), null);
            for (Member member : problem.members()) {
                if (found.size() < most
                        && !RosterRules.hasSkillFor(member, type)
                        && mayTake(problem, member, date, forAnybody, shifts(member))) {
                    found.add(new Fix.WithSkill(member.user(), type.skill()));
                }
            }
        }
    }

    private RosterProblem withoutLeave(UserId person) {
        return new RosterProblem(
                problem.zone(),
                problem.period(),
                problem.members(),
                problem.types(),
                problem.rules(),
                problem.leave().stream()
                        .filter(leave -> !leave.person().equals(person))
                        .toList(),
                problem.history(),
                problem.historyTypes(),
                problem.seed());
    }

    private static boolean mayTake(
            RosterProblem problem, Member member, LocalDate date, ShiftType type, List<Shift> others) {
        return RosterRules.obstacle(problem, member, date, type, others).isEmpty();
    }

    private boolean isOn(Member member, LocalDate date, ShiftType type) {
        return shifts(member).stream()
                .anyMatch(s -> s.date().equals(date) && s.type().equals(type.name()));
    }

    private List<Shift> without(Member member, Shift given) {
        return shifts(member).stream().filter(s -> !s.equals(given)).toList();
    }

    private List<Shift> shifts(Member member) {
        return shiftsOf.getOrDefault(member.user(), List.of());
    }
}
