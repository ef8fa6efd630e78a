package dev.muster.domain.calendar;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's private feed of their own shifts, or of their team's. Everybody has an address of their own for the team's,
 * too: who leaves can't read on, and who renews theirs takes nobody else's away.
 *
 * @param address the hash of its address; null while it is turned off
 * @param changes how often an address was made or the feed turned off
 * @param since UTC instant of the last time
 * @param events what it has shown; kept while it is turned off, so that sequences never fall
 * @param version raised by one at each change; the guard of conditional updates
 */
public record CalendarFeed(
        WorkspaceId workspace,
        TeamId team,
        UserId person,
        FeedScope scope,
        @Nullable AddressHash address,
        int changes,
        Instant since,
        List<FeedEvent> events,
        long version) {
    public CalendarFeed {
        events = List.copyOf(events);
    }

    public boolean isOn() {
        return address != null;
    }

    /** The next version of the feed, at another address or, for null, turned off. */
    CalendarFeed at(@Nullable AddressHash other, Instant now) {
        return new CalendarFeed(workspace, team, person, scope, other, changes + 1, now, events, version + 1);
    }

    /** The next version of the feed, which shows other events. */
    CalendarFeed showing(List<FeedEvent> others) {
        return new CalendarFeed(workspace, team, person, scope, address, changes, since, others, version + 1);
    }

    /** What calendars know an event by, for ever; the same for everybody who reads of the team's shifts. */
    public String uid(FeedEvent event) {
        String whose = scope == FeedScope.OWN ? person.value() : "team";
        String name = String.join(
                "/", workspace.value(), team.value(), whose, event.shift().slot());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + "@muster";
    }
}
