package dev.muster.storage.delivery;

import dev.muster.domain.delivery.Destination;
import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.QueuedMessage;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.storage.document.Fields;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gives due messages their place: a key that sorts by queue, and in each queue by the instant of the put. A queue's name
 * contains no {@link #BAR}, so the keys of one queue are neighbours.
 */
final class Turn {
    private static final char BAR = '|';
    private static final char AFTER_BAR = BAR + 1;
    private static final AtomicLong LAST = new AtomicLong();

    private Turn() {}

    /**
     * A place behind all that this process gave out for the same instant, also after a restart. The id makes it unique.
     */
    static String at(Message message, boolean posted, Instant now) {
        return at(posted ? editQueue(message) : queue(message), message.id(), now);
    }

    /** The same of a message that was put before. */
    static String at(QueuedMessage message, boolean posted, Instant now) {
        String queue = posted
                ? editQueue(message.workspace(), message.destination(), message.id())
                : queue(message.workspace(), message.destination());
        return at(queue, message.id(), now);
    }

    private static String at(String queue, MessageId message, Instant now) {
        long micros = TimeUnit.MILLISECONDS.toMicros(System.currentTimeMillis());
        long sequence = LAST.updateAndGet(last -> Math.max(last + 1, micros));
        return "%s%c%015d-%017d/%s".formatted(queue, BAR, Fields.millis(now).toEpochMilli(), sequence, message);
    }

    /** The same time in another queue: the message goes elsewhere now. */
    static String inQueueOf(Message message, String turn) {
        return queue(message) + BAR + time(turn);
    }

    static String queue(Message message) {
        return queue(message.workspace(), message.destination());
    }

    /**
     * Where a message waits that Slack shows in an older revision. Alone: an edit has no order among posts, and when Slack
     * takes no more edits for a while the posts behind it go on.
     */
    static String editQueue(Message message) {
        return editQueue(message.workspace(), message.destination(), message.id());
    }

    private static String editQueue(WorkspaceId workspace, Destination destination, MessageId message) {
        return queue(workspace, destination) + "/edit/" + message;
    }

    static String queue(WorkspaceId workspace, Destination destination) {
        return switch (destination) {
            case Destination.Channel to -> workspace + "/channel/" + to.channel();
            // Beside its channel's queue: what waits for its parent must not keep it waiting.
            case Destination.InThread to -> workspace + "/thread/" + to.channel() + "/" + to.parent();
            case Destination.Person to -> workspace + "/person/" + to.user();
            case Destination.UserGroup to -> workspace + "/group/" + to.group();
        };
    }

    static String queue(String turn) {
        return turn.substring(0, turn.indexOf(BAR));
    }

    /** What sorts by the instant of the put, across queues. */
    static String time(String turn) {
        return turn.substring(turn.indexOf(BAR) + 1);
    }

    /** Sorts before all turns of a queue and behind those of the one before. */
    static String startOf(String queue) {
        return queue + BAR;
    }

    /** What a leased message is marked with: the same for all of a queue, so that the unique index lets only one have it. */
    static String held(String turn) {
        return queue(turn) + BAR;
    }

    /** Sorts behind all turns of a queue and before those of the next. */
    static String behind(String queue) {
        return queue + AFTER_BAR;
    }
}
