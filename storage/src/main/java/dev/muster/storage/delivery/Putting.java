package dev.muster.storage.delivery;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.QueuedMessage.State;
import dev.muster.storage.document.Fields;
import java.time.Instant;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** What a put does to the outbox, decided by what is stored under the message's id. */
final class Putting {
    private Putting() {}

    /** Lower or equal revisions change nothing. */
    static boolean changes(@Nullable Document stored, Message message) {
        return stored == null || Fields.longNumber(stored, "revision") < message.revision();
    }

    static Document inserted(Message message, Instant now) {
        String turn = Turn.at(message, false, now);
        return MessageCodec.toDocument(message)
                .append("state", State.DUE.name())
                .append("turn", turn)
                .append("ready", Ready.at(now, turn))
                .append("nextAttemptAt", Fields.date(now))
                .append("attempts", 0)
                .append("queuedAt", Fields.date(now))
                .append("change", 1L);
    }

    static Bson raised(Message message, Document stored, Instant now) {
        Bson raised = combine(MessageCodec.revision(message), inc("change", 1L));
        String turn = stored.getString("turn");
        if (MessageCodec.state(stored) != State.DUE || turn == null) {
            return combine(
                    raised, dueAgain(Turn.at(message, stored.containsKey("posted"), now), now), set("attempts", 0));
        }
        if (leaves(stored, message) != null) {
            String elsewhere = Turn.inQueueOf(message, turn);
            raised = combine(raised, set("turn", elsewhere), set("ready", Ready.at(now, elsewhere)));
        }
        // One that was never posted keeps its attempts: Slack may show what an earlier one failed to record.
        return stored.containsKey("posted") ? combine(raised, set("attempts", 0), unset("lastError")) : raised;
    }

    /** What makes a message due that wasn't; its attempts still tell whether Slack may show it. */
    static Bson dueAgain(String turn, Instant now) {
        return combine(
                set("state", State.DUE.name()),
                set("turn", turn),
                set("ready", Ready.at(now, turn)),
                set("nextAttemptAt", Fields.date(now)),
                unset("parkedAt"),
                unset("lastError"));
    }

    /** The queue that a due message leaves, because it goes elsewhere now; null when it stays. */
    static @Nullable String leaves(Document stored, Message message) {
        String turn = stored.getString("turn");
        if (turn == null) {
            return null;
        }
        String queue = Turn.queue(turn);
        return queue.equals(Turn.queue(message)) || queue.equals(Turn.editQueue(message)) ? null : queue;
    }
}
