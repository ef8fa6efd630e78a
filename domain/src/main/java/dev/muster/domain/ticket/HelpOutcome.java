package dev.muster.domain.ticket;

import dev.muster.domain.team.UserId;

/** What came of asking for help with a ticket, or of offering it. */
public sealed interface HelpOutcome {
    /** Colleagues are to be asked. */
    record Raised(Ticket ticket, RaisedHand hand) implements HelpOutcome {}

    /** Somebody is in. */
    record In(Ticket ticket, RaisedHand hand) implements HelpOutcome {}

    /** No such ticket in this team. */
    record NoSuchTicket(TicketNumber number) implements HelpOutcome {}

    /** A resolved ticket needs no help. */
    record Resolved(Ticket ticket) implements HelpOutcome {}

    /** Colleagues are being asked. */
    record RaisedAlready(Ticket ticket, RaisedHand hand) implements HelpOutcome {}

    /** Somebody was in before. */
    record InAlready(Ticket ticket, RaisedHand hand, UserId who) implements HelpOutcome {}

    /** Whoever asks for help can't be it. */
    record OneselfOnly(Ticket ticket) implements HelpOutcome {}

    /** The hand that was meant came down. */
    record NotRaised(Ticket ticket) implements HelpOutcome {}
}
