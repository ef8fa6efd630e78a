package dev.muster.domain.shift;

import dev.muster.domain.team.Team;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what rosters are planned with: the team's rules, approved leave, and what is published around them. */
final class RosterProblems {
    private final Rosters rosters;
    private final ShiftRulebook rulebook;
    private final Leaves leaves;

    RosterProblems(Rosters rosters, ShiftRulebook rulebook, Leaves leaves) {
        this.rosters = rosters;
        this.rulebook = rulebook;
        this.leaves = leaves;
    }

    Optional<ShiftRules> rules(Team team) {
        return rulebook.of(team.workspace(), team.id());
    }

    /** The team's shift types as they are now; none while nobody set any. */
    List<ShiftType> types(Team team) {
        return rules(team).map(ShiftRules::types).orElse(List.of());
    }

    WorkingRules working(Team team) {
        return rules(team).map(ShiftRules::working).orElse(WorkingRules.DEFAULT);
    }

    List<Leave> approvedLeave(Team team, LocalDate from, LocalDate to) {
        return leaves.touching(team.workspace(), team.id(), from, to).stream()
                .filter(l -> l.state() == Leave.State.APPROVED)
                .toList();
    }

    /** A roster of its own. */
    RosterProblem of(Team team, Period period, List<ShiftType> types, int seed, Wanted wanted) {
        return of(team, period, types, seed, wanted, around(team, period), List.of(), Kept.NOTHING);
    }

    /** A roster that was planned before, as a whole; what it is to take the place of is not around it. */
    RosterProblem of(Team team, Roster roster) {
        Replanned replanned = roster.making().replanned();
        List<Roster> around = around(team, roster.period()).stream()
                .filter(r -> !r.id().equals(roster.id()))
                .filter(r -> replanned == null || !r.id().equals(replanned.roster()))
                .toList();
        return of(team, roster, around);
    }

    /** The same with what is published around it. */
    RosterProblem of(Team team, Roster roster, List<Roster> around) {
        return of(team, roster.period(), roster.types(), 1, Wanted.NOTHING, around, List.of(), Kept.NOTHING);
    }

    /**
     * What may change of a published roster.
     *
     * @param types those of the new version
     * @param from the first local date that may change
     */
    RosterProblem changing(
            Team team, Roster published, List<ShiftType> types, int seed, Wanted wanted, LocalDate from) {
        List<Roster> around = around(team, published.period()).stream()
                .filter(r -> !r.id().equals(published.id()))
                .toList();
        List<Shift> begun =
                published.shifts().stream().filter(s -> s.date().isBefore(from)).toList();
        List<Shift> kept = published.shifts().stream()
                .filter(s -> !s.date().isBefore(from))
                .toList();
        return of(
                team, published.period(), types, seed, wanted, around, begun, new Kept(kept, published.types(), from));
    }

    private List<Roster> around(Team team, Period period) {
        return rosters.published(
                team.workspace(),
                team.id(),
                period.from().minusWeeks(RosterProblem.WEEKS_OF_HISTORY),
                period.to().plusWeeks(1));
    }

    private RosterProblem of(
            Team team,
            Period period,
            List<ShiftType> types,
            int seed,
            Wanted wanted,
            List<Roster> around,
            List<Shift> begun,
            Kept kept) {
        List<ShiftType> historyTypes = new ArrayList<>();
        List<Shift> history = new ArrayList<>(begun);
        // The latest first: of two types that were called the same, the newer one keeps the name.
        for (Roster other : around.reversed()) {
            history.addAll(RosterNow.known(other, types, historyTypes));
        }
        return new RosterProblem(
                team.zone(),
                period,
                team.members(),
                types,
                working(team),
                approvedLeave(team, period.from(), period.to()),
                history,
                historyTypes,
                seed,
                wanted,
                kept);
    }
}
