package dev.muster.bot.slack;

import com.slack.api.methods.MethodsClient;
import dev.muster.domain.delivery.MessageRef;
import dev.muster.domain.delivery.Outbox;
import dev.muster.domain.delivery.QueuedMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes back what a sender posted although it had lost its lease, should the next holder have posted the message, too. Only
 * a process that is stopped in the very moment of sending, for longer than its lease, gets here.
 */
final class Doubles implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Doubles.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** By then the next holder has either found our post or made its own. */
    private static final int LOOKS = 120;

    private final Outbox outbox;
    private final MethodsClient slack;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Doubles(Outbox outbox, MethodsClient slack) {
        this.outbox = outbox;
        this.slack = slack;
    }

    /** Watches a message that we posted and couldn't record. */
    void watch(QueuedMessage message, MessageRef ours) {
        threads.execute(() -> {
            try {
                for (int look = 0; look < LOOKS && !isSettled(message, ours); look++) {
                    Thread.sleep(PAUSE);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private boolean isSettled(QueuedMessage message, MessageRef ours) {
        Optional<MessageRef> recorded;
        try {
            recorded = outbox.find(message.workspace(), message.id()).map(QueuedMessage::posted);
        } catch (RuntimeException e) {
            return false; // the store is away, and comes back
        }
        return recorded.isPresent() && (recorded.get().equals(ours) || takeBack(message, ours));
    }

    private boolean takeBack(QueuedMessage message, MessageRef ours) {
        SlackReply<?> reply = SlackReply.of(
                () -> slack.chatDelete(r -> r.channel(ours.channel().value()).ts(ours.timestamp())));
        if (reply instanceof SlackReply.Failed<?> no && !(no.failure() instanceof SlackFailure.Permanent)) {
            return false;
        }
        log.warn("{} {}: posted a second time after a pause, and taken back", message.workspace(), message.id());
        return true;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
