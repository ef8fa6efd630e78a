package dev.muster.storage.delivery;

import dev.muster.storage.document.Fields;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Gives due messages their place in the queue. */
final class Turn {
    private static final AtomicLong LAST = new AtomicLong();

    private Turn() {}

    /**
     * A key that sorts by the instant of the put; puts of one process at the same instant sort in the order in which
     * they were made, also after a restart. The id makes it unique.
     */
    static String at(Instant now, String id) {
        long micros = TimeUnit.MILLISECONDS.toMicros(System.currentTimeMillis());
        long sequence = LAST.updateAndGet(last -> Math.max(last + 1, micros));
        return "%015d-%017d/%s".formatted(Fields.millis(now).toEpochMilli(), sequence, id);
    }
}
