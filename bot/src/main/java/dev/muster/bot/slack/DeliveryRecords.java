package dev.muster.bot.slack;

import dev.muster.bot.slack.Delivery.Outcome;
import dev.muster.domain.delivery.LeaseToken;
import dev.muster.domain.delivery.Outbox;
import dev.muster.domain.delivery.QueuedMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records in the outbox what came of the messages that one sender leased. */
final class DeliveryRecords {
    private static final Logger log = LoggerFactory.getLogger(DeliveryRecords.class);
    /** A call without an answer may still be at work in Slack: who looks too early doesn't find its post. */
    private static final Duration STRAGGLERS = SlackConnection.LONGEST_EFFECT.minus(SlackConnection.TIMEOUT);

    private static final String WAITS = "waits_for_its_thread";

    private final Outbox outbox;
    private final LeaseToken token;
    private final Clock clock;
    private final Holds holds;
    private final Doubles doubles;
    private final Consumer<QueuedMessage> onParked;
    private final DeliveryCounts counts;

    /**
     * The records of a sender.
     *
     * @param token what it leases by
     * @param onParked told of every message that it set aside for good
     */
    DeliveryRecords(
            Outbox outbox,
            LeaseToken token,
            Clock clock,
            Holds holds,
            Doubles doubles,
            Consumer<QueuedMessage> onParked,
            DeliveryCounts counts) {
        this.outbox = outbox;
        this.token = token;
        this.clock = clock;
        this.holds = holds;
        this.doubles = doubles;
        this.onParked = onParked;
        this.counts = counts;
    }

    /** It was not tried: anybody may take it. */
    void givenBack(QueuedMessage message) {
        recorded(message, outbox.release(message, token));
    }

    /** It was not tried, since Slack takes nothing of the kind before a UTC instant. */
    void heldUntil(QueuedMessage message, Instant instant) {
        recorded(message, outbox.postpone(message, token, instant, SlackFailure.RATE_LIMITED));
    }

    /** It was not tried, since the message that it replies to isn't posted. */
    void waits(QueuedMessage message, Place.NotYet place) {
        recorded(message, outbox.postpone(message, token, clock.instant().plus(place.again()), WAITS));
    }

    /** What came of a delivery: the message is shown, tried again later, or set aside. */
    void record(QueuedMessage message, Outcome outcome) {
        switch (outcome) {
            case Outcome.Delivered delivered -> {
                counts.delivered();
                holds.taken(message);
                if (!recorded(message, outbox.sent(message, token, delivered.posted())) && delivered.anew()) {
                    doubles.watch(message, delivered.posted());
                }
            }
            case Outcome.Applied applied -> {
                counts.delivered();
                recorded(message, outbox.sent(message, token, null));
            }
            case Outcome.Forgotten forgotten -> recorded(message, outbox.sent(message, token, forgotten.stood()));
            case Outcome.Waits waits -> {
                log.info("{} {}: waits, {}: {}", message.workspace(), message.id(), waits.method(), waits.error());
                recorded(
                        message, outbox.postpone(message, token, clock.instant().plus(waits.pause()), waits.error()));
            }
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
                    case SlackFailure.NotSent notSent -> givenBack(message);
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
        counts.failed();
        recorded(message, outbox.retry(message, token, at, error));
    }

    /** Whoever is told is told first: a process that dies in between tries the message again, and tells the same. */
    private void park(QueuedMessage message, String method, SlackFailure.Permanent permanent) {
        onParked.accept(message.parked(permanent.error()));
        if (!recorded(message, outbox.park(message, token, permanent.error()))) {
            return;
        }
        counts.refused();
        log.warn(
                "{} team {} message {}: {} is refused for good with {}, parked",
                message.workspace(),
                message.team(),
                message.id(),
                method,
                permanent.error());
    }

    private boolean recorded(QueuedMessage message, boolean stillOurs) {
        if (!stillOurs) {
            log.debug("{} {}: the lease was lost, nothing recorded", message.workspace(), message.id());
        }
        return stillOurs;
    }
}
