package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Answer;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.DuplicateSuspicion;
import dev.muster.domain.ticket.Heading;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketDesk;
import java.time.Instant;

/** Opens tickets for whoever asks, by command or by modal, shows their cards, and says if one may be there already. */
public final class Opening {
    private final TicketDesk desk;
    private final Suspecting suspecting;
    private final TicketChanges changes;

    public Opening(TicketDesk desk, DuplicateSuspicion suspicion, TicketChanges changes) {
        this.desk = desk;
        this.suspecting = new Suspecting(suspicion);
        this.changes = changes;
    }

    Answer open(Team team, UserId by, Heading heading, Instant now) {
        Ticket ticket = desk.open(team, by, heading, now);
        changes.made(team, ticket, now);
        String opened = TicketMessages.inOneLine(ticket) + " is open; its card is in " + "<#" + team.channel() + ">.";
        return suspecting
                .of(ticket)
                .map(other -> DuplicateButton.suspicion(opened, ticket, other, now))
                .orElseGet(() -> Answer.line(opened));
    }
}
