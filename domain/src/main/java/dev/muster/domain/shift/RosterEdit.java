package dev.muster.domain.shift;

import dev.muster.domain.team.Member;
import dev.muster.domain.team.UserId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Decides what becomes of a roster whose cells are set by hand. */
final class RosterEdit {
    private RosterEdit() {}

    /** What becomes of it. */
    sealed interface Result permits Same, Breaks, NotAMember, Changed {}

    /** The cells are like that already. */
    record Same() implements Result {}

    /** Hard rules are against it, by the cells that were set. */
    record Breaks(List<Breach> breaches) implements Result {}

    record NotAMember(UserId person) implements Result {}

    /**
     * It is legal.
     *
     * @param shifts all of the roster, by date, then type, then person
     * @param cells those that differ from before
     */
    record Changed(List<Shift> shifts, List<Pin> cells) implements Result {}

    /** Only a shift that is added can break a rule, so what was wrong in the roster before doesn't stand in the way. */
    static Result of(Roster roster, RosterProblem problem, List<Pin> cells) {
        List<Pin> changed = cells.stream().filter(cell -> differs(roster, cell)).toList();
        if (changed.isEmpty()) {
            return new Same();
        }
        List<Shift> shifts = new ArrayList<>(roster.shifts());
        List<Shift> added = new ArrayList<>();
        for (Pin cell : changed) {
            shifts.removeIf(s -> s.person().equals(cell.person()) && s.date().equals(cell.date()));
            String type = cell.type();
            if (type != null) {
                added.add(new Shift(cell.date(), type, cell.person()));
            }
        }
        shifts.addAll(added);
        List<Breach> breaches = new ArrayList<>();
        for (Shift shift : added) {
            Optional<Member> member = problem.members().stream()
                    .filter(m -> m.user().equals(shift.person()))
                    .findFirst();
            if (member.isEmpty()) {
                return new NotAMember(shift.person());
            }
            List<Shift> others = new ArrayList<>(shifts);
            others.remove(shift);
            others.addAll(problem.history());
            others.removeIf(s -> !s.person().equals(shift.person()));
            RosterRules.obstacle(problem, member.get(), shift.date(), roster.type(shift.type()), others)
                    .ifPresent(cause -> breaches.add(new Breach(shift, cause)));
        }
        if (!breaches.isEmpty()) {
            return new Breaks(breaches);
        }
        List<String> types = roster.types().stream().map(ShiftType::name).toList();
        List<UserId> people = problem.members().stream().map(Member::user).toList();
        shifts.sort(Comparator.comparing(Shift::date)
                .thenComparing(s -> types.indexOf(s.type()))
                .thenComparing(s -> people.indexOf(s.person())));
        return new Changed(shifts, changed);
    }

    /** Whether a cell is not like that already. */
    static boolean differs(Roster roster, Pin cell) {
        List<String> now = roster.of(cell.person()).stream()
                .filter(s -> s.date().equals(cell.date()))
                .map(Shift::type)
                .toList();
        return !now.equals(cell.type() == null ? List.of() : List.of(cell.type()));
    }
}
