package dev.muster.planner.shift;

import dev.muster.domain.shift.RosterProblem;
import dev.muster.domain.shift.RosterRules;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.team.Member;
import dev.muster.planner.roster.Sheet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Every place of a roster that a person could take as far as leave, skill and published shifts allow. */
final class Openings {
    /**
     * One person on one shift, if the roster wants it so.
     *
     * @param member index into the problem's members
     * @param day counted from the first of the period
     * @param type index into the problem's types
     */
    record Opening(int member, int day, int type) {}

    /**
     * A shift of a date that needs people, with those who could take it.
     *
     * @param day counted from the first of the period
     * @param type index into the problem's types
     * @param needed people, those pinned to it included
     * @param most people, 1 or more: what is needed, and those beyond it whom a published roster has
     * @param pinned how many are pinned to it
     */
    record Demand(int day, int type, int needed, int most, int pinned, List<Opening> openings) {}

    private final RosterProblem problem;
    private final List<LocalDate> dates;
    private final List<List<Shift>> historyOfMember;
    private final List<List<Opening>> ofMember = new ArrayList<>();
    private final List<Demand> demands = new ArrayList<>();

    Openings(RosterProblem problem) {
        this.problem = problem;
        this.dates = problem.period().dates();
        this.historyOfMember = problem.members().stream()
                .map(m -> problem.history().stream()
                        .filter(s -> s.person().equals(m.user()))
                        .toList())
                .toList();
        problem.members().forEach(m -> ofMember.add(new ArrayList<>()));
        for (int day = 0; day < dates.size(); day++) {
            if (dates.get(day).isBefore(problem.kept().from())) {
                continue;
            }
            for (int type = 0; type < problem.types().size(); type++) {
                addThoseOf(day, type);
            }
        }
    }

    private void addThoseOf(int day, int t) {
        LocalDate date = dates.get(day);
        ShiftType type = problem.types().get(t);
        int pinned = pinnedOn(date, type);
        // The lead may want more people on a shift than it needs.
        int places = Math.max(type.neededOn(date), pinned);
        int most = Math.max(places, type.neededOn(date) + problem.kept().extra(date, type.name()));
        if (most <= 0) {
            return;
        }
        List<Opening> some = new ArrayList<>();
        for (int m = 0; m < problem.members().size(); m++) {
            Member member = problem.members().get(m);
            // The domain's own rules decide what can't be, so the planner never disagrees with them about the edges.
            if (isLeftOpen(member, date, type)
                    && RosterRules.obstacle(problem, member, date, type, historyOf(m))
                            .isEmpty()) {
                Opening opening = new Opening(m, day, t);
                some.add(opening);
                ofMember.get(m).add(opening);
            }
        }
        demands.add(new Demand(day, t, Math.max(0, places), most, pinned, List.copyOf(some)));
    }

    private int pinnedOn(LocalDate date, ShiftType type) {
        return (int) problem.members().stream()
                .filter(member -> problem.pin(member.user(), date)
                        .filter(pin -> type.name().equals(pin.type()))
                        .isPresent())
                .count();
    }

    private boolean isLeftOpen(Member member, LocalDate date, ShiftType type) {
        return problem.pin(member.user(), date)
                .map(pin -> type.name().equals(pin.type()))
                .orElse(true);
    }

    /** Whether the lead has set what is in an opening's cell: it is taken then, whatever else is planned. */
    boolean isPinned(Opening opening) {
        return problem.pin(problem.members().get(opening.member()).user(), dateOf(opening))
                .isPresent();
    }

    /** What stands in a member's row in the published roster that is to be kept; {@link Sheet#OFF} for a day off. */
    int keptKind(int member, int day) {
        return problem.kept().shifts().stream()
                .filter(s -> s.person().equals(problem.members().get(member).user())
                        && s.date().equals(dates.get(day)))
                .flatMapToInt(s -> IntStream.range(0, problem.types().size())
                        .filter(t -> problem.types().get(t).name().equals(s.type())))
                .map(t -> t + 1)
                .findFirst()
                .orElse(Sheet.OFF);
    }

    boolean areNone() {
        return ofMember.stream().allMatch(List::isEmpty);
    }

    RosterProblem problem() {
        return problem;
    }

    List<LocalDate> dates() {
        return dates;
    }

    LocalDate dateOf(Opening opening) {
        return dates.get(opening.day());
    }

    ShiftType typeOf(Opening opening) {
        return problem.types().get(opening.type());
    }

    /** The published shifts of a member before and after the period. */
    List<Shift> historyOf(int member) {
        return historyOfMember.get(member);
    }

    /** Those of a member, by date, then type. */
    List<Opening> of(int member) {
        return ofMember.get(member);
    }

    /** Every shift that needs people, by date, then type. */
    List<Demand> demands() {
        return demands;
    }

    /** The shifts of a roster in the order of a plan: by date, then type, then person. */
    List<Shift> toShifts(Sheet sheet) {
        List<Shift> shifts = new ArrayList<>();
        for (Demand demand : demands) {
            for (Opening opening : demand.openings()) {
                if (sheet.kindOf(opening.member(), opening.day()) == kindOf(opening)) {
                    shifts.add(toShift(opening));
                }
            }
        }
        return shifts;
    }

    Shift toShift(Opening opening) {
        return new Shift(
                dateOf(opening),
                typeOf(opening).name(),
                problem.members().get(opening.member()).user());
    }

    /** What stands in a roster where an opening is taken. */
    static int kindOf(Opening opening) {
        return opening.type() + 1;
    }

    /** The days of each calendar week, Monday to Sunday, that the period touches. */
    List<int[]> weeks() {
        Map<LocalDate, List<Integer>> byMonday = new TreeMap<>();
        for (int day = 0; day < dates.size(); day++) {
            byMonday.computeIfAbsent(mondayOf(dates.get(day)), monday -> new ArrayList<>())
                    .add(day);
        }
        return byMonday.values().stream()
                .map(days -> days.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    /** The published shifts of a member in the calendar week of a day. */
    List<Shift> publishedInWeekOf(int member, int day) {
        LocalDate monday = mondayOf(dates.get(day));
        return historyOf(member).stream()
                .filter(shift -> mondayOf(shift.date()).equals(monday))
                .toList();
    }

    private static LocalDate mondayOf(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
