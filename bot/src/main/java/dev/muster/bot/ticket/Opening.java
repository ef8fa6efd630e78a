package dev.muster.bot.ticket;

import dev.muster.bot.interaction.Answer;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.DuplicateSuspicion;
import dev.muster.domain.ticket.Heading;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketDesk;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens tickets for whoever asks, by command or by modal, shows their cards, and says if one may be there already. */
public final class Opening {
    private static final Logger log = LoggerFactory.getLogger(Opening.class);

    private final TicketDesk desk;
    private final DuplicateSuspicion suspicion;
    private final TicketChanges changes;

    public Opening(TicketDesk desk, DuplicateSuspicion suspicion, TicketChanges changes) {
        this.desk = desk;
        this.suspicion = suspicion;
        this.changes = changes;
    }

    Answer open(Team team, UserId by, Heading heading, Instant now) {
        Ticket ticket = desk.open(team, by, heading, now);
        changes.made(team, ticket, now);
        String opened = TicketMessages.inOneLine(ticket) + " is open; its card is in " + "<#" + team.channel() + ">.";
        return suspected(ticket)
                .map(other -> DuplicateButton.suspicion(opened, ticket, other, now))
                .orElseGet(() -> Answer.line(opened));
    }

    /** The ticket is open by now: nothing that goes wrong here may say anything else. */
    private Optional<Ticket> suspected(Ticket ticket) {
        try {
            return suspicion.of(ticket);
        } catch (RuntimeException e) {
            log.warn(
                    "{}: whether {} was opened before can't be told: {}",
                    ticket.workspace(),
                    ticket.number(),
                    e.getClass().getName());
            return Optional.empty();
        }
    }
}
