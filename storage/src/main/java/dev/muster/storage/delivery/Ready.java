package dev.muster.storage.delivery;

import dev.muster.storage.document.Fields;
import java.time.Instant;
import org.bson.Document;

/** When it is worth looking at a due message: a key that sorts by that instant, then by the instant of the put. */
final class Ready {
    private static final int DIGITS = 15;

    private Ready() {}

    /** The turn makes it unique. */
    static String at(Instant instant, String turn) {
        return "%015d|%s|%s".formatted(instant.toEpochMilli(), Turn.time(turn), Turn.queue(turn));
    }

    /** The UTC instant of the earliest look. */
    static Instant instant(Document called) {
        return Instant.ofEpochMilli(Long.parseLong(Fields.text(called, "ready").substring(0, DIGITS)));
    }
}
