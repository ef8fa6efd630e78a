package dev.muster.domain.shift;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where leave is asked for, approved and declined. All instants are UTC. */
public final class LeaveDesk {
    private final Leaves leaves;

    public LeaveDesk(Leaves leaves) {
        this.leaves = leaves;
    }

    /** Whether somebody has approved leave on a local date. */
    public boolean isAway(Team team, UserId person, LocalDate date) {
        return approved(team, date, date).stream()
                .anyMatch(leave -> leave.person().equals(person));
    }

    /** A team's approved leave that touches the dates from one to another, both included; by first date. */
    public List<Leave> approved(Team team, LocalDate from, LocalDate to) {
        return leaves.touching(team.workspace(), team.id(), from, to).stream()
                .filter(leave -> leave.state() == Leave.State.APPROVED)
                .toList();
    }

    /** What came of asking for leave. */
    public sealed interface RequestOutcome {
        record Requested(Leave leave) implements RequestOutcome {}

        record InThePast(LocalDate today) implements RequestOutcome {}

        /** They asked for some of these days before. */
        record Overlapping(Leave other) implements RequestOutcome {}

        record NotAMember() implements RequestOutcome {}
    }

    /** Asks for leave without a note. */
    public RequestOutcome request(Team team, UserId person, LocalDate from, LocalDate to, LocalDate today) {
        return request(team, person, from, to, "", today);
    }

    /**
     * Asks for leave.
     *
     * @param note what the lead should know; may be empty
     * @param today the local date in the team's zone
     */
    public RequestOutcome request(
            Team team, UserId person, LocalDate from, LocalDate to, String note, LocalDate today) {
        if (team.member(person).isEmpty()) {
            return new RequestOutcome.NotAMember();
        }
        if (from.isBefore(today)) {
            return new RequestOutcome.InThePast(today);
        }
        Optional<Leave> other = leaves.touching(team.workspace(), team.id(), from, to).stream()
                .filter(l -> l.person().equals(person) && l.isLive())
                .findFirst();
        if (other.isPresent()) {
            return new RequestOutcome.Overlapping(other.get());
        }
        Leave leave = new Leave(
                team.workspace(),
                team.id(),
                LeaveId.random(),
                person,
                from,
                to,
                Leave.State.REQUESTED,
                null,
                null,
                Leave.Kind.OFF,
                "",
                note);
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
        return decide(team, id, decision, "", by, now);
    }

    /**
     * Approves or declines what is asked for.
     *
     * @param word why; may be empty
     */
    public DecisionOutcome decide(Team team, LeaveId id, Leave.State decision, String word, UserId by, Instant now) {
        if (!team.isLead(by)) {
            return new DecisionOutcome.NotTheLead(team.lead());
        }
        Optional<Leave> stored = find(team, id);
        if (stored.isEmpty()) {
            return new DecisionOutcome.NoSuchLeave();
        }
        Leave decided = stored.get().decided(decision, by, now, word);
        return stored.get().state() == Leave.State.REQUESTED && leaves.replace(stored.get(), decided)
                ? new DecisionOutcome.Decided(decided)
                : new DecisionOutcome.AlreadyDecided(
                        leaves.find(team.workspace(), id).orElseThrow());
    }

    public Optional<Leave> find(Team team, LeaveId id) {
        return leaves.find(team.workspace(), id).filter(l -> l.team().equals(team.id()));
    }

    /**
     * Everybody's leave, asked for or approved, that isn't over, for a year ahead; by first date.
     *
     * @param today the local date in the team's zone
     */
    public List<Leave> ahead(Team team, LocalDate today) {
        return leaves.touching(team.workspace(), team.id(), today, today.plusYears(1)).stream()
                .filter(Leave::isLive)
                .toList();
    }

    /** A person's leave, asked for or approved, that covers a date. */
    public Optional<Leave> on(Team team, UserId person, LocalDate date) {
        return leaves.touching(team.workspace(), team.id(), date, date).stream()
                .filter(l -> l.person().equals(person) && l.isLive())
                .findFirst();
    }

    /** What came of taking leave back. */
    public sealed interface WithdrawOutcome {
        /**
         * It is taken back.
         *
         * @param wasApproved whether the lead had agreed to it
         */
        record Withdrawn(Leave leave, boolean wasApproved) implements WithdrawOutcome {}

        /** It was declined or taken back before; nothing changed. */
        record NotAnyMore(Leave leave) implements WithdrawOutcome {}

        /** Its last day is past; nothing changed. */
        record IsOver(Leave leave) implements WithdrawOutcome {}

        record NotYours() implements WithdrawOutcome {}

        record NoSuchLeave() implements WithdrawOutcome {}
    }

    /** Takes back one's own leave, asked for or approved, until its last day is past. */
    public WithdrawOutcome withdraw(Team team, LeaveId id, UserId by, LocalDate today, Instant now) {
        while (true) {
            Optional<Leave> stored = find(team, id);
            if (stored.isEmpty()) {
                return new WithdrawOutcome.NoSuchLeave();
            }
            Leave leave = stored.get();
            if (!leave.person().equals(by)) {
                return new WithdrawOutcome.NotYours();
            }
            if (!leave.isLive()) {
                return new WithdrawOutcome.NotAnyMore(leave);
            }
            if (leave.to().isBefore(today)) {
                return new WithdrawOutcome.IsOver(leave);
            }
            Leave withdrawn = leave.decided(Leave.State.WITHDRAWN, by, now, "");
            if (leaves.replace(leave, withdrawn)) {
                return new WithdrawOutcome.Withdrawn(withdrawn, leave.state() == Leave.State.APPROVED);
            }
        }
    }
}
