package dev.muster.bot.webhook;

import dev.muster.bot.sending.SendingLoop;
import dev.muster.domain.delivery.LeaseToken;
import dev.muster.domain.delivery.Outbox;
import dev.muster.domain.outgoing.OutgoingDesk;
import dev.muster.domain.outgoing.OutgoingEvent;
import dev.muster.domain.outgoing.OutgoingEvents;
import dev.muster.domain.outgoing.OutgoingWebhooks;
import dev.muster.domain.outgoing.OutgoingWebhooks.Held;
import dev.muster.domain.team.Teams;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the events of outgoing webhooks. Whoever holds a webhook's lease sends for it; each has a thread of its own, so that a
 * slow receiver holds up its own team only. The clock decides what is due; real time only decides how long this sleeps.
 */
public final class OutgoingSender implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(OutgoingSender.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    /** The last call begins before its end, and has ended before the lease has. */
    private static final Duration WINDOW = LEASE.minus(Receiver.LONGEST_CALL).minus(Duration.ofSeconds(10));

    private static final Duration LAST_CALLS = Duration.ofSeconds(1);
    private static final int WEBHOOKS_AT_ONCE = 64;

    private final OutgoingWebhooks webhooks;
    private final OutgoingRounds rounds;
    private final Clock clock;
    private final Semaphore slots = new Semaphore(WEBHOOKS_AT_ONCE);
    private final AtomicInteger leasing = new AtomicInteger();
    private final SendingLoop loop = new SendingLoop(
            new SendingLoop.Subject("outgoing-sender", "Outgoing webhooks can't be read", LAST_CALLS, LAST_CALLS),
            this::look);

    /**
     * What a sender works with.
     *
     * @param outbox takes what the lead is told
     * @param wakeOutbox tells its sender
     * @param clock the clock that events were queued by
     * @param trueTime tells when requests are signed, since others judge how old they are
     * @param jitter from 0 to below 1, another one each time
     * @param counts hears what each attempt left its event as
     */
    public record Parts(
            OutgoingDesk desk,
            OutgoingWebhooks webhooks,
            OutgoingEvents events,
            Receiver receiver,
            Teams teams,
            Outbox outbox,
            Runnable wakeOutbox,
            Clock clock,
            Clock trueTime,
            DoubleSupplier jitter,
            Consumer<OutgoingEvent.State> counts) {}

    /** A sender that doesn't send before {@link #start}. */
    public OutgoingSender(Parts parts) {
        this.webhooks = parts.webhooks();
        this.clock = parts.clock();
        this.rounds = new OutgoingRounds(parts);
    }

    public void start() {
        loop.start();
    }

    /** Something was queued, or the clock jumped: it needn't wait for the next look. Cheap. */
    public void wake() {
        loop.wake();
    }

    /** Whether nothing is being sent, and nothing is due by the clock. */
    public boolean isIdle() {
        if (isBusy()) {
            return false;
        }
        Optional<Instant> next = webhooks.nextLook();
        return next.filter(at -> !at.isAfter(clock.instant())).isEmpty() && !isBusy();
    }

    private boolean isBusy() {
        return leasing.get() > 0 || slots.availablePermits() < WEBHOOKS_AT_ONCE;
    }

    private Duration look() throws InterruptedException {
        if (leaseOne()) {
            return Duration.ZERO;
        }
        Duration left = webhooks.nextLook()
                .map(next -> Duration.between(clock.instant(), next))
                .orElse(SendingLoop.POLL);
        return left.isPositive() ? left : SendingLoop.POLL; // what is due is held by somebody else
    }

    private boolean leaseOne() throws InterruptedException {
        slots.acquire();
        boolean begun = false;
        leasing.incrementAndGet();
        try {
            if (loop.isClosing()) {
                return false;
            }
            Instant now = clock.instant();
            long windowEnd = System.nanoTime() + WINDOW.toNanos();
            LeaseToken token = LeaseToken.random();
            Optional<Held> held = webhooks.lease(token, now, now.plus(LEASE));
            if (held.isPresent() && !loop.isClosing()) {
                loop.execute(() -> send(held.get(), token, windowEnd));
                begun = true;
            }
            return begun;
        } finally {
            if (!begun) {
                slots.release();
            }
            leasing.decrementAndGet();
        }
    }

    private void send(Held held, LeaseToken token, long windowEnd) {
        try {
            OutgoingRounds.Left left = rounds.send(held, () -> !loop.isClosing() && System.nanoTime() - windowEnd < 0);
            webhooks.release(held.webhook(), token, left.next(), left.health());
        } catch (CancellationException e) {
            boolean unused = Thread.interrupted(); // it ended the calls, not the lease
            giveBack(held, token);
        } catch (RuntimeException e) {
            // Nothing released: the lease runs out, and whoever takes it sends again what wasn't recorded.
            log.warn(
                    "{} {}: the outgoing webhook is looked at again later: {}",
                    held.webhook().workspace(),
                    held.webhook().team(),
                    e.getClass().getName());
        } finally {
            slots.release();
        }
    }

    private void giveBack(Held held, LeaseToken token) {
        try {
            webhooks.release(held.webhook(), token, clock.instant(), held.health());
        } catch (RuntimeException e) {
            log.warn(
                    "{} {}: the lease runs out: {}",
                    held.webhook().workspace(),
                    held.webhook().team(),
                    e.getClass().getName());
        }
    }

    /** Finishes the calls that are answered soon; what wasn't is sent again later, by whoever takes over. */
    @Override
    public void close() {
        loop.close();
        rounds.close();
    }
}
