package dev.muster.domain.calendar;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Feeds in memory. */
final class InMemoryCalendarFeeds implements CalendarFeeds {
    private final Map<List<Object>, CalendarFeed> feeds = new LinkedHashMap<>();

    @Override
    public Optional<CalendarFeed> find(WorkspaceId workspace, TeamId team, UserId person, FeedScope scope) {
        return Optional.ofNullable(feeds.get(List.of(workspace, team, person, scope)));
    }

    @Override
    public Optional<CalendarFeed> at(WorkspaceId workspace, AddressHash address) {
        return feeds.values().stream()
                .filter(f -> f.workspace().equals(workspace) && Objects.equals(f.address(), address))
                .findFirst();
    }

    @Override
    public boolean save(CalendarFeed feed) {
        List<Object> key = List.of(feed.workspace(), feed.team(), feed.person(), feed.scope());
        CalendarFeed stored = feeds.get(key);
        if ((stored == null ? 0 : stored.version()) != feed.version() - 1) {
            return false;
        }
        feeds.put(key, feed);
        return true;
    }
}
