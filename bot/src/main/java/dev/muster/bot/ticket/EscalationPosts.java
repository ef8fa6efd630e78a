package dev.muster.bot.ticket;

import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Destination;
import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.Outbox;
import dev.muster.domain.delivery.QueuedMessage;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.escalation.Playbook;
import dev.muster.domain.routine.EscalationRoutine;
import dev.muster.domain.team.Team;
import dev.muster.domain.ticket.Escalation;
import dev.muster.domain.ticket.Ticket;
import java.time.Instant;
import java.util.Optional;

/** Takes the buttons from messages that asked for help once nobody needs to be asked, and tells the ticket's thread. */
public final class EscalationPosts {
    private static final long ASKED = 1;
    private static final long ANSWERED = ASKED + 1;
    private static final long ENDED = ANSWERED + 1;

    private final Outbox outbox;
    private final Runnable wakeSender;

    public EscalationPosts(Outbox outbox, Runnable wakeSender) {
        this.outbox = outbox;
        this.wakeSender = wakeSender;
    }

    /** Says who is on it, wherever somebody was asked. */
    void showAnswered(Team team, Ticket ticket, Escalation escalation, Instant now) {
        settle(ticket, escalation, EscalationMessages.settled(ticket, escalation, false), ANSWERED, now);
        reply(team, ticket, escalation, "answer", EscalationMessages.answered(ticket, escalation), now);
    }

    /** Says that it is over, if the ticket's last event ended it. */
    void showEnded(Team team, Ticket ticket, Instant now) {
        Escalation.endedJustNow(ticket).ifPresent(escalation -> {
            settle(ticket, escalation, EscalationMessages.settled(ticket, escalation, true), ENDED, now);
            reply(team, ticket, escalation, "end", EscalationMessages.ended(ticket), now);
        });
    }

    private void reply(
            Team team, Ticket ticket, Escalation escalation, String what, Content<Tier.ForTeam> content, Instant now) {
        MessageId id =
                new MessageId("ticket/" + ticket.number().value() + "/escalation/" + escalation.round() + "/" + what);
        outbox.put(
                Message.toThread(
                        ticket.workspace(),
                        ticket.team(),
                        id,
                        team.channel(),
                        TicketCards.cardOf(ticket.number()),
                        content,
                        1),
                now);
        wakeSender.run();
    }

    /** Whoever was asked at any step, and the end of them all. */
    private void settle(
            Ticket ticket, Escalation escalation, Content<Tier.ForTeam> content, long revision, Instant now) {
        for (int step = 1; step <= Playbook.MOST_STEPS + 1; step++) {
            String occurrence = EscalationRoutine.occurrence(ticket, escalation.round(), step, escalation.at())
                    .idInWorkspace();
            Optional<QueuedMessage> asked = find(ticket, occurrence, 0);
            for (int index = 0; asked.isPresent(); asked = find(ticket, occurrence, ++index)) {
                outbox.put(again(asked.get(), content, revision), now);
            }
        }
    }

    private Optional<QueuedMessage> find(Ticket ticket, String occurrence, int index) {
        return outbox.find(ticket.workspace(), new MessageId(occurrence + "/" + index));
    }

    private static Message again(QueuedMessage asked, Content<Tier.ForTeam> content, long revision) {
        return (switch (asked.destination()) {
                    case Destination.Channel to ->
                        Message.toChannel(asked.workspace(), asked.team(), asked.id(), to.channel(), content, revision);
                    case Destination.InThread to ->
                        Message.toThread(
                                asked.workspace(),
                                asked.team(),
                                asked.id(),
                                to.channel(),
                                to.parent(),
                                content,
                                revision);
                    case Destination.Person to ->
                        Message.toPerson(asked.workspace(), asked.team(), asked.id(), to.user(), content, revision);
                    case Destination.UserGroup to ->
                        throw new IllegalStateException("nobody is asked through user group " + to.group());
                })
                .forgottenIfDeleted();
    }
}
