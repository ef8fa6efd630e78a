package dev.muster.domain.ticket;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number by which people call a ticket; unique within a workspace, from 1. */
public record TicketNumber(int value) implements Comparable<TicketNumber> {
    private static final Pattern TYPED = Pattern.compile("#?(\\d{1,9})");

    public TicketNumber {
        if (value < 1) {
            throw new IllegalArgumentException("ticket number " + value + " is not 1 or more");
        }
    }

    /** What a person typed, {@code 42} or {@code #42}; empty when it is no ticket number. */
    public static Optional<TicketNumber> parse(String typed) {
        Matcher number = TYPED.matcher(typed.strip());
        if (!number.matches()) {
            return Optional.empty();
        }
        int value = Integer.parseInt(number.group(1));
        return value < 1 ? Optional.empty() : Optional.of(new TicketNumber(value));
    }

    @Override
    public int compareTo(TicketNumber other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return "#" + value;
    }
}
