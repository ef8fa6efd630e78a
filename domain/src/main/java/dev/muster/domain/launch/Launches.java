package dev.muster.domain.launch;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The launches of all teams. */
public interface Launches {
    /** So many at most are read at once. */
    int MOST = 200;

    /** Keeps a launch under its team's next number. */
    Launch add(NewLaunch launch);

    Optional<Launch> find(WorkspaceId workspace, TeamId team, LaunchNumber number);

    /** A team's launches on the dates from one to another, both included, but those that were dropped; by date. */
    List<Launch> between(WorkspaceId workspace, TeamId team, LocalDate from, LocalDate to);

    /**
     * Takes a launch off the list.
     *
     * @return false when it isn't on it
     */
    boolean drop(WorkspaceId workspace, TeamId team, LaunchNumber number);

    /**
     * Brings back one that was dropped.
     *
     * @return false when there is no such one
     */
    boolean restore(WorkspaceId workspace, TeamId team, LaunchNumber number);
}
