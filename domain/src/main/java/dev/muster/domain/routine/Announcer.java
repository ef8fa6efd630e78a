package dev.muster.domain.routine;

import dev.muster.domain.team.Team;
import java.time.Instant;
import java.util.List;

/** Brings announcements on their way to people; safe to repeat for the same occurrence. */
public interface Announcer {
    /** Puts everything that an occurrence has to say on its way. */
    void announce(Team team, Occurrence occurrence, List<Announcement> announcements, Instant now);
}
