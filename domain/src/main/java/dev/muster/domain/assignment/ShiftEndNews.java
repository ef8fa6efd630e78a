package dev.muster.domain.assignment;

import dev.muster.domain.team.Team;
import java.time.Instant;

/** Told how it stands with somebody's tickets at the end of their shift, so that what they were told before it follows. */
public interface ShiftEndNews {
    void show(Team team, ShiftEnds.Ending ending, Instant now);
}
