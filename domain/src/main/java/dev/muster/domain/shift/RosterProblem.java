package dev.muster.domain.shift;

import dev.muster.domain.team.Member;
import dev.muster.domain.team.UserId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a planner needs to know.
 *
 * @param zone of the local times of {@code types}
 * @param leave approved leave that touches the period
 * @param history published shifts of the eight weeks before the period, for fairness, rest and days in a row; and of the
 *     weeks right after it, if any
 * @param historyTypes the types of those shifts
 * @param seed the same problem and seed give the same roster
 * @param wanted what the lead wants beside the rules
 * @param kept what is published of the period already
 */
public record RosterProblem(
        ZoneId zone,
        Period period,
        List<Member> members,
        List<ShiftType> types,
        WorkingRules rules,
        List<Leave> leave,
        List<Shift> history,
        List<ShiftType> historyTypes,
        int seed,
        Wanted wanted,
        Kept kept) {
    public static final int WEEKS_OF_HISTORY = 8;

    /** A problem of which the lead wants nothing beside the rules. */
    public RosterProblem(
            ZoneId zone,
            Period period,
            List<Member> members,
            List<ShiftType> types,
            WorkingRules rules,
            List<Leave> leave,
            List<Shift> history,
            List<ShiftType> historyTypes,
            int seed) {
        this(zone, period, members, types, rules, leave, history, historyTypes, seed, Wanted.NOTHING, Kept.NOTHING);
    }

    /** A problem of a period of which nothing is published. */
    public RosterProblem(
            ZoneId zone,
            Period period,
            List<Member> members,
            List<ShiftType> types,
            WorkingRules rules,
            List<Leave> leave,
            List<Shift> history,
            List<ShiftType> historyTypes,
            int seed,
            Wanted wanted) {
        this(zone, period, members, types, rules, leave, history, historyTypes, seed, wanted, Kept.NOTHING);
    }

    public RosterProblem {
        members = List.copyOf(members);
        types = List.copyOf(types);
        leave = List.copyOf(leave);
        history = List.copyOf(history);
        historyTypes = List.copyOf(historyTypes);
    }

    /** The same with other shifts around it, of the same types. */
    RosterProblem withHistory(List<Shift> other) {
        return new RosterProblem(zone, period, members, types, rules, leave, other, historyTypes, seed, wanted, kept);
    }

    /** The cell of a person and day, if it is pinned. */
    public Optional<Pin> pin(UserId person, LocalDate date) {
        return wanted.pins().stream()
                .filter(p -> p.person().equals(person) && p.date().equals(date))
                .findFirst();
    }

    public boolean isOnLeave(UserId person, LocalDate date) {
        return leave.stream().anyMatch(l -> l.person().equals(person) && l.covers(date));
    }

    /** The type of a planned or past shift; the period's own types come first. */
    public Optional<ShiftType> typeOf(Shift shift) {
        return java.util.stream.Stream.concat(types.stream(), historyTypes.stream())
                .filter(t -> t.name().equals(shift.type()))
                .findFirst();
    }
}
