package dev.muster.domain.ticket;

import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.TicketEvent.Kind;
import dev.muster.domain.ticket.TicketRules.Decision;
import java.time.Instant;
import java.util.Optional;

/** When a ticket may be escalated, when that may be answered, and when it may be taken back. */
final class EscalationRules {
    private EscalationRules() {}

    /** An unresolved ticket, be it nobody's; one that somebody is on already may be escalated again, from the first step. */
    static Decision<EscalationOutcome> escalate(Ticket ticket, UserId by, String reason, Instant now) {
        if (!ticket.state().isUnresolved()) {
            return TicketRules.refuse(new EscalationOutcome.Resolved(ticket));
        }
        Optional<Escalation> current = Escalation.of(ticket).filter(e -> !e.isAnswered());
        return current.isPresent()
                ? TicketRules.refuse(new EscalationOutcome.EscalatedAlready(ticket, current.get()))
                : happens(ticket, Kind.ESCALATED, by, reason, now);
    }

    /** The first to answer is on it; who has the ticket stays as it was. */
    static Decision<EscalationOutcome> answer(Ticket ticket, int round, UserId by, Instant now) {
        Optional<Escalation> current = Escalation.of(ticket).filter(e -> e.round() == round);
        if (current.isEmpty()) {
            return TicketRules.refuse(new EscalationOutcome.NotEscalated(ticket));
        }
        UserId who = current.get().answeredBy();
        return who == null
                ? happens(ticket, Kind.ANSWERED, by, "", now)
                : TicketRules.refuse(new EscalationOutcome.AnsweredAlready(ticket, current.get(), who));
    }

    static Decision<EscalationOutcome> takeBack(Ticket ticket, UserId by, String why, Instant now) {
        return Escalation.of(ticket).isEmpty()
                ? TicketRules.refuse(new EscalationOutcome.NotEscalated(ticket))
                : happens(ticket, Kind.DEESCALATED, by, why, now);
    }

    private static Decision<EscalationOutcome> happens(Ticket ticket, Kind kind, UserId by, String note, Instant now) {
        return TicketRules.apply(ticket, new TicketEvent(kind, now, by, ticket.owner(), note), ticket.state());
    }
}
