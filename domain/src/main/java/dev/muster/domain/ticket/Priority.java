package dev.muster.domain.ticket;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a ticket presses; the most urgent first. */
public enum Priority {
    URGENT,
    HIGH,
    NORMAL,
    LOW;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The priority of a typed word; empty for any other word. */
    public static Optional<Priority> parse(String typed) {
        return Arrays.stream(values())
                .filter(p -> p.word().equals(typed.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
