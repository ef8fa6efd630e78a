package dev.muster.domain.shift;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Where leave is asked for, approved and declined. All instants are UTC. */
public final class LeaveDesk {
    private final Leaves leaves;

    public LeaveDesk(Leaves leaves) {
        this.leaves = leaves;
    }

    /** What came of asking for leave. */
    public sealed interface RequestOutcome {
        record Requested(Leave leave) implements RequestOutcome {}

        record InThePast(LocalDate today) implements RequestOutcome {}

        /** They asked for some of these days before. */
        record Overlapping(Leave other) implements RequestOutcome {}

        record NotAMember() implements RequestOutcome {}
    }

    /**
     * Asks for leave.
     *
     * @param today the local date in the team's zone
     */
    public RequestOutcome request(Team team, UserId person, LocalDate from, LocalDate to, LocalDate today) {
        if (team.member(person).isEmpty()) {
            return new RequestOutcome.NotAMember();
        }
        if (from.isBefore(today)) {
            return new RequestOutcome.InThePast(today);
        }
        Optional<Leave> other = leaves.touching(team.workspace(), team.id(), from, to).stream()
                .filter(l -> l.person().equals(person) && l.state() != Leave.State.DECLINED)
                .findFirst();
        if (other.isPresent()) {
            return new RequestOutcome.Overlapping(other.get());
        }
        Leave leave = new Leave(
                team.workspace(), team.id(), LeaveId.random(), person, from, to, Leave.State.REQUESTED, null, null);
        leaves.request(leave);
        return new RequestOutcome.Requested(leave);
    }

    /** What came of a decision on a request. */
    public sealed interface DecisionOutcome {
        record Decided(Leave leave) implements DecisionOutcome {}

        record AlreadyDecided(Leave leave) implements DecisionOutcome {}

        record NotTheLead(UserId lead) implements DecisionOutcome {}

        record NoSuchLeave() implements DecisionOutcome {}
    }

    public DecisionOutcome decide(Team team, LeaveId id, Leave.State decision, UserId by, Instant now) {
        if (!team.isLead(by)) {
            return new DecisionOutcome.NotTheLead(team.lead());
        }
        Optional<Leave> stored =
                leaves.find(team.workspace(), id).filter(l -> l.team().equals(team.id()));
        if (stored.isEmpty()) {
            return new DecisionOutcome.NoSuchLeave();
        }
        return leaves.decide(team.workspace(), id, decision, by, now)
                .<DecisionOutcome>map(DecisionOutcome.Decided::new)
                .orElseGet(() -> new DecisionOutcome.AlreadyDecided(
                        leaves.find(team.workspace(), id).orElseThrow()));
    }
}
