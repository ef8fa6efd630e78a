package dev.muster.planner.shift;

import dev.muster.domain.shift.RosterProblem;
import dev.muster.domain.shift.RosterRules;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.team.Member;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Every place of a roster that a person could take as far as leave, skill and published shifts allow. */
final class Openings {
    /**
     * One person on one shift, if the roster wants it so.
     *
     * @param index its place in {@link #all()}
     * @param member index into the problem's members
     * @param type index into the problem's types
     */
    record Opening(int index, int member, LocalDate date, int type) {
        LocalDate monday() {
            return mondayOf(date);
        }
    }

    private final RosterProblem problem;
    private final List<LocalDate> dates;
    private final List<List<Shift>> historyOfMember;
    private final List<Opening> all = new ArrayList<>();

    Openings(RosterProblem problem) {
        this.problem = problem;
        this.dates = problem.period().dates();
        this.historyOfMember = problem.members().stream()
                .map(m -> problem.history().stream()
                        .filter(s -> s.person().equals(m.user()))
                        .toList())
                .toList();
        for (LocalDate date : dates) {
            for (int t = 0; t < problem.types().size(); t++) {
                addThoseOf(date, t);
            }
        }
    }

    private void addThoseOf(LocalDate date, int t) {
        ShiftType type = problem.types().get(t);
        if (type.neededOn(date) <= 0) {
            return;
        }
        for (int m = 0; m < problem.members().size(); m++) {
            Member member = problem.members().get(m);
            // The domain's own rules decide what can't be, so the planner never disagrees with them about the edges.
            if (RosterRules.obstacle(problem, member, date, type, historyOf(m)).isEmpty()) {
                all.add(new Opening(all.size(), m, date, t));
            }
        }
    }

    /** All openings in the order of a plan: by date, then type, then person. */
    List<Opening> all() {
        return all;
    }

    RosterProblem problem() {
        return problem;
    }

    List<LocalDate> dates() {
        return dates;
    }

    ShiftType typeOf(Opening opening) {
        return problem.types().get(opening.type());
    }

    /** The published shifts of a member before and after the period. */
    List<Shift> historyOf(int member) {
        return historyOfMember.get(member);
    }

    List<Opening> of(int member) {
        return all.stream().filter(o -> o.member() == member).toList();
    }

    List<Opening> of(LocalDate date, int type) {
        return all.stream()
                .filter(o -> o.type() == type && o.date().equals(date))
                .toList();
    }

    /** The taken ones as shifts, in the order of a plan. */
    List<Shift> toShifts(boolean[] taken) {
        return IntStream.range(0, all.size())
                .filter(i -> taken[i])
                .mapToObj(i -> toShift(all.get(i)))
                .toList();
    }

    Shift toShift(Opening opening) {
        return new Shift(
                opening.date(),
                typeOf(opening).name(),
                problem.members().get(opening.member()).user());
    }

    /** The Mondays of the weeks that the period touches. */
    List<LocalDate> mondays() {
        return dates.stream().map(Openings::mondayOf).distinct().toList();
    }

    static LocalDate mondayOf(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
