package dev.muster.domain.note;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.ticket.TicketNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that helps the next one, kept by a team under a tag.
 *
 * @param text 1 to {@link #LONGEST} characters as typed; never markup
 * @param at UTC instant
 * @param from the ticket that taught it; null for none
 */
public record Note(
        WorkspaceId workspace,
        TeamId team,
        NoteId id,
        Tag tag,
        UserId author,
        String text,
        Instant at,
        @Nullable TicketNumber from) {
    public static final int LONGEST = 2000;

    public Note {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("a note of " + text.length() + " characters");
        }
    }

    /** Its author may, and the lead. */
    public boolean mayBeDeletedBy(UserId user, Team ofTeam) {
        return author.equals(user) || ofTeam.isLead(user);
    }
}
