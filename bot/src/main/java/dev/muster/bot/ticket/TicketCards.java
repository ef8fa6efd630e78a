package dev.muster.bot.ticket;

import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.Outbox;
import dev.muster.domain.team.Team;
import dev.muster.domain.ticket.Ticket;
import java.time.Instant;

/** Keeps the card of each ticket in the team's channel as the ticket is; the last state always wins. */
public final class TicketCards {
    private final Outbox outbox;
    private final Runnable wakeSender;

    public TicketCards(Outbox outbox, Runnable wakeSender) {
        this.outbox = outbox;
        this.wakeSender = wakeSender;
    }

    /** Shows a ticket as it is now; an older state than the one shown changes nothing. */
    public void show(Team team, Ticket ticket, Instant now) {
        Message card = Message.toChannel(
                ticket.workspace(),
                ticket.team(),
                new MessageId("ticket/" + ticket.number().value() + "/card"),
                team.channel(),
                TicketMessages.card(ticket),
                ticket.version());
        if (outbox.put(card, now)) {
            wakeSender.run();
        }
    }
}
