package dev.muster.domain.shift;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rosters of all teams, in every state. */
public interface Rosters {
    /** Stores a new proposal. */
    void propose(Roster proposal);

    Optional<Roster> find(WorkspaceId workspace, RosterId id);

    /**
     * Approves or rejects a roster that is still proposed, as one conditional update.
     *
     * @return the roster afterwards, or empty when it was not proposed any more (or is not there)
     */
    Optional<Roster> decide(WorkspaceId workspace, RosterId id, Roster.State decision, UserId by, Instant at);

    /**
     * Says that a proposed version is part of the roster that it changes, which is what counts, whatever else was decided
     * on it meanwhile; as one conditional update.
     *
     * @return the roster afterwards, or empty when it said so already (or is not there)
     */
    Optional<Roster> applied(WorkspaceId workspace, RosterId id, UserId by, Instant at);

    /**
     * Makes the team's other proposals stale that share a day with this one and were planned before it or at the same
     * instant, so that of each day only the newest can be approved.
     *
     * @return those that went stale by this call
     */
    List<Roster> makeOlderStale(Roster newest);

    /**
     * Stores what happened to a published roster (its shifts, offers and changes), as one conditional update: only if it is
     * still published and at the revision at which it was read.
     *
     * @return false when something else happened to it meanwhile; nothing is written then
     */
    boolean change(Roster before, Roster after);

    /**
     * Approves a proposal as {@link #decide} does, but only if nobody held it since it was read.
     *
     * @return the roster afterwards, or empty when it was held, or is not proposed any more
     */
    Optional<Roster> approve(Roster asRead, UserId by, Instant at);

    /**
     * Raises the revision of a roster that is published or proposed, as one conditional update, if it is as it was read:
     * whoever read it before has to decide anew.
     *
     * @return false when something else happened to it meanwhile
     */
    boolean hold(Roster asRead);

    /**
     * A team's published and proposed rosters that touch the dates from one to another, both included, in any order: as
     * they are at this moment, never as they were a moment ago.
     */
    List<Roster> standing(WorkspaceId workspace, TeamId team, LocalDate from, LocalDate to);

    /** A team's proposals that wait for the lead, the oldest first. */
    List<Roster> proposed(WorkspaceId workspace, TeamId team);

    /** A team's published rosters that touch the dates from one to another, both included; by first date. */
    List<Roster> published(WorkspaceId workspace, TeamId team, LocalDate from, LocalDate to);
}
