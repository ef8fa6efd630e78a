package dev.muster.domain.ticket;

import dev.muster.domain.team.UserId;

/** What came of closing a ticket because another one is the same. */
public sealed interface ClosingAsDuplicate {
    /** It is resolved, and the other one's history says so. */
    record Closed(Ticket ticket, Ticket sameAs) implements ClosingAsDuplicate {}

    /** Somebody else works on it. */
    record SomebodysAlready(Ticket ticket, UserId owner) implements ClosingAsDuplicate {}

    /** It was resolved in another way. */
    record ResolvedAlready(Ticket ticket) implements ClosingAsDuplicate {}

    /** No such ticket in this team. */
    record NoSuchTicket(TicketNumber number) implements ClosingAsDuplicate {}
}
