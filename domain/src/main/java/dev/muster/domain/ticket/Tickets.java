package dev.muster.domain.ticket;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** All tickets of all teams. */
public interface Tickets {
    /** Stores a new ticket under the workspace's next number; of its origin there is one, which is returned if it is there. */
    Ticket open(NewTicket ticket);

    /** The one that a team's ticket in another system is here; empty while there is none. */
    Optional<Ticket> withOrigin(WorkspaceId workspace, TeamId team, Origin origin);

    Optional<Ticket> find(WorkspaceId workspace, TicketNumber number);

    /**
     * Applies a change as one conditional update: of any number of simultaneous changes that the same state allows, one
     * is applied.
     *
     * @return the ticket after the change, or empty when the ticket was not as the change expects (or is not there)
     */
    Optional<Ticket> apply(TicketChange change);

    /** A team's tickets that are not resolved, by number. */
    List<Ticket> unresolved(WorkspaceId workspace, TeamId team);

    /** A team's tickets that are resolved and not closed, the one whose last event is the oldest first, at most so many. */
    List<Ticket> resolvedLongestAgo(WorkspaceId workspace, TeamId team, int most);

    /** How many of a team's tickets are claimed by a person; those that wait for the user are not counted. */
    int inHand(WorkspaceId workspace, TeamId team, UserId person);

    /** A team's tickets whose last event is at or after a UTC instant, by number. */
    List<Ticket> touchedSince(WorkspaceId workspace, TeamId team, Instant since);

    /** The same one after the other, the one whose last event is the oldest first, however many there are. */
    void forEachTouchedSince(WorkspaceId workspace, TeamId team, Instant since, Consumer<Ticket> action);

    /**
     * The tickets of a team that are found under one of their {@link Terms}, the highest number first.
     *
     * @param most how many at most
     */
    List<TicketNumber> withTerm(WorkspaceId workspace, TeamId team, String term, int most);

    /** Those tickets of a workspace that are there, by number. */
    List<Ticket> all(WorkspaceId workspace, List<TicketNumber> numbers);

    /** Stores tickets with their history as they are, under their own numbers; replaces those of the same number. */
    void restore(List<Ticket> tickets);
}
