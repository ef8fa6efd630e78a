package dev.muster.bot.ticket;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Heading;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketDesk;
import java.time.Instant;

/** Opens tickets for whoever asks, by command or by modal, and shows their cards. */
public final class Opening {
    private final TicketDesk desk;
    private final TicketChanges changes;

    public Opening(TicketDesk desk, TicketChanges changes) {
        this.desk = desk;
        this.changes = changes;
    }

    String open(Team team, UserId by, Heading heading, Instant now) {
        Ticket ticket = desk.open(team, by, heading, now);
        changes.made(team, ticket, now);
        return TicketMessages.inOneLine(ticket) + " is open; its card is in " + "<#" + team.channel() + ">.";
    }
}
