package dev.muster.bot.ticket;

import dev.muster.domain.team.Skill;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketDesk;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens tickets for whoever asks, by command or by modal, and shows their cards. */
public final class Opening {
    private final TicketDesk desk;
    private final TicketChanges changes;

    public Opening(TicketDesk desk, TicketChanges changes) {
        this.desk = desk;
        this.changes = changes;
    }

    /** What somebody wants opened. */
    record Wish(
            String subject,
            String details,
            Priority priority,
            @Nullable Skill skill,
            Set<String> tags) {}

    String open(Team team, UserId by, Wish wish, Instant now) {
        Ticket ticket =
                desk.open(team, by, wish.subject(), wish.details(), wish.priority(), wish.skill(), wish.tags(), now);
        changes.made(team, ticket, now);
        return TicketMessages.inOneLine(ticket) + " is open; its card is in " + "<#" + team.channel() + ">.";
    }
}
