package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Mrkdwn;
import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.Outbox;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.HandOffOutcome;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketDesk;
import dev.muster.domain.ticket.TicketNumber;
import java.time.Instant;

/** Hands tickets over, by command or by modal, tells the new owner, and says in one line what came of it. */
public final class HandingOff {
    private final TicketDesk desk;
    private final TicketChanges changes;
    private final Outbox outbox;
    private final Runnable wakeSender;

    public HandingOff(TicketDesk desk, TicketChanges changes, Outbox outbox, Runnable wakeSender) {
        this.desk = desk;
        this.changes = changes;
        this.outbox = outbox;
        this.wakeSender = wakeSender;
    }

    String handOff(Team team, TicketNumber number, UserId by, UserId to, String note, Instant now) {
        return switch (desk.handOff(team, number, by, to, note, now)) {
            case HandOffOutcome.HandedOff done -> {
                changes.made(team, done.after(), now);
                outbox.put(toNewOwner(done.after(), by, to), now);
                wakeSender.run();
                yield TicketMessages.inOneLine(done.after()) + " is with " + Mrkdwn.mention(to)
                        + " now. They get your note as a direct message."
                        + TicketLines.beyondLimit(team, to, desk);
            }
            case HandOffOutcome.NoSuchTicket missing -> TicketLines.missing(team, missing.number());
            case HandOffOutcome.Resolved resolved ->
                "%s is resolved. `/ticket reopen %d` brings it back.".formatted(number, number.value());
            case HandOffOutcome.Nobodys free ->
                "%s is nobody's, so there is nothing to hand over: `/ticket assign %d @who` gives it to somebody."
                        .formatted(number, number.value());
            case HandOffOutcome.NotYours theirs -> TicketLines.notYours(team, theirs.ticket(), theirs.owner());
            case HandOffOutcome.ToOneself self ->
                self.ticket().isOwnedBy(by)
                        ? number + " is yours already."
                        : "A ticket is handed to somebody else: `/ticket assign %d` with your own name takes it over."
                                .formatted(number.value());
            case HandOffOutcome.TheirsAlready theirs ->
                number + " is with " + Mrkdwn.mention(theirs.owner()) + " already.";
            case HandOffOutcome.NotAMember stranger -> TicketLines.notAMember(team, stranger.person());
        };
    }

    /** The version makes it one message for this hand-off, and another for the next. */
    private static Message toNewOwner(Ticket ticket, UserId by, UserId to) {
        return Message.toPerson(
                ticket.workspace(),
                ticket.team(),
                new MessageId("ticket/" + ticket.number().value() + "/handoff/" + ticket.version()),
                to,
                HandOffMessages.toNewOwner(ticket, by),
                1);
    }
}
