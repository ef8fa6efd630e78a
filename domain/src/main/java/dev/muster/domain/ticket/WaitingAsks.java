package dev.muster.domain.ticket;

import dev.muster.domain.team.Team;
import java.time.Instant;
import java.util.Optional;

/**
 * When somebody is asked whether a ticket still waits for the user: after the team's limit of working days in which nobody
 * touched it, and again after as many, as often as nobody answers.
 */
public final class WaitingAsks {
    private WaitingAsks() {}

    /**
     * One time at which somebody is asked.
     *
     * @param round 1 for the first time since the ticket was touched
     * @param at UTC instant
     */
    public record Ask(int round, Instant at) {}

    /** The last ask at or before a UTC instant about a ticket that was last touched at another; empty if there was none. */
    public static Optional<Ask> last(Instant touched, Team team, Instant upTo) {
        if (!team.limits().asksAboutWaiting()) {
            return Optional.empty();
        }
        Ask ask = new Ask(0, touched);
        for (Ask next = after(ask, team); !next.at().isAfter(upTo); next = after(ask, team)) {
            ask = next;
        }
        return Optional.of(ask).filter(a -> a.round() > 0);
    }

    /** When the next ask after a UTC instant is due if nobody touches the ticket before; empty if nobody will be asked. */
    public static Optional<Ask> next(Ticket ticket, Team team, Instant after) {
        if (ticket.state() != TicketState.WAITING || !team.limits().asksAboutWaiting()) {
            return Optional.empty();
        }
        Instant touched = ticket.lastEvent().at();
        return Optional.of(after(last(touched, team, after).orElse(new Ask(0, touched)), team));
    }

    /** Since when a ticket waits. */
    public static Instant since(Ticket waiting) {
        return waiting.last(TicketEvent.Kind.WAITING)
                .orElse(waiting.lastEvent())
                .at();
    }

    private static Ask after(Ask ask, Team team) {
        return new Ask(
                ask.round() + 1,
                team.hours().workingDaysLater(ask.at(), team.limits().waitingDays()));
    }
}
