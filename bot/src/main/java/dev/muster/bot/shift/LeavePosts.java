package dev.muster.bot.shift;

import dev.muster.bot.interaction.Dates;
import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.Outbox;
import dev.muster.domain.routine.Wakeups;
import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.LeaveDesk;
import dev.muster.domain.shift.LeaveDesk.WithdrawOutcome;
import dev.muster.domain.shift.LeaveId;
import dev.muster.domain.shift.PublishedShifts.Staffed;
import dev.muster.domain.shift.RosterDesk;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Brings requests for leave to the lead, and decisions to the person. */
public final class LeavePosts {
    private final RosterDesk rosters;
    private final Wakeups wakeups;
    private final Outbox outbox;
    private final Runnable wakeSender;

    public LeavePosts(RosterDesk rosters, Wakeups wakeups, Outbox outbox, Runnable wakeSender) {
        this.rosters = rosters;
        this.wakeups = wakeups;
        this.outbox = outbox;
        this.wakeSender = wakeSender;
    }

    /** Shows the lead a request as it is now. */
    public void showRequest(Team team, Leave leave, Instant now) {
        List<Staffed> shiftsThen = rosters.published(team, leave.from(), leave.to()).all().stream()
                .filter(s -> s.people().contains(leave.person()))
                .toList();
        boolean undecided = leave.state() == Leave.State.REQUESTED;
        Message request = Message.toPerson(
                leave.workspace(),
                leave.team(),
                new MessageId(leave.id() + "/request"),
                team.lead(),
                LeaveMessages.request(leave, shiftsThen),
                revision(leave));
        outbox.put(undecided ? request : request.forgottenIfDeleted(), now);
        wakeSender.run();
    }

    private static Message decision(Leave leave) {
        return Message.toPerson(
                leave.workspace(),
                leave.team(),
                new MessageId(leave.id() + "/decision"),
                leave.person(),
                LeaveMessages.decided(leave),
                revision(leave) - 1);
    }

    /** Shows lead and person what was decided. */
    public void showDecision(Team team, Leave leave, Instant now) {
        wakeups.changed(team.workspace(), team.id());
        showRequest(team, leave, now);
        outbox.put(decision(leave), now);
        wakeSender.run();
    }

    /** Asked for, decided, taken back: each rewrites what was said before. */
    private static long revision(Leave leave) {
        return switch (leave.state()) {
            case REQUESTED -> 1;
            case APPROVED, DECLINED -> 2;
            case WITHDRAWN -> 3;
        };
    }

    /** Takes leave back for a person, tells the lead, and says in a line what came of it. */
    String withdraw(LeaveDesk desk, Team team, LeaveId id, UserId by, Instant now) {
        LocalDate today = now.atZone(team.zone()).toLocalDate();
        return switch (desk.withdraw(team, id, by, today, now)) {
            case WithdrawOutcome.Withdrawn done -> {
                showWithdrawal(team, done.leave(), done.wasApproved(), now);
                yield "Taken back: %s. %s is told; the days are open for shifts again."
                        .formatted(Dates.range(done.leave().from(), done.leave().to()), Mrkdwn.mention(team.lead()));
            }
            case WithdrawOutcome.NotAnyMore old ->
                "Nothing changed: this leave was %s before."
                        .formatted(old.leave().state().name().toLowerCase(Locale.ROOT));
            case WithdrawOutcome.IsOver over ->
                "Nothing changed: this leave ended on %s."
                        .formatted(Dates.dayAndYear(over.leave().to()));
            case WithdrawOutcome.NotYours other -> "Only who asked for leave takes it back.";
            case WithdrawOutcome.NoSuchLeave none -> "This request is not there any more.";
        };
    }

    /** Shows that leave was taken back, and tells the lead if it was agreed on. */
    private void showWithdrawal(Team team, Leave leave, boolean wasApproved, Instant now) {
        wakeups.changed(team.workspace(), team.id());
        if (leave.kind() == Leave.Kind.OFF) {
            showRequest(team, leave, now);
        }
        if (wasApproved) {
            outbox.put(
                    Message.toPerson(
                            leave.workspace(),
                            leave.team(),
                            new MessageId(leave.id() + "/withdrawn"),
                            team.lead(),
                            LeaveMessages.withdrawn(leave),
                            1),
                    now);
        }
        if (wasApproved && leave.kind() == Leave.Kind.OFF) {
            outbox.put(decision(leave).forgottenIfDeleted(), now);
        }
        wakeSender.run();
    }
}
