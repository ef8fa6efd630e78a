package dev.muster.domain.routine;

import dev.muster.domain.team.Team;
import dev.muster.domain.ticket.Ticket;
import java.time.Instant;
import java.util.List;

/** The cards of tickets, as they were shown last. */
public interface TicketCardsShown {
    /** Whether a ticket has a card that would say something else by the team's settings of now. */
    boolean isOutdated(Team team, Ticket ticket);

    /** Has the cards of some tickets say what they would say now; nobody else is told of it. */
    void renew(Team team, List<Ticket> tickets, Instant now);
}
