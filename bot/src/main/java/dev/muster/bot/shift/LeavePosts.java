package dev.muster.bot.shift;

import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.Outbox;
import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.PublishedShifts.Staffed;
import dev.muster.domain.shift.RosterDesk;
import dev.muster.domain.team.Team;
import java.time.Instant;
import java.util.List;

/** Brings requests for leave to the lead, and decisions to the person. */
public final class LeavePosts {
    private final RosterDesk rosters;
    private final Outbox outbox;
    private final Runnable wakeSender;

    public LeavePosts(RosterDesk rosters, Outbox outbox, Runnable wakeSender) {
        this.rosters = rosters;
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
                undecided ? 1 : 2);
        outbox.put(undecided ? request : request.forgottenIfDeleted(), now);
        wakeSender.run();
    }

    /** Shows lead and person what was decided. */
    public void showDecision(Team team, Leave leave, Instant now) {
        showRequest(team, leave, now);
        outbox.put(
                Message.toPerson(
                        leave.workspace(),
                        leave.team(),
                        new MessageId(leave.id() + "/decision"),
                        leave.person(),
                        LeaveMessages.decided(leave),
                        1),
                now);
        wakeSender.run();
    }
}
