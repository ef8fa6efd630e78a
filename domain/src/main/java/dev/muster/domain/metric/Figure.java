package dev.muster.domain.metric;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A figure that the team reads, with its definition. */
public enum Figure {
    OPENED("Opened", "Tickets that were opened in the period."),
    RESOLVED(
            "Resolved",
            "Tickets that were resolved in the period. Each counts once, by its last resolution in the period, however often it"
                    + " came back."),
    REOPENED("Reopened", "Tickets that were brought back in the period, each once."),
    BACKLOG(
            "Backlog",
            "Tickets that were opened before the period's end and were neither resolved nor closed then. The age is the time since"
                    + " they were opened, by the clock: nights and weekends count."),
    TIME_TO_CLAIM(
            "Time to claim",
            "Business time from the opening to the moment when somebody had the ticket first, by claim or assignment; of tickets for"
                    + " which that moment is in the period."),
    FIRST_RESPONSE(
            "First response",
            "Business time from the opening to the team's first reply; of tickets whose first reply is in the period."),
    RESOLUTION(
            "Resolution",
            "Business time from the opening to the last resolution in the period, without the time spent waiting for the user; of"
                    + " the tickets that count as resolved."),
    REOPEN_RATE(
            "Reopen rate",
            "Of the tickets that count as resolved, the share that was brought back within 7 days after that resolution. What comes"
                    + " back later than the period still counts, so the figure is final a week after the period's end.");

    private final String label;
    private final String definition;

    Figure(String label, String definition) {
        this.label = label;
        this.definition = definition;
    }

    /** What it is called where it is shown, e.g. "First response". */
    public String label() {
        return label;
    }

    /** What exactly is counted, in whole sentences. */
    public String definition() {
        return definition;
    }

    /** What people type for it, e.g. {@code first-response}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The figure that somebody means by its word or its label, however written. */
    public static Optional<Figure> named(String typed) {
        String word = typed.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "-");
        return Arrays.stream(values()).filter(f -> f.word().equals(word)).findFirst();
    }
}
