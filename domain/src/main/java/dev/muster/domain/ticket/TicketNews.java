package dev.muster.domain.ticket;

import dev.muster.domain.team.Team;
import java.time.Instant;

/** Told of what Muster itself did to a ticket, so that whatever shows it follows; being told twice is being told once. */
public interface TicketNews {
    void changed(Team team, Ticket ticket, Instant now);
}
