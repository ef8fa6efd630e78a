package dev.muster.bot.slack;

import com.slack.api.methods.MethodsClient;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what is in the outbox to Slack. The clock decides what is due; real time only decides how long this thread
 * sleeps when nothing is.
 */
public final class OutboxSender implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(OutboxSender.class);
    private static final Duration LEASE = Duration.ofSeconds(30);
    /** Whatever is asked of Slack is answered, or given up, before the lease ends. */
    private static final Duration WINDOW = LEASE.minus(SlackConnection.TIMEOUT).minusSeconds(2);
    /** A call without an answer may still be at work in Slack: who looks too early doesn't find its post. */
    private static final Duration STRAGGLERS = Duration.ofSeconds(10);

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration REST = Duration.ofMillis(20); // under load much is put that can't be sent yet
    private static final Duration SOON = Duration.ofMillis(200); // something is due that somebody else holds
    /** Within a graceful end of 10 s; what Slack doesn't answer until then is given back unanswered. */
    private static final Duration LAST_CALLS = Duration.ofSeconds(2);

    private static final Duration LAST_RECORDS = Duration.ofSeconds(1);
    private static final int AT_ONCE = 16;

    private final Outbox outbox;
    private final Delivery delivery;
    private final Doubles doubles;
    private final Clock clock;
    private final Consumer<QueuedMessage> onParked;

    /** One for all rounds: a message that this sender leases again while still busy with it stays its own. */
    private final LeaseToken token = LeaseToken.random();

    private final Semaphore wakeups = new Semaphore(0);
    private final Semaphore slots = new Semaphore(AT_ONCE);
    private final Set<Key> inFlight = ConcurrentHashMap.newKeySet();
    private final Holds holds = new Holds();
    private final AtomicInteger leasing = new AtomicInteger();
    private final AtomicLong started = new AtomicLong();
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread loop;
    private volatile boolean closing;

    private record Key(WorkspaceId workspace, MessageId id) {}

    /**
     * A sender that doesn't send before {@link #start}.
     *
     * @param clock the clock that the messages were put by
     * @param onParked told of every message that this sender set aside for good, so that a person hears of it
     */
    public OutboxSender(Outbox outbox, MethodsClient slack, Clock clock, Consumer<QueuedMessage> onParked) {
        this.outbox = outbox;
        this.delivery = new Delivery(slack);
        this.doubles = new Doubles(outbox, slack);
        this.clock = clock;
        this.onParked = onParked;
        this.loop = Thread.ofPlatform().daemon().name("outbox-sender").unstarted(this::run);
    }

    public void start() {
        loop.start();
    }

    /** Something was put: it needn't wait for the next look. Cheap. */
    public void wake() {
        if (wakeups.availablePermits() == 0) {
            wakeups.release();
        }
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

    private void run() {
        boolean storeWasDown = false;
        while (!closing) {
            try {
                wakeups.drainPermits();
                if (leaseAndSend() == 0) {
                    Thread.sleep(REST);
                    sleep(untilNext());
                }
                storeWasDown = false;
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!storeWasDown) {
                    log.warn(
                            "The outbox can't be read, trying on: {}",
                            e.getClass().getName());
                }
                storeWasDown = true;
                if (!pause()) {
                    return;
                }
            }
        }
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
                    calls.execute(() -> send(message, window));
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
            return POLL;
        }
        Duration left = Duration.between(clock.instant(), next.get());
        return !left.isPositive() ? SOON : left.compareTo(POLL) < 0 ? left : POLL;
    }

    private void sleep(Duration time) throws InterruptedException {
        boolean unused = wakeups.tryAcquire(Math.max(1, time.toMillis()), TimeUnit.MILLISECONDS);
    }

    private boolean pause() {
        try {
            sleep(POLL);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private void send(QueuedMessage message, SendWindow window) {
        try {
            if (closing) {
                inFlight.remove(key(message));
                recorded(message, outbox.release(message, token));
                return;
            }
            Instant heldUntil = holds.heldUntil(message, clock.instant());
            if (heldUntil != null) {
                inFlight.remove(key(message));
                recorded(message, outbox.postpone(message, token, heldUntil, SlackFailure.RATE_LIMITED));
                return;
            }
            Outcome outcome = window.within(() -> deliver(message));
            boolean unused = Thread.interrupted(); // it ends the call to Slack, not the record of what came of it
            // Before it is recorded: from then on a higher revision is due, may be leased, and must not be skipped.
            inFlight.remove(key(message));
            record(message, outcome);
        } catch (RuntimeException e) {
            // Nothing recorded: the lease runs out, and whoever takes the message next looks for it in Slack first.
            log.warn(
                    "{} {}: what Slack did can't be recorded: {}",
                    message.workspace(),
                    message.id(),
                    e.getClass().getName());
        } finally {
            slots.release();
            wake();
        }
    }

    private Outcome deliver(QueuedMessage message) {
        try {
            return delivery.deliver(message);
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

    private void record(QueuedMessage message, Outcome outcome) {
        switch (outcome) {
            case Outcome.Delivered delivered -> {
                holds.taken(message);
                if (!recorded(message, outbox.sent(message, token, delivered.posted())) && delivered.anew()) {
                    doubles.watch(message, delivered.posted());
                }
            }
            case Outcome.Forgotten forgotten -> recorded(message, outbox.sent(message, token, forgotten.stood()));
            case Outcome.NotDelivered no -> {
                String method = no.method();
                switch (no.failure()) {
                    case SlackFailure.RateLimited limited -> {
                        Instant now = clock.instant();
                        Instant at = now.plus(limited.retryAfter());
                        holds.hold(message, method, at, now);
                        log.info("{} {}: {} is limited until {}", message.workspace(), message.id(), method, at);
                        recorded(message, outbox.postpone(message, token, at, limited.error()));
                    }
                    case SlackFailure.NotSent notSent -> recorded(message, outbox.release(message, token));
                    case SlackFailure.Temporary temporary -> retry(message, method, temporary.error(), Duration.ZERO);
                    case SlackFailure.Unanswered none -> retry(message, method, none.error(), STRAGGLERS);
                    // It is about the token, not about the message: it goes out when the token is right again.
                    case SlackFailure.Refused refused -> retry(message, method, refused.error(), Duration.ZERO);
                    case SlackFailure.Permanent permanent -> park(message, method, permanent);
                }
            }
        }
    }

    private void retry(QueuedMessage message, String method, String error, Duration atLeast) {
        Duration backoff =
                Backoff.after(message.attempts(), ThreadLocalRandom.current().nextDouble());
        Instant at = clock.instant().plus(backoff.compareTo(atLeast) > 0 ? backoff : atLeast);
        log.info("{} {}: {} failed with {}, again at {}", message.workspace(), message.id(), method, error, at);
        recorded(message, outbox.retry(message, token, at, error));
    }

    private void park(QueuedMessage message, String method, SlackFailure.Permanent permanent) {
        if (!recorded(message, outbox.park(message, token, permanent.error()))) {
            return;
        }
        log.warn(
                "{} team {} message {}: {} is refused for good with {}, parked",
                message.workspace(),
                message.team(),
                message.id(),
                method,
                permanent.error());
        onParked.accept(message.parked(permanent.error()));
    }

    private boolean recorded(QueuedMessage message, boolean stillOurs) {
        if (!stillOurs) {
            log.debug("{} {}: the lease was lost, nothing recorded", message.workspace(), message.id());
        }
        return stillOurs;
    }

    private static Key key(QueuedMessage message) {
        return new Key(message.workspace(), message.id());
    }

    /** Finishes what is being sent and gives back what isn't yet. */
    @Override
    public void close() {
        closing = true;
        wake();
        try {
            if (loop.isAlive()) {
                loop.join(POLL);
            }
            calls.shutdown();
            if (!calls.awaitTermination(LAST_CALLS.toMillis(), TimeUnit.MILLISECONDS)) {
                calls.shutdownNow();
                boolean unused = calls.awaitTermination(LAST_RECORDS.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            calls.shutdownNow();
            Thread.currentThread().interrupt();
        }
        doubles.close();
    }
}
