package dev.muster.bot.slack;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Caller;
import dev.muster.domain.delivery.OwedAnswer;
import dev.muster.domain.delivery.OwedAnswers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers that come after Slack's patience. Each is noted before it is promised: should this process die over it, another
 * one tells the person that they have to look.
 */
final class Promises {
    static final String INTERRUPTED =
            "Muster was interrupted while it worked on what you asked, so it may not have been done. Look, then try again.";

    private static final Logger log = LoggerFactory.getLogger(Promises.class);
    /** What is left of the 3 seconds, less the way to Slack. */
    private static final Duration PATIENCE = Duration.ofMillis(500);
    /** An answer that takes longer than this takes for ever. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final OwedAnswers owed;
    private final Replies replies;
    private final Clock clock;
    private final Executor threads;

    Promises(OwedAnswers owed, Replies replies, Clock clock, Executor threads) {
        this.owed = owed;
        this.replies = replies;
        this.clock = clock;
        this.threads = threads;
    }

    /**
     * Notes an answer that is to come.
     *
     * @return false when the store didn't take the note in time: nothing must be promised then
     */
    boolean isNoted(OwedAnswer answer) {
        CompletableFuture<Void> note = CompletableFuture.runAsync(
                () -> owed.owe(answer, clock.instant().plus(LEASE)), threads);
        try {
            note.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            log.warn("{}: an answer can't be promised: {}", answer, e.getClass().getName());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The answer was given. */
    void kept(OwedAnswer answer) {
        try {
            owed.settle(answer);
        } catch (RuntimeException e) {
            // The person hears once more, later, that they have to look.
            log.warn(
                    "{}: a kept promise can't be crossed off: {}",
                    answer,
                    e.getClass().getName());
        }
    }

    /** Answers in the place of instances that died over what they promised. */
    void stepIn() {
        Instant now = clock.instant();
        for (OwedAnswer answer : owed.takeOver(now, now.plus(LEASE))) {
            Caller caller = new Caller(answer.workspace(), answer.user(), null);
            replies.show(caller, answer.responseUrl(), Answer.line(INTERRUPTED));
            owed.settle(answer);
            log.warn("{}: whoever promised an answer is gone, and the person told", answer);
        }
    }
}
