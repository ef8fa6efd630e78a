package dev.muster.domain.calendar;

import static dev.muster.domain.shift.RosterFixture.EARLY;
import static dev.muster.domain.shift.RosterFixture.LATE;
import static dev.muster.domain.shift.RosterFixture.MONDAY;
import static dev.muster.domain.shift.RosterFixture.NIGHT;
import static dev.muster.domain.shift.RosterFixture.roster;
import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.MEI;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static dev.muster.domain.team.TeamFixture.team;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.calendar.CalendarDesk.Outcome;
import dev.muster.domain.shift.InMemoryRosters;
import dev.muster.domain.shift.RosterFixture;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Feeds that are read now and then while rosters come, change and go. */
class FeedsFollowRostersTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00.5Z");
    private static final List<UserId> PEOPLE = List.of(ANA, RAJ, MEI);

    private final Team team = team().build();
    private InMemoryRosters rosters = new InMemoryRosters();

    /** Whatever is published, taken back and published again, each look finds exactly the roster. */
    @Property(tries = 50)
    void theFeedIsTheRosterNoEventIsThereTwiceAndNoSequenceFalls(@ForAll long seed) {
        Random random = new Random(seed);
        rosters = new InMemoryRosters();
        CalendarDesk desk =
                new CalendarDesk(new InMemoryCalendarFeeds(), new OneTeam(team), OneTeam.rosterDesk(rosters));
        List<FeedAddress> addresses = new ArrayList<>();
        for (UserId person : PEOPLE) {
            for (FeedScope scope : FeedScope.values()) {
                addresses.add(((Outcome.NewAddress) desk.newAddress(team, person, scope, 0, NOW)).address());
            }
        }
        Map<FeedAddress, Map<String, FeedEvent>> before = new HashMap<>();
        Instant now = NOW;
        for (int step = 0; step < 12; step++) {
            republish(random);
            now = now.plusSeconds(random.nextInt(4 * 24 * 3600));
            for (FeedAddress address : addresses) {
                if (random.nextInt(3) > 0) {
                    CalendarFeed feed = desk.read(address, now).orElseThrow().feed();
                    isTheRoster(feed, now);
                    goesOn(feed, before.computeIfAbsent(address, a -> new HashMap<>()));
                }
            }
        }
    }

    private void republish(Random random) {
        LocalDate from = MONDAY.plusWeeks(random.nextInt(4) - 1L);
        String id = "week-" + from;
        rosters.remove(id);
        if (random.nextInt(5) == 0) {
            return;
        }
        RosterFixture roster = roster(id).from(from);
        for (int day = 0; day < 7; day++) {
            for (UserId person : PEOPLE) {
                switch (random.nextInt(5)) {
                    case 0 -> roster.with(from.plusDays(day), EARLY, person);
                    case 1 -> roster.with(from.plusDays(day), NIGHT, person);
                    case 2 -> roster.with(from.plusDays(day), EARLY, person).with(from.plusDays(day), LATE, person);
                    default -> {}
                }
            }
        }
        rosters.with(roster);
    }

    private void isTheRoster(CalendarFeed feed, Instant now) {
        LocalDate from = now.atZone(team.zone()).toLocalDate().minusWeeks(CalendarDesk.WEEKS_BACK);
        List<String> published = rosters.published(team.workspace(), team.id(), from, MONDAY.plusYears(1)).stream()
                .flatMap(r -> r.shifts().stream())
                .filter(s -> !s.date().isBefore(from))
                .filter(s -> feed.scope() == FeedScope.TEAM || s.person().equals(feed.person()))
                .map(s -> s.date() + " " + s.type() + (feed.scope() == FeedScope.TEAM ? " " + s.person() : ""))
                .sorted()
                .toList();
        List<String> shown = feed.events().stream()
                .filter(e -> !e.cancelled())
                .flatMap(e -> feed.scope() == FeedScope.OWN
                        ? Stream.of(e.shift().date() + " " + e.shift().shift())
                        : e.shift().people().stream()
                                .map(p -> e.shift().date() + " " + e.shift().shift() + " " + p))
                .sorted()
                .toList();
        assertThat(shown).isEqualTo(published);
    }

    private static void goesOn(CalendarFeed feed, Map<String, FeedEvent> before) {
        Set<String> uids = new HashSet<>();
        for (FeedEvent event : feed.events()) {
            String uid = feed.uid(event);
            assertThat(uids.add(uid)).as("%s is there once", event).isTrue();
            FeedEvent old = before.put(uid, event);
            if (old != null) {
                assertThat(event.sequence()).isGreaterThanOrEqualTo(old.sequence());
                assertThat(event.changedAt()).isAfterOrEqualTo(old.changedAt());
                assertThat(event.sequence() > old.sequence()).isEqualTo(!event.equals(old));
            }
        }
        assertThat(uids).as("nothing vanishes within its weeks").containsAll(before.keySet());
    }
}
