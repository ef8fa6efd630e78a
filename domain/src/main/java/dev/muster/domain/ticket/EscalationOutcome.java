package dev.muster.domain.ticket;

import dev.muster.domain.team.UserId;

/** What came of escalating a ticket, of answering an escalation, or of taking it back. */
public sealed interface EscalationOutcome {
    /** The ticket is escalated, and people are asked. */
    record Escalated(Ticket ticket, Escalation escalation) implements EscalationOutcome {}

    /** Somebody is on it: nobody else is asked any more. */
    record Answered(Ticket ticket, Escalation escalation) implements EscalationOutcome {}

    /** The ticket is escalated no longer. */
    record TakenBack(Ticket ticket) implements EscalationOutcome {}

    /** No such ticket in this team. */
    record NoSuchTicket(TicketNumber number) implements EscalationOutcome {}

    /** A resolved ticket can't be escalated. */
    record Resolved(Ticket ticket) implements EscalationOutcome {}

    /** It is escalated, and people are being asked. */
    record EscalatedAlready(Ticket ticket, Escalation escalation) implements EscalationOutcome {}

    /** Somebody was on it before. */
    record AnsweredAlready(Ticket ticket, Escalation escalation, UserId who) implements EscalationOutcome {}

    /** It isn't escalated, or no longer in the way that was meant. */
    record NotEscalated(Ticket ticket) implements EscalationOutcome {}
}
