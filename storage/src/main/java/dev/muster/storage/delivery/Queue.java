package dev.muster.storage.delivery;

import dev.muster.storage.document.Fields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * The due messages of one destination. Only the oldest may be sent, and only while none is leased, so that they arrive
 * in order: one that waits for its retry holds up those behind it.
 *
 * @param head the oldest due message
 * @param nextAttempt UTC instant from which the head may be leased
 */
record Queue(Document head, Instant nextAttempt) {
    static final List<String> FIELDS =
            List.of("workspace", "destination", "turn", "nextAttemptAt", "token", "leaseUntil", "change");

    /** The queues of all destinations, that with the oldest head first. */
    static List<Queue> of(List<Document> dueByTurn) {
        Map<Object, Queue> queues = new LinkedHashMap<>();
        for (Document due : dueByTurn) {
            List<Object> destination = List.of(due.getString("workspace"), Fields.document(due, "destination"));
            Instant leaseEnd = Fields.instantOrNull(due, "leaseUntil");
            Queue queue =
                    queues.computeIfAbsent(destination, d -> new Queue(due, Fields.instant(due, "nextAttemptAt")));
            if (leaseEnd != null && leaseEnd.isAfter(queue.nextAttempt())) {
                queues.put(destination, new Queue(queue.head(), leaseEnd));
            }
        }
        return new ArrayList<>(queues.values());
    }
}
