package dev.muster.domain.ticket;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.TicketEvent.Kind;
import dev.muster.domain.ticket.TicketRules.Decision;
import java.time.Instant;
import java.util.function.Function;

/** Where it is said what becomes of tickets that wait for the user for long. All instants are UTC. */
public final class WaitingDesk {
    private final TicketDesk desk;

    public WaitingDesk(TicketDesk desk) {
        this.desk = desk;
    }

    /**
     * Somebody says that a ticket still waits, which counts as touching it.
     *
     * @param seen the version that they were asked about: the answer to a question is given once
     */
    public ChangeOutcome stillWaits(Team team, TicketNumber number, long seen, UserId by, Instant now) {
        return change(
                team,
                number,
                ticket -> ticket.state() == TicketState.WAITING && ticket.version() == seen
                        ? TicketRules.apply(
                                ticket,
                                new TicketEvent(Kind.NOTED, now, by, ticket.owner(), "still waits for the user"),
                                TicketState.WAITING)
                        : TicketRules.refuse(new ChangeOutcome.NotInThisState(ticket)));
    }

    /** Somebody goes on with a waiting ticket, be it another's. */
    public ChangeOutcome takeBack(Team team, TicketNumber number, UserId by, Instant now) {
        return change(team, number, ticket -> {
            if (ticket.state() != TicketState.WAITING) {
                return TicketRules.refuse(new ChangeOutcome.NotInThisState(ticket));
            }
            boolean anothers = ticket.owner() != null && !ticket.isOwnedBy(by);
            return TicketRules.apply(
                    ticket,
                    new TicketEvent(anothers ? Kind.ASSIGNED : Kind.CLAIMED, now, by, by, ""),
                    TicketState.CLAIMED);
        });
    }

    private ChangeOutcome change(Team team, TicketNumber number, Function<Ticket, Decision<ChangeOutcome>> decision) {
        return desk.decide(
                team, number, decision, ChangeOutcome.Changed::new, () -> new ChangeOutcome.NoSuchTicket(number));
    }
}
