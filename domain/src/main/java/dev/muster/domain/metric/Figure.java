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
    SLA_ATTAINED(
            "SLA attained",
            "Of the tickets that were due in the period, the share that met both targets. A ticket is due when it is resolved in"
                    + " time, or else when the business time of its resolution target is used up; waiting for the user takes none of"
                    + " it. It met them if that and the first response (the first reply or, without one, the resolution) were in time."
                    + " The targets are those of the ticket's priority as they are now. What happened after the period changes"
                    + " nothing; a ticket that came back is due again."),
    REOPEN_RATE(
            "Reopen rate",
            "Of the tickets that count as resolved, the share that was brought back within 7 days after that resolution. What comes"
                    + " back later than the period still counts, so the figure is final a week after the period's end."),
    ESCALATION_RATE(
            "Escalation rate",
            "Of the tickets that count as resolved, the share that was escalated at any time before that resolution."),
    SATISFACTION(
            "Satisfaction",
            "Of the customers' ratings, 1 to 5, the share that was 4 or 5, with the number of answers. Each ticket counts once, by its"
                    + " last rating in the period."),
    COVER(
            "Cover",
            "Of the person-hours that the shifts of published rosters needed, the share that somebody was on; of the shifts that began"
                    + " in the period. More people than one shift needs don't make up for another."),
    LOAD(
            "Load",
            "Open tickets per person on shift: at each moment in the period at which somebody's shift began, by the published"
                    + " rosters, the tickets that were neither resolved nor closed, divided by the people then on shift; the median"
                    + " of these.");

    /** What a figure is counted in. */
    public enum Unit {
        TICKETS,
        /** Minutes of business time. */
        BUSINESS_MINUTES,
        /** 0 to 100. */
        PERCENT,
        TICKETS_PER_PERSON
    }

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

    /** What its number is; of durations that of the median. */
    public Unit unit() {
        return switch (this) {
            case OPENED, RESOLVED, REOPENED, BACKLOG -> Unit.TICKETS;
            case TIME_TO_CLAIM, FIRST_RESPONSE, RESOLUTION -> Unit.BUSINESS_MINUTES;
            case SLA_ATTAINED, REOPEN_RATE, ESCALATION_RATE, SATISFACTION, COVER -> Unit.PERCENT;
            case LOAD -> Unit.TICKETS_PER_PERSON;
        };
    }

    /** Whether more of it is better: then a goal says how much it is to be at least, and else at most. */
    public boolean isBetterHigh() {
        return switch (this) {
            case RESOLVED, SLA_ATTAINED, SATISFACTION, COVER -> true;
            case OPENED,
                    REOPENED,
                    BACKLOG,
                    TIME_TO_CLAIM,
                    FIRST_RESPONSE,
                    RESOLUTION,
                    REOPEN_RATE,
                    ESCALATION_RATE,
                    LOAD -> false;
        };
    }

    /** Whether a month has more of it than a week because it is longer. */
    public boolean growsWithThePeriod() {
        return this == OPENED || this == RESOLVED || this == REOPENED;
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
