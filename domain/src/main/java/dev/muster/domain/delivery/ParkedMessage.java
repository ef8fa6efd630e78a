package dev.muster.domain.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that was set aside, as whoever runs Muster sees it: nothing of what it says.
 *
 * @param since UTC instant by the database's clock
 * @param error Slack's error code, or {@link #UNREADABLE}
 * @param destination where it was to go; null when it can't be read
 */
public record ParkedMessage(
        MessageKey key,
        Instant since,
        String error,
        @Nullable Destination destination) {
    /** It is damaged, or a newer program's. */
    public static final String UNREADABLE = "unreadable";
}
