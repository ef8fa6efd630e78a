package dev.muster.domain.ticket;

/** Where a ticket is in its life. */
public enum TicketState {
    /** Nobody has it. */
    OPEN,
    /** Somebody works on it. */
    CLAIMED,
    /** It waits for the user. */
    WAITING,
    /** It is solved; {@code reopen} leads back. */
    RESOLVED,
    /** It was solved, and nobody came back to it for the team's quiet period; {@code reopen} leads back all the same. */
    CLOSED;

    /** Whether somebody still has to do something about it. */
    public boolean isUnresolved() {
        return this != RESOLVED && this != CLOSED;
    }

    /** The word in sentences. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
