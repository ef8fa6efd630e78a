package dev.muster.domain.shift;

import dev.muster.domain.shift.RosterDesk.DecisionOutcome;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Publishes proposals of rosters of their own, if nothing that came since they were planned is against it. */
final class Approving {
    private final Rosters rosters;
    private final RosterProblems problems;

    Approving(Rosters rosters, RosterProblems problems) {
        this.rosters = rosters;
        this.problems = problems;
    }

    /** @param id of a roster that is there */
    DecisionOutcome approve(Team team, RosterId id, UserId by, Instant now) {
        while (true) {
            Roster proposal = rosters.find(team.workspace(), id).orElseThrow();
            if (proposal.state() != Roster.State.PROPOSED) {
                return new DecisionOutcome.NotProposedAnyMore(proposal);
            }
            Neighbours around = Neighbours.of(rosters, proposal);
            Optional<Roster> inTheWay = around.published().stream()
                    .filter(r -> r.period().overlaps(proposal.period()))
                    .findFirst();
            if (inTheWay.isPresent()) {
                return new DecisionOutcome.AlreadyPublished(inTheWay.get());
            }
            Optional<Breach> breach = breach(team, proposal, around.published());
            if (breach.isPresent()) {
                return new DecisionOutcome.BreaksARule(proposal, breach.get().cause());
            }
            if (around.hold(rosters)) {
                Optional<Roster> approved = rosters.approve(proposal, by, now);
                if (approved.isPresent()) {
                    return new DecisionOutcome.Approved(approved.get());
                }
            }
        }
    }

    /** What a change of a neighbouring roster since it was planned has made illegal; the lead has seen all else. */
    private Optional<Breach> breach(Team team, Roster proposal, List<Roster> around) {
        List<Shift> ofMembers = proposal.shifts().stream()
                .filter(s -> team.member(s.person()).isPresent())
                .toList();
        List<Breach> before =
                RosterRules.breaches(problems.of(team, proposal, before(around, proposal.plannedAt())), ofMembers);
        return RosterRules.breaches(problems.of(team, proposal, around), ofMembers).stream()
                .filter(b -> !before.contains(b))
                .findFirst();
    }

    /** What of the published rosters was there at an instant: less than there was, never more. */
    private static List<Roster> before(List<Roster> around, Instant at) {
        return around.stream()
                .filter(r -> r.decidedAt() == null || !r.decidedAt().isAfter(at))
                .map(r -> r.withoutAddedSince(at))
                .toList();
    }
}
