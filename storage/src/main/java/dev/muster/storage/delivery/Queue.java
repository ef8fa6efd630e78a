package dev.muster.storage.delivery;

import dev.muster.storage.document.Fields;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The due messages of one destination. Only the oldest may be sent, and only while none is leased, so that they arrive
 * in order: one that waits for its retry holds up those behind it.
 *
 * @param head the oldest due message
 * @param nextAttempt UTC instant from which the head may be leased
 */
record Queue(Document head, Instant nextAttempt) {
    static final List<String> FIELDS = List.of("turn", "nextAttemptAt", "token", "leaseUntil", "change");

    /**
     * A queue by its head.
     *
     * @param leaseEnd UTC instant at which the last lease in the queue ends, as known before the head was read; null when
     *     nothing was leased
     */
    static Queue of(Document head, @Nullable Instant leaseEnd) {
        Instant due = Fields.instant(head, "nextAttemptAt");
        // The head may have been leased since.
        return new Queue(head, later(later(due, leaseEnd), Fields.instantOrNull(head, "leaseUntil")));
    }

    private static Instant later(Instant a, @Nullable Instant b) {
        return b != null && b.isAfter(a) ? b : a;
    }
}
