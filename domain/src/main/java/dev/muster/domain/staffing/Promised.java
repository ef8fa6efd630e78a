package dev.muster.domain.staffing;

import java.time.Duration;

/** What the people on shift are enough for. */
public sealed interface Promised {
    /**
     * Each ticket is done with within so much business time after it came: work that can wait, but not longer.
     *
     * @param window more than nothing
     */
    record Deadline(Duration window) implements Promised {}

    /**
     * A share of those who come are answered within a time: chats and calls, which nobody can put off.
     *
     * @param share above 0 and below 1
     */
    record Chat(Duration within, double share) implements Promised {}
}
