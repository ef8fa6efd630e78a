package dev.muster.domain.ticket;

import java.util.Arrays;
import java.util.Optional;

/** Which kind of customer a ticket is about; the smallest first. */
public enum Segment {
    INDEPENDENT("independent"),
    STARTUP("startup"),
    SMB("SMB"),
    ENTERPRISE("enterprise");

    private final String word;

    Segment(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** The segment of a typed word, whatever its capitals; empty for any other word. */
    public static Optional<Segment> parse(String typed) {
        return Arrays.stream(values())
                .filter(s -> s.word.equalsIgnoreCase(typed.strip()))
                .findFirst();
    }
}
