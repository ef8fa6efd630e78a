package dev.muster.storage.calendar;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.muster.domain.calendar.AddressHash;
import dev.muster.domain.calendar.CalendarFeed;
import dev.muster.domain.calendar.CalendarFeeds;
import dev.muster.domain.calendar.FeedScope;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.storage.document.DeclaredCollection;
import dev.muster.storage.document.Duplicates;
import dev.muster.storage.document.Guarded;
import dev.muster.storage.document.Index;
import dev.muster.storage.document.KnownFields;
import dev.muster.storage.document.Reading;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Calendar feeds in MongoDB: one document each, with the hash of its address and what it has shown. */
public final class MongoCalendarFeeds implements CalendarFeeds {
    public static final DeclaredCollection FEEDS = DeclaredCollection.of(
            "calendar_feeds", Index.on("address", "workspace", "address").asUnique());

    private final MongoCollection<Document> feeds;
    private final Reading<CalendarFeed> reading = new Reading<>(FEEDS, CalendarFeedCodec::toFeed);

    public MongoCalendarFeeds(MongoDatabase database) {
        this.feeds = FEEDS.in(database);
    }

    @Override
    public Optional<CalendarFeed> find(WorkspaceId workspace, TeamId team, UserId person, FeedScope scope) {
        return one(feeds.find(eq("_id", CalendarFeedCodec.id(workspace, team, person, scope)))
                .first());
    }

    @Override
    public Optional<CalendarFeed> at(WorkspaceId workspace, AddressHash address) {
        return one(feeds.find(and(eq("workspace", workspace.value()), eq("address", address.value())))
                .first());
    }

    @Override
    public boolean save(CalendarFeed feed) {
        Document document = CalendarFeedCodec.toDocument(feed);
        if (feed.version() == 1) {
            return Duplicates.inserted(() -> feeds.insertOne(document));
        }
        return feeds.findOneAndUpdate(
                        and(eq("_id", document.getString("_id")), eq("version", feed.version() - 1)),
                        KnownFields.of(document),
                        Guarded.update())
                != null;
    }

    private Optional<CalendarFeed> one(@Nullable Document document) {
        return Optional.ofNullable(document).map(reading::one);
    }
}
