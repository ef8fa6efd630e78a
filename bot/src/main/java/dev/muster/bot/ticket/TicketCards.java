package dev.muster.bot.ticket;

import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.Outbox;
import dev.muster.domain.routine.TicketCardsShown;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketNews;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the card of each ticket in the team's channel as the ticket is; the last state always wins. Nobody waits for a
 * card: what is shown goes to the outbox a moment later, many at a time. Tickets whose cards a process still owed when it
 * died are shown again by another, or after the restart.
 */
public final class TicketCards implements TicketCardsShown, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TicketCards.class);
    /** Beyond that whoever changes tickets waits for the outbox: memory is bounded. */
    private static final int MOST_OWED = 1_000;

    private static final int PUT_AT_ONCE = 400;
    /** A burst of changes is waited for, so that it becomes one update: as long as changes follow this closely. */
    private static final Duration LULL = Duration.ofMillis(40);

    private static final Duration LONGEST_BURST = Duration.ofMillis(250);
    /** How often an idle one looks whether it is to close. */
    private static final Duration LOOK = Duration.ofMillis(100);

    private static final Duration AGAIN = Duration.ofSeconds(1);
    /** A card's revision is the ticket's version, and within it the team's: a ticket's change always wins. */
    private static final long TEAM_VERSIONS = 1 << 20;

    private static final Duration LAST_PUTS = Duration.ofSeconds(4);

    private final Outbox outbox;
    private final Runnable wakeSender;
    private final TicketNews also;
    private final LinkedBlockingQueue<Owed> queue = new LinkedBlockingQueue<>(MOST_OWED);
    private final AtomicInteger owed = new AtomicInteger();
    private final Thread putter = Thread.ofVirtual().name("ticket-cards").unstarted(this::putAll);
    private volatile boolean closing;

    private record Owed(Team team, Ticket ticket, Instant now) {}

    private record Key(WorkspaceId workspace, TicketNumber number) {}

    /** Nobody else follows. */
    public TicketCards(Outbox outbox, Runnable wakeSender) {
        this(outbox, wakeSender, (team, ticket, now) -> {});
    }

    /**
     * Somebody else follows, too.
     *
     * @param also told of every ticket whose card was put, as reliably as cards are put: again, should it fail
     */
    public TicketCards(Outbox outbox, Runnable wakeSender, TicketNews also) {
        this.outbox = outbox;
        this.wakeSender = wakeSender;
        this.also = also;
    }

    public void start() {
        putter.start();
    }

    /** The card of a ticket, in whose thread others may reply. */
    public static MessageId cardOf(TicketNumber number) {
        return new MessageId("ticket/" + number.value() + "/card");
    }

    /**
     * Shows a ticket as it is now; an older state than the one shown changes nothing. A closed one that never had a card gets
     * none any more: it was brought in from elsewhere.
     */
    public void show(Team team, Ticket ticket, Instant now) {
        if (ticket.state() == TicketState.CLOSED
                && outbox.find(ticket.workspace(), cardOf(ticket.number())).isEmpty()) {
            return;
        }
        owed.incrementAndGet();
        try {
            queue.put(new Owed(team, ticket, now));
        } catch (InterruptedException e) {
            owed.decrementAndGet();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isOutdated(Team team, Ticket ticket) {
        return outbox.find(ticket.workspace(), cardOf(ticket.number()))
                .filter(shown -> shown.revision() < revision(team, ticket))
                .filter(shown -> !shown.content().equals(TicketMessages.card(team, ticket)))
                .isPresent();
    }

    @Override
    public void renew(Team team, List<Ticket> tickets, Instant now) {
        List<Message> renewed = tickets.stream()
                .map(ticket -> card(new Owed(team, ticket, now)))
                .toList();
        if (outbox.putAll(renewed, now)) {
            wakeSender.run();
        }
    }

    private static long revision(Team team, Ticket ticket) {
        return ticket.version() * TEAM_VERSIONS + Math.min(team.version(), TEAM_VERSIONS - 1);
    }

    /** The version of the ticket that a revision of its card shows. */
    public static long versionShown(long revision) {
        return revision / TEAM_VERSIONS;
    }

    /** Whether all cards that were to be shown are in the outbox. */
    public boolean isIdle() {
        return owed.get() == 0;
    }

    private void putAll() {
        List<Owed> batch = new ArrayList<>();
        while (!closing || !isIdle()) {
            try {
                if (batch.isEmpty()) {
                    Owed first = queue.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                    if (first == null) {
                        continue;
                    }
                    batch.add(first);
                    gather(batch);
                }
                put(batch);
                owed.addAndGet(-batch.size());
                batch.clear();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.warn(
                        "{} ticket cards can't be put, trying again: {}",
                        batch.size(),
                        e.getClass().getName());
                if (!restBeforeNextTry()) {
                    return;
                }
            }
        }
    }

    private void gather(List<Owed> batch) throws InterruptedException {
        long end = System.nanoTime() + LONGEST_BURST.toNanos();
        while (batch.size() < PUT_AT_ONCE && !closing && System.nanoTime() < end) {
            Owed next = queue.poll(LULL.toMillis(), TimeUnit.MILLISECONDS);
            if (next == null) {
                return;
            }
            batch.add(next);
            queue.drainTo(batch, PUT_AT_ONCE - batch.size());
        }
    }

    private boolean restBeforeNextTry() {
        try {
            Thread.sleep(AGAIN);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private void put(List<Owed> batch) {
        Map<Key, Owed> newest = new LinkedHashMap<>();
        for (Owed one : batch) {
            newest.merge(
                    new Key(one.ticket().workspace(), one.ticket().number()),
                    one,
                    (a, b) -> revision(b.team(), b.ticket()) > revision(a.team(), a.ticket()) ? b : a);
        }
        Instant now = batch.getFirst().now();
        if (outbox.putAll(newest.values().stream().map(TicketCards::card).toList(), now)) {
            wakeSender.run();
        }
        newest.values().forEach(one -> also.changed(one.team(), one.ticket(), one.now()));
    }

    private static Message card(Owed owed) {
        Ticket ticket = owed.ticket();
        Message card = Message.toChannel(
                ticket.workspace(),
                ticket.team(),
                cardOf(ticket.number()),
                owed.team().channel(),
                TicketMessages.card(owed.team(), ticket),
                revision(owed.team(), ticket));
        // A card that is to be worked with comes back; one that is history may be tidied away.
        return ticket.state().isUnresolved() ? card : card.forgottenIfDeleted();
    }

    /** Puts what is still owed; what the store doesn't take in time is shown again after the restart. */
    @Override
    public void close() {
        closing = true;
        try {
            if (!putter.join(LAST_PUTS)) {
                putter.interrupt();
            }
        } catch (InterruptedException e) {
            putter.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
