package dev.muster.bot.shift;

import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.Outbox;
import dev.muster.domain.staffing.StaffingDesk.Outcome;
import dev.muster.domain.staffing.Workload;
import dev.muster.domain.team.Team;
import java.time.Instant;

/** Brings the people that shifts need to the lead. */
public final class DemandPosts {
    private final Outbox outbox;
    private final Runnable wakeSender;

    public DemandPosts(Outbox outbox, Runnable wakeSender) {
        this.outbox = outbox;
        this.wakeSender = wakeSender;
    }

    void show(Team team, Workload workload, Outcome.Found found, Instant now) {
        outbox.put(
                Message.toPerson(
                        team.workspace(),
                        team.id(),
                        new MessageId("demand/%s/%d".formatted(team.id(), now.toEpochMilli())),
                        team.lead(),
                        DemandMessages.found(team, workload, found),
                        1),
                now);
        wakeSender.run();
    }
}
