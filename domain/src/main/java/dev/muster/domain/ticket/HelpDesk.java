package dev.muster.domain.ticket;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.TicketEvent.Kind;
import dev.muster.domain.ticket.TicketRules.Decision;
import java.time.Instant;
import java.util.Optional;

/** Where somebody asks colleagues for help with a ticket, and the first who can is in. All instants are UTC. */
public final class HelpDesk {
    private final TicketDesk desk;

    public HelpDesk(TicketDesk desk) {
        this.desk = desk;
    }

    public HelpOutcome raise(Team team, TicketNumber number, UserId by, String what, Instant now) {
        return desk.decide(
                team,
                number,
                ticket -> raise(ticket, by, what, now),
                (before, after) -> new HelpOutcome.Raised(after, raised(after)),
                () -> new HelpOutcome.NoSuchTicket(number));
    }

    /**
     * Notes who is in.
     *
     * @param round which of the ticket's raised hands they mean
     */
    public HelpOutcome join(Team team, TicketNumber number, int round, UserId by, Instant now) {
        return desk.decide(
                team,
                number,
                ticket -> join(ticket, round, by, now),
                (before, after) -> new HelpOutcome.In(after, raised(after)),
                () -> new HelpOutcome.NoSuchTicket(number));
    }

    /** While nobody is in, a hand is up already; once somebody is, another one may be raised. */
    private static Decision<HelpOutcome> raise(Ticket ticket, UserId by, String what, Instant now) {
        if (!ticket.state().isUnresolved()) {
            return TicketRules.refuse(new HelpOutcome.Resolved(ticket));
        }
        Optional<RaisedHand> up = RaisedHand.of(ticket).filter(hand -> hand.helper() == null);
        return up.isPresent()
                ? TicketRules.refuse(new HelpOutcome.RaisedAlready(ticket, up.get()))
                : happens(ticket, Kind.HELP_WANTED, by, what, now);
    }

    private static Decision<HelpOutcome> join(Ticket ticket, int round, UserId by, Instant now) {
        Optional<RaisedHand> up = RaisedHand.of(ticket).filter(hand -> hand.round() == round);
        if (up.isEmpty()) {
            return TicketRules.refuse(new HelpOutcome.NotRaised(ticket));
        }
        UserId helper = up.get().helper();
        if (helper != null) {
            return TicketRules.refuse(new HelpOutcome.InAlready(ticket, up.get(), helper));
        }
        return up.get().by().is(by)
                ? TicketRules.refuse(new HelpOutcome.OneselfOnly(ticket))
                : happens(ticket, Kind.HELPING, by, "", now);
    }

    private static Decision<HelpOutcome> happens(Ticket ticket, Kind kind, UserId by, String note, Instant now) {
        return TicketRules.apply(ticket, new TicketEvent(kind, now, by, ticket.owner(), note), ticket.state());
    }

    private static RaisedHand raised(Ticket ticket) {
        return RaisedHand.of(ticket).orElseThrow();
    }
}
