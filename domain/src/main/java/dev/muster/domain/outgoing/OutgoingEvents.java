package dev.muster.domain.outgoing;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import java.time.Instant;
import java.util.List;

/** The events on their way to other systems, and for a while what became of them. All instants are UTC. */
public interface OutgoingEvents {
    /** Stores those that aren't there yet; those that are stay as they are. */
    void put(List<OutgoingEvent> events);

    /** A team's events that wait, in the order in which they were put, at most so many. */
    List<OutgoingEvent> waiting(WorkspaceId workspace, TeamId team, int most);

    /** Stores what came of one more attempt; false when it waits no more, or somebody else recorded one meanwhile. */
    boolean record(OutgoingEvent tried);

    /** A team's events that were put last, the newest first, at most so many. */
    List<OutgoingEvent> last(WorkspaceId workspace, TeamId team, int most);

    /** Gives up all of a team's that wait and were put before an instant. */
    void giveUp(WorkspaceId workspace, TeamId team, Instant before);

    /** Forgets all of a team's. */
    void forget(WorkspaceId workspace, TeamId team);

    /** Forgets all that were put before an instant, whatever became of them. */
    void forgetBefore(Instant instant);
}
