package dev.muster.domain.outgoing;

import dev.muster.domain.ticket.TicketEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What another system may be told of a ticket. */
public enum EventKind {
    OPENED,
    /** Somebody has it now: they claimed it, or got it from somebody else. */
    CLAIMED,
    RELEASED,
    REPLIED,
    WAITING,
    ESCALATED,
    RESOLVED,
    REOPENED,
    CLOSED,
    /** Nothing happened: the lead tries whether it arrives. */
    TEST;

    /** What a lead who chose nothing else sends. */
    public static final Set<EventKind> DEFAULT = Set.of(CLAIMED, REPLIED, RESOLVED);

    /** The word in requests and forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<EventKind> parse(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** Those that a lead chooses among. */
    public static List<EventKind> ofTickets() {
        return Arrays.stream(values()).filter(kind -> kind != TEST).toList();
    }

    /** What an event of a ticket's history is to others; empty for what stays here. */
    static Optional<EventKind> of(TicketEvent.Kind kind) {
        return switch (kind) {
            case OPENED -> Optional.of(OPENED);
            case CLAIMED, ASSIGNED -> Optional.of(CLAIMED);
            case RELEASED -> Optional.of(RELEASED);
            case REPLIED -> Optional.of(REPLIED);
            case WAITING -> Optional.of(WAITING);
            case ESCALATED -> Optional.of(ESCALATED);
            case RESOLVED -> Optional.of(RESOLVED);
            case REOPENED -> Optional.of(REOPENED);
            case CLOSED -> Optional.of(CLOSED);
            case NOTED, EDITED, ANSWERED, DEESCALATED, HELP_WANTED, HELPING, RATED, CUSTOMER_REPLIED ->
                Optional.empty();
        };
    }
}
