package dev.muster.bot.ticket;

import dev.muster.domain.assignment.ShiftEndNews;
import dev.muster.domain.assignment.ShiftEnds;
import dev.muster.domain.assignment.ShiftEnds.Ending;
import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.Outbox;
import dev.muster.domain.delivery.QueuedMessage;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.routine.ShiftEndingRoutine;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.GivingBack;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketEvent;
import java.time.Instant;
import java.util.Optional;

/** Keeps what somebody was told of the end of their shift as it is with their tickets; who wasn't told is not told now. */
public final class ShiftEndPosts implements ShiftEndNews {
    private final ShiftEnds ends;
    private final Outbox outbox;
    private final Runnable wakeSender;

    public ShiftEndPosts(ShiftEnds ends, Outbox outbox, Runnable wakeSender) {
        this.ends = ends;
        this.outbox = outbox;
        this.wakeSender = wakeSender;
    }

    /** Follows a ticket that may have been on somebody's list before its last event. */
    void follow(Team team, Ticket ticket, Instant now) {
        UserId person = GivingBack.formerOwner(ticket);
        TicketEvent.Kind what = ticket.lastEvent().kind();
        boolean mayMatter = what.isStep() || what == TicketEvent.Kind.NOTED;
        if (person != null && mayMatter && team.limits().backAtShiftEnd()) {
            ends.endingNow(team, person, now)
                    .ifPresent(shift -> show(team, ends.ending(team, shift, person, now), now));
        }
    }

    @Override
    public void show(Team team, Ending ending, Instant now) {
        MessageId id = new MessageId(ShiftEndingRoutine.occurrence(team, ending.shift(), ending.person())
                        .idInWorkspace()
                + "/0");
        Optional<QueuedMessage> told = outbox.find(team.workspace(), id);
        if (told.isEmpty()) {
            return;
        }
        boolean over = !now.isBefore(ending.shift().endsAt(team.zone()));
        Content<Tier.ForTeam> content = over ? ShiftEndMessages.over(ending) : ShiftEndMessages.soon(team, ending, "");
        outbox.put(
                Message.toPerson(
                                team.workspace(),
                                team.id(),
                                id,
                                ending.person(),
                                content,
                                told.get().revision() + 1)
                        .forgottenIfDeleted(),
                now);
        wakeSender.run();
    }
}
