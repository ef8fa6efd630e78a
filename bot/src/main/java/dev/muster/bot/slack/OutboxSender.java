package dev.muster.bot.slack;

import com.slack.api.methods.MethodsClient;
import dev.muster.bot.sending.SendingLoop;
import dev.muster.bot.slack.Delivery.Outcome;
import dev.muster.domain.delivery.LeaseToken;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.Outbox;
import dev.muster.domain.delivery.QueuedMessage;
import dev.muster.domain.team.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what is in the outbox to Slack. The clock decides what is due; real time only decides how long this thread
 * sleeps when nothing is.
 */
public final class OutboxSender implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(OutboxSender.class);
    private static final Duration LEASE = Duration.ofSeconds(40);
    /** Whatever is asked of Slack has happened, if it happens, before the lease ends and the next holder looks for it. */
    private static final Duration WINDOW = LEASE.minus(SlackConnection.LONGEST_EFFECT);

    private static final Duration REST = Duration.ofMillis(20); // under load much is put that can't be sent yet
    private static final Duration SOON = Duration.ofMillis(200); // something is due that somebody else holds
    /** Within a graceful end of 10 s; what Slack doesn't answer until then is given back unanswered. */
    private static final Duration LAST_CALLS = Duration.ofSeconds(2);

    private static final Duration LAST_RECORDS = Duration.ofSeconds(1);
    private static final int AT_ONCE = 16;

    private final Outbox outbox;
    private final Delivery delivery;
    private final Places places;
    private final Doubles doubles;
    private final Clock clock;
    private final DeliveryRecords records;

    /** One for all rounds: a message that this sender leases again while still busy with it stays its own. */
    private final LeaseToken token = LeaseToken.random();

    private final Semaphore slots = new Semaphore(AT_ONCE);
    private final Set<Key> inFlight = ConcurrentHashMap.newKeySet();
    private final Holds holds = new Holds();
    private final AtomicInteger leasing = new AtomicInteger();
    private final AtomicLong started = new AtomicLong();
    private final SendingLoop loop = new SendingLoop(
            new SendingLoop.Subject("outbox-sender", "The outbox can't be read", LAST_CALLS, LAST_RECORDS), this::look);

    private record Key(WorkspaceId workspace, MessageId id) {}

    /**
     * A sender that doesn't send before {@link #start}.
     *
     * @param clock the clock that the messages were put by
     * @param onParked told of every message that this sender set aside for good, so that a person hears of it
     */
    public OutboxSender(
            Outbox outbox, MethodsClient slack, Clock clock, Consumer<QueuedMessage> onParked, DeliveryCounts counts) {
        this.outbox = outbox;
        this.delivery = new Delivery(slack, new Uploads(slack, outbox, token, clock));
        this.places = new Places(outbox);
        this.doubles = new Doubles(outbox, slack);
        this.clock = clock;
        this.records = new DeliveryRecords(outbox, token, clock, holds, doubles, onParked, counts);
    }

    public void start() {
        loop.start();
    }

    /** Something was put: it needn't wait for the next look. Cheap. */
    public void wake() {
        loop.wake();
    }

    /** The clock jumped: what is due has changed. */
    public void clockMoved() {
        wake();
    }

    /** Whether nothing is being sent, and nothing is due by the clock. */
    public boolean isIdle() {
        long before = started.get();
        if (isBusy()) {
            return false;
        }
        Optional<Instant> next = outbox.nextAttempt();
        if (next.isPresent() && !next.get().isAfter(clock.instant())) {
            return false;
        }
        return !isBusy() && started.get() == before;
    }

    private boolean isBusy() {
        return leasing.get() > 0 || slots.availablePermits() < AT_ONCE;
    }

    private Duration look() throws InterruptedException {
        if (leaseAndSend() > 0) {
            return Duration.ZERO;
        }
        Thread.sleep(REST);
        return untilNext();
    }

    private int leaseAndSend() throws InterruptedException {
        int free = slots.availablePermits();
        if (free == 0) {
            return 0;
        }
        leasing.incrementAndGet();
        try {
            Instant now = clock.instant();
            SendWindow window = SendWindow.open(WINDOW);
            int count = 0;
            for (QueuedMessage message : outbox.lease(token, now, now.plus(LEASE), free, holds.noPostsBefore(now))) {
                if (inFlight.add(key(message))) {
                    slots.acquire();
                    started.incrementAndGet();
                    loop.execute(() -> send(message, window));
                    count++;
                }
            }
            return count;
        } finally {
            leasing.decrementAndGet();
        }
    }

    private Duration untilNext() {
        Optional<Instant> next = outbox.nextAttempt();
        if (next.isEmpty()) {
            return SendingLoop.POLL;
        }
        Duration left = Duration.between(clock.instant(), next.get());
        return left.isPositive() ? left : SOON;
    }

    private void send(QueuedMessage message, SendWindow window) {
        try {
            if (loop.isClosing()) {
                inFlight.remove(key(message));
                records.givenBack(message);
                return;
            }
            Instant heldUntil = holds.heldUntil(message, clock.instant());
            if (heldUntil != null) {
                inFlight.remove(key(message));
                records.heldUntil(message, heldUntil);
                return;
            }
            Place.At there = place(message);
            if (there == null) {
                return;
            }
            Outcome outcome = window.within(() -> deliver(message, there));
            boolean unused = Thread.interrupted(); // it ends the call to Slack, not the record of what came of it
            // Before it is recorded: from then on a higher revision is due, may be leased, and must not be skipped.
            inFlight.remove(key(message));
            records.record(message, outcome);
        } catch (RuntimeException e) {
            // Nothing recorded: the lease runs out, and whoever takes the message next looks for it in Slack first.
            log.warn(
                    "{} {}: what Slack did can't be recorded: {}",
                    message.workspace(),
                    message.id(),
                    e.getClass().getName());
        } finally {
            slots.release();
        }
    }

    /** Null for a message that goes nowhere yet, and was given back. */
    private Place.@Nullable At place(QueuedMessage message) {
        Place place;
        try {
            place = places.of(message, clock.instant());
        } catch (RuntimeException e) {
            inFlight.remove(key(message));
            throw e;
        }
        return switch (place) {
            case Place.At there -> there;
            case Place.NotYet later -> {
                inFlight.remove(key(message));
                records.waits(message, later);
                yield null;
            }
        };
    }

    private Outcome deliver(QueuedMessage message, Place.At there) {
        try {
            return delivery.deliver(message, there);
        } catch (RuntimeException e) {
            log.error(
                    "{} {}: a mistake of ours keeps it from Slack",
                    message.workspace(),
                    message.id(),
                    Faults.withoutWords(e));
            return new Outcome.NotDelivered(
                    Delivery.POST,
                    // Trying again would fail again and hold up everything behind it.
                    new SlackFailure.Permanent("bug_" + e.getClass().getSimpleName()));
        }
    }

    private static Key key(QueuedMessage message) {
        return new Key(message.workspace(), message.id());
    }

    /** Finishes what is being sent and gives back what isn't yet. */
    @Override
    public void close() {
        loop.close();
        doubles.close();
    }
}
