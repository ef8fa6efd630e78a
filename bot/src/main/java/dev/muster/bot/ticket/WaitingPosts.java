package dev.muster.bot.ticket;

import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.Destination;
import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.Outbox;
import dev.muster.domain.delivery.QueuedMessage;
import dev.muster.domain.delivery.Tier;
import dev.muster.domain.routine.Occurrence;
import dev.muster.domain.routine.WaitingRoutine;
import dev.muster.domain.team.Team;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.WaitingAsks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes the buttons from questions about a waiting ticket once somebody did something about it. */
public final class WaitingPosts {
    private static final long ANSWERED = 2;

    private final Outbox outbox;
    private final Runnable wakeSender;

    public WaitingPosts(Outbox outbox, Runnable wakeSender) {
        this.outbox = outbox;
        this.wakeSender = wakeSender;
    }

    /** Says what became of a ticket, wherever it was asked before its last event. */
    void showAnswered(Team team, Ticket ticket, Instant now) {
        List<TicketEvent> before = ticket.history().subList(0, ticket.history().size() - 1);
        if (!waited(before)) {
            return;
        }
        Optional<WaitingAsks.Ask> last = WaitingAsks.last(before.getLast().at(), team, now);
        for (int round = 1; round <= last.map(WaitingAsks.Ask::round).orElse(0); round++) {
            Occurrence asked = WaitingRoutine.occurrence(
                    team, ticket.number(), ticket.version() - 1, new WaitingAsks.Ask(round, now));
            outbox.find(team.workspace(), new MessageId(asked.idInWorkspace() + "/0"))
                    .ifPresent(found -> {
                        outbox.put(again(team, found, WaitingMessages.answered(team, ticket)), now);
                        wakeSender.run();
                    });
        }
    }

    private static boolean waited(List<TicketEvent> before) {
        return before.reversed().stream()
                .filter(event -> event.kind().isStep())
                .findFirst()
                .filter(step -> step.kind() == TicketEvent.Kind.WAITING)
                .isPresent();
    }

    private static Message again(Team team, QueuedMessage asked, Content<Tier.ForTeam> content) {
        Message message = asked.destination() instanceof Destination.Person to
                ? Message.toPerson(asked.workspace(), asked.team(), asked.id(), to.user(), content, ANSWERED)
                : Message.toChannel(asked.workspace(), asked.team(), asked.id(), team.channel(), content, ANSWERED);
        return message.forgottenIfDeleted();
    }
}
