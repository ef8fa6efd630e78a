package dev.muster.domain.calendar;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import java.util.Optional;

/** The feeds of all people. */
public interface CalendarFeeds {
    Optional<CalendarFeed> find(WorkspaceId workspace, TeamId team, UserId person, FeedScope scope);

    /** The feed that is at an address now. */
    Optional<CalendarFeed> at(WorkspaceId workspace, AddressHash address);

    /**
     * Creates a feed (version 1) or replaces the one whose version is one lower.
     *
     * @return false when it was changed meanwhile; nothing is written then
     */
    boolean save(CalendarFeed feed);
}
