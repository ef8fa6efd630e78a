package dev.muster.domain.launch;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.ticket.OutsideLink;
import dev.muster.domain.ticket.ProductArea;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A launch that has no number yet.
 *
 * @param what 1 to {@link #LONGEST} characters as typed; never markup
 * @param on local date in the team's zone, past or to come
 * @param area the part of the product that it is about; null for none in particular
 * @param at UTC instant at which it was added
 */
public record NewLaunch(
        WorkspaceId workspace,
        TeamId team,
        String what,
        LocalDate on,
        @Nullable ProductArea area,
        @Nullable OutsideLink link,
        UserId by,
        Instant at) {
    public static final int LONGEST = 150;

    public NewLaunch {
        if (what.isBlank() || what.length() > LONGEST) {
            throw new IllegalArgumentException("a launch of " + what.length() + " characters");
        }
    }
}
