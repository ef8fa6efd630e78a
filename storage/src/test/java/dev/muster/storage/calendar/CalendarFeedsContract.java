package dev.muster.storage.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.calendar.AddressHash;
import dev.muster.domain.calendar.CalendarFeed;
import dev.muster.domain.calendar.FeedAddress;
import dev.muster.domain.calendar.FeedEvent;
import dev.muster.domain.calendar.FeedScope;
import dev.muster.domain.calendar.FeedShift;
import dev.muster.storage.mongo.OnAStore;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

abstract class CalendarFeedsContract extends OnAStore {
    private static final AddressHash ONE = FeedAddress.random(WORKSPACE).hash();
    private static final AddressHash OTHER = FeedAddress.random(WORKSPACE).hash();
    private static final FeedEvent NIGHT = new FeedEvent(
            new FeedShift(
                    "2026-11-23/1",
                    LocalDate.of(2026, 11, 23),
                    "Night, late 😀",
                    LocalTime.of(22, 0),
                    LocalTime.of(6, 30),
                    ZoneId.of("Australia/Lord_Howe"),
                    List.of(BO)),
            3,
            NOW,
            true);

    CalendarFeedsContract(Kind kind) {
        super(kind);
    }

    private static CalendarFeed feed(FeedScope scope, @Nullable AddressHash address, long version) {
        return new CalendarFeed(WORKSPACE, TEAM, ANA, scope, address, 2, NOW, List.of(NIGHT), version);
    }

    @Test
    void aFeedComesBackAsItWasSaved() {
        CalendarFeed feed = feed(FeedScope.OWN, ONE, 1);

        assertThat(store.calendarFeeds().save(feed)).isTrue();

        assertThat(store.calendarFeeds().find(WORKSPACE, TEAM, ANA, FeedScope.OWN))
                .contains(feed);
        assertThat(store.calendarFeeds().at(WORKSPACE, ONE)).contains(feed);
    }

    @Test
    void aFeedIsNobodyElses() {
        assertThat(store.calendarFeeds().save(feed(FeedScope.OWN, ONE, 1))).isTrue();

        assertThat(store.calendarFeeds().find(WORKSPACE, TEAM, BO, FeedScope.OWN))
                .isEmpty();
        assertThat(store.calendarFeeds().find(WORKSPACE, OTHER_TEAM, ANA, FeedScope.OWN))
                .isEmpty();
        assertThat(store.calendarFeeds().find(WORKSPACE, TEAM, ANA, FeedScope.TEAM))
                .isEmpty();
        assertThat(store.calendarFeeds().at(OTHER_WORKSPACE, ONE)).isEmpty();
        assertThat(store.calendarFeeds().at(WORKSPACE, OTHER)).isEmpty();
    }

    @Test
    void atANewAddressItIsNotAtTheOldOneAnyMore() {
        assertThat(store.calendarFeeds().save(feed(FeedScope.OWN, ONE, 1))).isTrue();
        assertThat(store.calendarFeeds().save(feed(FeedScope.OWN, OTHER, 2))).isTrue();

        assertThat(store.calendarFeeds().at(WORKSPACE, ONE)).isEmpty();
        assertThat(store.calendarFeeds().at(WORKSPACE, OTHER)).isPresent();
    }

    @Test
    void severalMayBeTurnedOffAndThenAreAtNoAddress() {
        for (FeedScope scope : FeedScope.values()) {
            assertThat(store.calendarFeeds().save(feed(scope, null, 1))).isTrue();
        }

        assertThat(store.calendarFeeds().find(WORKSPACE, TEAM, ANA, FeedScope.TEAM))
                .contains(feed(FeedScope.TEAM, null, 1));
    }

    @Test
    void ofChangesAtOnceOneIsSaved() throws Exception {
        assertThat(store.calendarFeeds().save(feed(FeedScope.OWN, ONE, 1))).isTrue();

        assertThat(atOnce(10, i -> store.calendarFeeds().save(feed(FeedScope.OWN, OTHER, 2))))
                .containsOnlyOnce(true);
        assertThat(store.calendarFeeds().save(feed(FeedScope.OWN, OTHER, 1))).isFalse();
    }
}
