package dev.muster.domain.ticket;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tickets that each team opened last, in a few words each. */
public interface LatelyOpened {
    /** So many are remembered of each team. */
    int MOST = 200;

    /**
     * Remembers an opening, and tells those that were remembered before, the oldest first. Of two openings at once one finds
     * the other.
     */
    List<Opening> remember(WorkspaceId workspace, TeamId team, Opening opening);

    /**
     * What a ticket was about when it was opened.
     *
     * @param at UTC instant
     * @param subject the {@link Terms} of its subject
     * @param place where it is outside ({@link OutsideLink#place}); null for nowhere
     */
    record Opening(
            TicketNumber number,
            Instant at,
            List<String> subject,
            @Nullable String place) {
        public Opening {
            subject = List.copyOf(subject);
        }

        static Opening of(Ticket ticket) {
            OutsideLink link = ticket.particulars().link();
            return new Opening(
                    ticket.number(), ticket.openedAt(), Terms.in(ticket.subject()), link == null ? null : link.place());
        }
    }
}
