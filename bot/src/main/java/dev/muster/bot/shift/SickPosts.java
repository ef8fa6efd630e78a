package dev.muster.bot.shift;

import dev.muster.domain.assignment.WorkDivider.Division;
import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.Outbox;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.SickDesk.Opened;
import dev.muster.domain.shift.SickDesk.UndoOutcome.BackAgain;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Ticket;
import java.time.Instant;
import java.util.List;

/** Tells the person, the lead, those who could help and the channel that somebody is out, each what they need to know. */
public final class SickPosts {
    private static final long OUT = 1;
    private static final long BACK = 2;

    private final OfferPosts offers;
    private final Outbox outbox;
    private final Runnable wakeSender;

    public SickPosts(OfferPosts offers, Outbox outbox, Runnable wakeSender) {
        this.offers = offers;
        this.outbox = outbox;
        this.wakeSender = wakeSender;
    }

    void out(Team team, Leave leave, List<Opened> opened, List<Ticket> released, Division division, Instant now) {
        toPerson(team, leave, "own", leave.person(), SickMessages.own(team, leave, opened, released), OUT, now);
        if (!team.isLead(leave.person())) {
            toPerson(team, leave, "lead", team.lead(), SickMessages.lead(leave, opened, released), OUT, now);
        }
        if (isMissedToday(team, leave, opened, released, now)) {
            toChannel(team, leave, SickMessages.channel(team, leave, released, division), OUT, now);
        }
        showOffers(team, opened, now);
    }

    /** Whether the channel misses them: on a day without a shift or a ticket of theirs nobody does. */
    private static boolean isMissedToday(
            Team team, Leave leave, List<Opened> opened, List<Ticket> released, Instant now) {
        var today = now.atZone(team.zone()).toLocalDate();
        return leave.covers(today)
                && (!released.isEmpty()
                        || opened.stream().anyMatch(o -> !o.shift().date().isAfter(today)));
    }

    void back(Team team, BackAgain back, List<Opened> opened, Instant now) {
        Leave leave = back.leave();
        toPerson(team, leave, "own", leave.person(), SickMessages.back(team, back), BACK, now);
        if (!team.isLead(leave.person())) {
            toPerson(team, leave, "lead", team.lead(), SickMessages.back(team, back), BACK, now);
        }
        if (outbox.find(team.workspace(), id(leave, "channel")).isPresent()) {
            toChannel(team, leave, SickMessages.backInChannel(team, leave), BACK, now);
        }
        showOffers(team, opened, now);
    }

    private void showOffers(Team team, List<Opened> opened, Instant now) {
        for (Opened one : opened) {
            if (one.offer() != null) {
                offers.show(team, one.roster(), one.offer(), now);
            }
        }
        wakeSender.run();
    }

    private void toPerson(
            Team team, Leave leave, String what, UserId to, Content<Tier.ForLead> content, long revision, Instant now) {
        outbox.put(Message.toPerson(team.workspace(), team.id(), id(leave, what), to, content, revision), now);
    }

    private void toChannel(Team team, Leave leave, Content<Tier.ForTeam> content, long revision, Instant now) {
        outbox.put(
                Message.toChannel(team.workspace(), team.id(), id(leave, "channel"), team.channel(), content, revision),
                now);
    }

    private static MessageId id(Leave leave, String what) {
        return new MessageId(leave.id() + "/out/" + what);
    }
}
