package dev.muster.domain.ticket;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.time.Instant;

/** Where tickets are escalated, and escalations answered and taken back. All instants are UTC. */
public final class EscalationDesk {
    private final TicketDesk desk;

    public EscalationDesk(TicketDesk desk) {
        this.desk = desk;
    }

    public EscalationOutcome escalate(Team team, TicketNumber number, UserId by, String reason, Instant now) {
        return desk.decide(
                team,
                number,
                ticket -> EscalationRules.escalate(ticket, by, reason, now),
                (before, after) -> new EscalationOutcome.Escalated(after, escalation(after)),
                () -> new EscalationOutcome.NoSuchTicket(number));
    }

    /**
     * Notes who is on it; the caller has made sure that they may.
     *
     * @param round which of the ticket's escalations they mean
     */
    public EscalationOutcome answer(Team team, TicketNumber number, int round, UserId by, Instant now) {
        return desk.decide(
                team,
                number,
                ticket -> EscalationRules.answer(ticket, round, by, now),
                (before, after) -> new EscalationOutcome.Answered(after, escalation(after)),
                () -> new EscalationOutcome.NoSuchTicket(number));
    }

    public EscalationOutcome takeBack(Team team, TicketNumber number, UserId by, String why, Instant now) {
        return desk.decide(
                team,
                number,
                ticket -> EscalationRules.takeBack(ticket, by, why, now),
                (before, after) -> new EscalationOutcome.TakenBack(after),
                () -> new EscalationOutcome.NoSuchTicket(number));
    }

    private static Escalation escalation(Ticket escalated) {
        return Escalation.of(escalated).orElseThrow();
    }
}
