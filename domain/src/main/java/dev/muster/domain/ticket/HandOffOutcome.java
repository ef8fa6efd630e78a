package dev.muster.domain.ticket;

import dev.muster.domain.team.UserId;

/** What came of handing a ticket over to somebody, with a note for them. */
public sealed interface HandOffOutcome {
    /** The ticket is theirs now. */
    record HandedOff(Ticket before, Ticket after) implements HandOffOutcome {}

    /** No such ticket in this team. */
    record NoSuchTicket(TicketNumber number) implements HandOffOutcome {}

    /** It is resolved: there is nothing to do about it. */
    record Resolved(Ticket ticket) implements HandOffOutcome {}

    /** Nobody has it, so nobody can hand it over. */
    record Nobodys(Ticket ticket) implements HandOffOutcome {}

    /** Only the owner or the lead may do it. */
    record NotYours(Ticket ticket, UserId owner) implements HandOffOutcome {}

    /** Nobody hands a ticket to themselves. */
    record ToOneself(Ticket ticket) implements HandOffOutcome {}

    /** Whoever should get it has it. */
    record TheirsAlready(Ticket ticket, UserId owner) implements HandOffOutcome {}

    /** The person who should get it is not in this team. */
    record NotAMember(UserId person) implements HandOffOutcome {}
}
