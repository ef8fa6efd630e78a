package dev.muster.domain.launch;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.ticket.OutsideLink;
import dev.muster.domain.ticket.ProductArea;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that the product brings out on a date.
 *
 * @param dropped whether it was taken off the list; it keeps its number
 */
public record Launch(LaunchNumber number, NewLaunch added, boolean dropped) {
    public WorkspaceId workspace() {
        return added.workspace();
    }

    public TeamId team() {
        return added.team();
    }

    public String what() {
        return added.what();
    }

    /** Local date in the team's zone. */
    public LocalDate on() {
        return added.on();
    }

    public @Nullable ProductArea area() {
        return added.area();
    }

    public @Nullable OutsideLink link() {
        return added.link();
    }
}
