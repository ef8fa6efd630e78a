package dev.muster.domain.delivery;

import dev.muster.domain.team.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Messages that are to reach Slack, kept until they did. Putting the same message twice is putting it once, whichever
 * instance does it; of two revisions the higher one wins.
 */
public interface Outbox {
    /**
     * Adds a message, or raises the revision of the one with its id; lower or equal revisions change nothing.
     *
     * @param now UTC instant that orders messages to one destination
     * @return whether anything changed
     */
    boolean put(Message message, Instant now);

    /**
     * Puts several messages, as {@link #put} does each; meant to cost less.
     *
     * @return whether anything changed
     */
    default boolean putAll(List<Message> messages, Instant now) {
        boolean changed = false;
        for (Message message : messages) {
            changed |= put(message, now);
        }
        return changed;
    }

    /**
     * Takes the oldest due messages for sending, at most one per destination, each as one conditional update: no other
     * sender gets them before the lease ends.
     *
     * @param most at most so many
     */
    default List<QueuedMessage> lease(LeaseToken token, Instant now, Instant until, int most) {
        return lease(token, now, until, most, Map.of());
    }

    /**
     * Takes messages for sending as {@link #lease(LeaseToken, Instant, Instant, int)} does, but none of a workspace that
     * takes no new posts: those that were never posted may be left alone until the given UTC instant.
     *
     * @param noPostsBefore by workspace, when it takes new posts again
     */
    List<QueuedMessage> lease(
            LeaseToken token, Instant now, Instant until, int most, Map<WorkspaceId, Instant> noPostsBefore);

    /**
     * Records that Slack has an attachment of a leased message, so that nobody uploads it again.
     *
     * @param attachment its key
     * @return false when the lease was lost; nothing is recorded then
     */
    boolean uploaded(QueuedMessage message, LeaseToken token, String attachment, UploadedFile file);

    /**
     * Records that Slack has a revision; the bytes of its attachments are forgotten. If a higher one was put meanwhile, the message stays due.
     *
     * @param posted where it stands; null for what stands nowhere
     * @return false when the lease was lost; nothing is recorded then
     */
    boolean sent(QueuedMessage message, LeaseToken token, @Nullable MessageRef posted);

    /**
     * Gives a message back to be tried again at an instant.
     *
     * @return false when the lease was lost
     */
    boolean retry(QueuedMessage message, LeaseToken token, Instant at, String error);

    /**
     * Gives a message back that Slack surely did not take (too much at once), to be tried at an instant; no attempt is
     * counted.
     *
     * @return false when the lease was lost
     */
    boolean postpone(QueuedMessage message, LeaseToken token, Instant at, String error);

    /** Gives back, untouched, a message that was leased but not tried (no attempt is counted). */
    boolean release(QueuedMessage message, LeaseToken token);

    /**
     * Sets a message aside after an error that no retry mends.
     *
     * @return false when the lease was lost
     */
    boolean park(QueuedMessage message, LeaseToken token, String error);

    /** Has somebody told of every message that {@link #lease} sets aside because it can't be read. */
    default void whenUnreadable(Consumer<UnreadableMessage> told) {}

    Optional<QueuedMessage> find(WorkspaceId workspace, MessageId id);

    /** The earliest UTC instant at which a due message may be tried; empty when nothing is due. */
    Optional<Instant> nextAttempt();
}
