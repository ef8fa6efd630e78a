package dev.muster.bot.ticket;

import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.Outbox;
import dev.muster.domain.team.Team;
import dev.muster.domain.ticket.DuplicateSuspicion;
import dev.muster.domain.ticket.OutsideDesk;
import dev.muster.domain.ticket.OutsideDesk.Outcome;
import dev.muster.domain.ticket.OutsideEvent;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketEvent;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;

/** Takes what happened to tickets in other systems: their cards follow, and whoever works on one is told of its customer. */
public final class FromOutside {
    private final OutsideDesk desk;
    private final Suspecting suspecting;
    private final TicketChanges changes;
    private final Outbox outbox;
    private final Runnable wakeSender;

    public FromOutside(
            OutsideDesk desk, DuplicateSuspicion suspicion, TicketChanges changes, Outbox outbox, Runnable wakeSender) {
        this.desk = desk;
        this.suspecting = new Suspecting(suspicion);
        this.changes = changes;
        this.outbox = outbox;
        this.wakeSender = wakeSender;
    }

    /** Takes one event; {@code now} is the UTC instant in which it arrived. */
    public Outcome take(Team team, OutsideEvent event, Instant now) {
        Outcome outcome = desk.take(team, event, now);
        if (outcome instanceof Outcome.Taken taken) {
            // Also when it came before: whoever took it then may have died over what follows, and all of that has its
            // id.
            changes.made(team, taken.ticket(), now);
            if (event.what() instanceof OutsideEvent.CustomerReplied) {
                tellOwner(taken.ticket(), event, now);
            }
            if (taken.opened()) {
                sayIfTwice(team, taken.ticket(), now);
            }
        }
        return outcome;
    }

    private void tellOwner(Ticket ticket, OutsideEvent event, Instant now) {
        Optional<TicketEvent> replied = ticket.history().stream()
                .filter(e -> !Collections.disjoint(e.receipts(), event.receipts()))
                .findFirst();
        if (replied.isPresent() && replied.get().owner() != null) {
            put(
                    Message.toPerson(
                            ticket.workspace(),
                            ticket.team(),
                            new MessageId("ticket/" + ticket.number().value() + "/customer/"
                                    + replied.get().receipts().getFirst()),
                            replied.get().owner(),
                            FromOutsideMessages.customerReplied(ticket, replied.get()),
                            1),
                    now);
        }
    }

    /** In the ticket's thread, since nobody in Slack opened it who could be told. */
    private void sayIfTwice(Team team, Ticket ticket, Instant now) {
        suspecting
                .of(ticket)
                .ifPresent(other -> put(
                        Message.toThread(
                                ticket.workspace(),
                                ticket.team(),
                                new MessageId("ticket/" + ticket.number().value() + "/twice"),
                                team.channel(),
                                TicketCards.cardOf(ticket.number()),
                                FromOutsideMessages.twice(other, now),
                                1),
                        now));
    }

    private void put(Message message, Instant now) {
        outbox.put(message, now);
        wakeSender.run();
    }
}
