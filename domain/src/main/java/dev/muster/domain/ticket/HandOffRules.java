package dev.muster.domain.ticket;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.TicketEvent.Kind;
import dev.muster.domain.ticket.TicketRules.Decision;
import java.time.Instant;

/** When one person may hand a ticket over to another. */
final class HandOffRules {
    private HandOffRules() {}

    /**
     * Its owner, or the lead, hands an unresolved ticket to another person of the team, who works on it from then on: one
     * that waited for the user goes on, as it does when it is assigned.
     */
    static Decision<HandOffOutcome> handOff(Ticket ticket, Team team, UserId by, UserId to, String note, Instant now) {
        UserId owner = ticket.owner();
        if (!ticket.state().isUnresolved()) {
            return TicketRules.refuse(new HandOffOutcome.Resolved(ticket));
        }
        if (owner == null) {
            return TicketRules.refuse(new HandOffOutcome.Nobodys(ticket));
        }
        if (!owner.equals(by) && !team.isLead(by)) {
            return TicketRules.refuse(new HandOffOutcome.NotYours(ticket, owner));
        }
        if (by.equals(to)) {
            return TicketRules.refuse(new HandOffOutcome.ToOneself(ticket));
        }
        if (!team.includes(to)) {
            return TicketRules.refuse(new HandOffOutcome.NotAMember(to));
        }
        return owner.equals(to)
                ? TicketRules.refuse(new HandOffOutcome.TheirsAlready(ticket, to))
                : TicketRules.apply(ticket, new TicketEvent(Kind.ASSIGNED, now, by, to, note), TicketState.CLAIMED);
    }
}
