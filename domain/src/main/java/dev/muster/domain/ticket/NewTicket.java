package dev.muster.domain.ticket;

import dev.muster.domain.team.Skill;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that has no number yet.
 *
 * @param at UTC instant of the opening
 * @param origin where it comes from; null if it is opened in Slack
 */
public record NewTicket(
        WorkspaceId workspace,
        TeamId team,
        String subject,
        String details,
        Priority priority,
        @Nullable Skill skill,
        Set<String> tags,
        Particulars particulars,
        Actor by,
        Instant at,
        @Nullable Origin origin) {

    /** One of which no particulars are known. */
    public NewTicket(
            WorkspaceId workspace,
            TeamId team,
            String subject,
            String details,
            Priority priority,
            @Nullable Skill skill,
            Set<String> tags,
            Actor by,
            Instant at,
            @Nullable Origin origin) {
        this(workspace, team, subject, details, priority, skill, tags, Particulars.NONE, by, at, origin);
    }

    /** What somebody opens in Slack. */
    public NewTicket(
            WorkspaceId workspace,
            TeamId team,
            String subject,
            String details,
            Priority priority,
            @Nullable Skill skill,
            Set<String> tags,
            UserId by,
            Instant at) {
        this(workspace, team, subject, details, priority, skill, tags, new Actor.Person(by), at, null);
    }

    /** The ticket as it stands right after its opening. */
    public Ticket numbered(TicketNumber number) {
        TicketEvent opening = new TicketEvent(TicketEvent.Kind.OPENED, at, by, null, "");
        return new Ticket(
                workspace,
                team,
                number,
                subject,
                details,
                priority,
                skill,
                tags,
                particulars,
                TicketState.OPEN,
                null,
                List.of(opening),
                origin,
                1);
    }
}
