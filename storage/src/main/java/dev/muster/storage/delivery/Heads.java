package dev.muster.storage.delivery;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.muster.storage.document.Fields;
import dev.muster.storage.document.Guarded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The oldest due message of each destination, its head. Only heads need to be called, that is to have a {@code ready}:
 * whoever settles one calls the next.
 */
final class Heads {
    /** So many turns are looked over at a time: enough for many short queues, and not much too many for a long one. */
    private static final int TURNS_AT_ONCE = 32;

    private static final Duration OVERLOOKED_AFTER = Duration.ofSeconds(10);

    private final MongoCollection<Document> messages;
    private volatile String lookedOver = "";

    Heads(MongoCollection<Document> messages) {
        this.messages = messages;
    }

    /** The head of a queue; null when nothing is due there. */
    @Nullable
    Document of(String queue) {
        for (Document first : turns(Turn.startOf(queue), 1)) {
            if (Turn.queue(Fields.text(first, "turn")).equals(queue)) {
                return first;
            }
        }
        return null;
    }

    /** When a head may be leased, a UTC instant: it waits for its retry, or for the end of a lease. */
    static Instant leasableAt(Document head) {
        Instant due = Objects.requireNonNullElse(Fields.instantOrNull(head, "nextAttemptAt"), Instant.EPOCH);
        Instant leaseEnd = Fields.instantOrNull(head, "leaseUntil");
        return leaseEnd != null && leaseEnd.isAfter(due) ? leaseEnd : due;
    }

    /**
     * Calls the head of a queue. Also one that is called already: somebody may just have found that it is not the head,
     * and with this change fails to say so.
     */
    void call(String queue) {
        Document head = of(queue);
        while (head != null && !called(head)) {
            head = of(queue);
        }
    }

    private boolean called(Document head) {
        return called(head, leasableAt(head));
    }

    private boolean called(Document head, Instant at) {
        String ready = Ready.at(at, Fields.text(head, "turn"));
        return messages.findOneAndUpdate(
                        asRead(head), combine(set("ready", ready), inc("change", 1L)), Guarded.update())
                != null;
    }

    /** Holds while a message is as it was read. */
    static Bson asRead(Document message) {
        return and(eq("_id", message.getString("_id")), eq("change", message.get("change")));
    }

    /**
     * Looks over some more queues and calls heads that nobody called: whose message was settled by a process that died
     * before it called the next, or that were put by a version that calls none; and those that were called and that
     * nobody came for, since an index may have lost them when its server died. A little at each look for work, round and
     * round.
     */
    void lookOver(Instant now) {
        List<Document> turns = turns(lookedOver, TURNS_AT_ONCE);
        String last = "";
        for (Document turn : turns) {
            String queue = Turn.queue(Fields.text(turn, "turn"));
            if (!queue.equals(last)) {
                if (!turn.containsKey("ready")) {
                    call(queue);
                } else if (isOverlooked(turn, now)) {
                    boolean unused = called(turn, now);
                }
            }
            last = queue;
        }
        lookedOver = turns.size() < TURNS_AT_ONCE ? "" : Turn.behind(last);
    }

    /** Whoever has time to look over queues has leased what was ready: this one should have been among it. */
    private static boolean isOverlooked(Document head, Instant now) {
        Instant longAgo = now.minus(OVERLOOKED_AFTER);
        return Ready.instant(head).isBefore(longAgo) && leasableAt(head).isBefore(longAgo);
    }

    private List<Document> turns(String from, int most) {
        return messages.find(gte("turn", from))
                .projection(Projections.include("turn", "ready", "nextAttemptAt", "token", "leaseUntil", "change"))
                .sort(Sorts.ascending("turn"))
                .limit(most)
                .into(new ArrayList<>());
    }
}
