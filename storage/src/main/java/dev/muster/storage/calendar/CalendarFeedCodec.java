package dev.muster.storage.calendar;

import dev.muster.domain.calendar.AddressHash;
import dev.muster.domain.calendar.CalendarFeed;
import dev.muster.domain.calendar.FeedEvent;
import dev.muster.domain.calendar.FeedScope;
import dev.muster.domain.calendar.FeedShift;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.storage.document.Fields;
import java.time.LocalTime;
import java.time.ZoneId;
import org.bson.Document;

/** A calendar feed as a document. */
final class CalendarFeedCodec {
    /** In the place of the hash of an address, which has no slash. */
    private static final String OFF = "off/";

    private CalendarFeedCodec() {}

    static String id(WorkspaceId workspace, TeamId team, UserId person, FeedScope scope) {
        return workspace + "/" + team + "/" + person + "/" + scope.name();
    }

    static Document toDocument(CalendarFeed feed) {
        String id = id(feed.workspace(), feed.team(), feed.person(), feed.scope());
        // Never absent, so that its index can be unique: the embedded store keeps no others.
        String address = feed.address() == null ? OFF + id : feed.address().value();
        return new Document("_id", id)
                .append("workspace", feed.workspace().value())
                .append("team", feed.team().value())
                .append("person", feed.person().value())
                .append("scope", feed.scope().name())
                .append("address", address)
                .append("changes", feed.changes())
                .append("since", Fields.date(feed.since()))
                .append("events", Fields.documents(feed.events(), CalendarFeedCodec::event))
                .append("version", feed.version());
    }

    static CalendarFeed toFeed(Document document) {
        String address = Fields.text(document, "address");
        return new CalendarFeed(
                new WorkspaceId(Fields.text(document, "workspace")),
                new TeamId(Fields.text(document, "team")),
                new UserId(Fields.text(document, "person")),
                FeedScope.valueOf(Fields.text(document, "scope")),
                address.startsWith(OFF) ? null : new AddressHash(address),
                Fields.number(document, "changes"),
                Fields.instant(document, "since"),
                Fields.list(document, "events", CalendarFeedCodec::toEvent),
                Fields.longNumber(document, "version"));
    }

    private static Document event(FeedEvent event) {
        FeedShift shift = event.shift();
        return new Document("slot", shift.slot())
                .append("date", shift.date().toString())
                .append("shift", shift.shift())
                .append("start", shift.start().toString())
                .append("end", shift.end().toString())
                .append("zone", shift.zone().getId())
                .append("people", shift.people().stream().map(UserId::value).toList())
                .append("sequence", event.sequence())
                .append("changedAt", Fields.date(event.changedAt()))
                .append("cancelled", event.cancelled());
    }

    private static FeedEvent toEvent(Document document) {
        return new FeedEvent(
                new FeedShift(
                        Fields.text(document, "slot"),
                        Fields.localDate(document, "date"),
                        Fields.text(document, "shift"),
                        LocalTime.parse(Fields.text(document, "start")),
                        LocalTime.parse(Fields.text(document, "end")),
                        ZoneId.of(Fields.text(document, "zone")),
                        document.getList("people", String.class).stream()
                                .map(UserId::new)
                                .toList()),
                Fields.number(document, "sequence"),
                Fields.instant(document, "changedAt"),
                document.getBoolean("cancelled", false));
    }
}
