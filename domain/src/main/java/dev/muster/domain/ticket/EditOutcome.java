package dev.muster.domain.ticket;

/** What came of changing what a ticket is about. */
public sealed interface EditOutcome {
    /** It was done; the ticket's last event says what changed. */
    record Edited(Ticket ticket) implements EditOutcome {}

    /** It is like that already. */
    record SameAsBefore(Ticket ticket) implements EditOutcome {}

    /**
     * Somebody else changed it after the person had looked at it.
     *
     * @param last the newest such change
     */
    record EditedMeanwhile(Ticket ticket, TicketEvent last) implements EditOutcome {}

    /** No such ticket in this team. */
    record NoSuchTicket(TicketNumber number) implements EditOutcome {}
}
