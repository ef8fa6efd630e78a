package dev.muster.bot.ticket;

import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.Outbox;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.escalation.Colleagues.Found;
import dev.muster.domain.team.Team;
import dev.muster.domain.ticket.RaisedHand;
import dev.muster.domain.ticket.Ticket;
import java.time.Instant;

/** Asks for help in a ticket's thread, and tells there who is in. */
public final class HelpPosts {
    private static final long ASKED = 1;
    private static final long IN = ASKED + 1;
    private static final long ENDED = IN + 1;

    private final KnownAnswers answers;
    private final Outbox outbox;
    private final Runnable wakeSender;

    public HelpPosts(KnownAnswers answers, Outbox outbox, Runnable wakeSender) {
        this.answers = answers;
        this.outbox = outbox;
        this.wakeSender = wakeSender;
    }

    void ask(Team team, Ticket ticket, RaisedHand hand, Found found, Instant now) {
        put(
                team,
                ticket,
                id(ticket, hand),
                HelpMessages.asked(ticket, hand, found, answers.to(team, ticket)),
                ASKED,
                now);
    }

    void showHelper(Team team, Ticket ticket, RaisedHand hand, Instant now) {
        put(team, ticket, id(ticket, hand), HelpMessages.answered(ticket, hand), IN, now);
        put(team, ticket, id(ticket, hand) + "/in", HelpMessages.in(ticket, hand), 1, now);
    }

    /** Takes the button away, if the ticket's last event brought a hand down that nobody answered. */
    void showEnded(Team team, Ticket ticket, Instant now) {
        RaisedHand.endedJustNow(ticket)
                .filter(hand -> hand.helper() == null)
                .ifPresent(
                        hand -> put(team, ticket, id(ticket, hand), HelpMessages.unanswered(ticket, hand), ENDED, now));
    }

    private static String id(Ticket ticket, RaisedHand hand) {
        return "ticket/" + ticket.number().value() + "/help/" + hand.round();
    }

    private void put(Team team, Ticket ticket, String id, Content<Tier.ForTeam> content, long revision, Instant now) {
        outbox.put(
                Message.toThread(
                        ticket.workspace(),
                        ticket.team(),
                        new MessageId(id),
                        team.channel(),
                        TicketCards.cardOf(ticket.number()),
                        content,
                        revision),
                now);
        wakeSender.run();
    }
}
