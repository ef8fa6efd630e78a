package dev.muster.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.ClockChange;
import dev.muster.domain.shift.InMemoryRosters;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads every feed of a team again and again, and says if one is not what is published, or doesn't go on from where it was. */
public final class FeedWatch {
    private final Team team;
    private final InMemoryRosters rosters;
    private final CalendarDesk desk;
    private final List<FeedAddress> addresses = new ArrayList<>();
    private final Map<FeedAddress, Map<String, Seen>> before = new HashMap<>();
    private final Map<FeedAddress, Look> looks = new HashMap<>();

    public FeedWatch(Team team, InMemoryRosters rosters, Instant now) {
        this.team = team;
        this.rosters = rosters;
        this.desk = new CalendarDesk(new InMemoryCalendarFeeds(), new OneTeam(team), OneTeam.rosterDesk(rosters));
        for (Member member : team.members()) {
            follow(member.user(), FeedScope.OWN, now);
        }
        follow(team.lead(), FeedScope.TEAM, now);
    }

    private void follow(UserId person, FeedScope scope, Instant now) {
        addresses.add(((CalendarDesk.Outcome.NewAddress) desk.newAddress(team, person, scope, 0, now)).address());
    }

    /** All events as UTC instants, read at an instant less than eight weeks after the first of the rosters. */
    public void look(LocalDate from, LocalDate to, Instant now) {
        List<Roster> published = rosters.published(team.workspace(), team.id(), from, to);
        List<?> facts =
                published.stream().map(r -> List.of(r.types(), r.shifts())).toList();
        for (FeedAddress address : addresses) {
            CalendarFeed feed = desk.read(address, now).orElseThrow().feed();
            Look look = new Look(facts, feed.events());
            if (!look.equals(looks.put(address, look))) {
                assertThat(shown(feed))
                        .as("%s feed of %s", feed.scope(), feed.person())
                        .isEqualTo(expected(feed, published));
                goesOn(feed, before.computeIfAbsent(address, a -> new HashMap<>()));
            }
        }
    }

    /** What is published, and what a feed shows of it: not compared twice. */
    private record Look(List<?> published, List<FeedEvent> shown) {}

    private static List<String> shown(CalendarFeed feed) {
        return feed.events().stream()
                .filter(e -> !e.cancelled())
                .map(FeedEvent::shift)
                .map(s -> line(s.shift(), s.startsAt().toInstant(), s.endsAt().toInstant(), Set.copyOf(s.people())))
                .sorted()
                .toList();
    }

    private List<String> expected(CalendarFeed feed, List<Roster> published) {
        Map<String, Set<UserId>> people = new LinkedHashMap<>();
        Map<String, Line> lines = new LinkedHashMap<>();
        for (Roster roster : published) {
            for (Shift shift : roster.shifts()) {
                String key = shift.date() + " " + shift.type();
                people.computeIfAbsent(key, k -> new HashSet<>()).add(shift.person());
                lines.put(key, new Line(shift.date(), roster.type(shift.type())));
            }
        }
        boolean own = feed.scope() == FeedScope.OWN;
        List<String> expected = new ArrayList<>();
        people.forEach((key, on) -> {
            if (!own || on.contains(feed.person())) {
                Set<UserId> named = new HashSet<>(on);
                if (own) {
                    named.remove(feed.person());
                }
                Line line = lines.get(key);
                expected.add(line(
                        line.type().name(),
                        ClockChange.instant(line.date(), line.type().start(), team.zone()),
                        ClockChange.end(line.date(), line.type(), team.zone()),
                        named));
            }
        });
        return expected.stream().sorted().toList();
    }

    private record Line(LocalDate date, ShiftType type) {}

    private static String line(String type, Instant start, Instant end, Set<UserId> people) {
        Set<String> names = new TreeSet<>();
        people.forEach(p -> names.add(p.value()));
        return start + " to " + end + " " + type + " " + names;
    }

    /** Nothing vanishes: what is gone is cancelled, under the UID under which it was there, and no sequence falls. */
    private static void goesOn(CalendarFeed feed, Map<String, Seen> before) {
        Set<String> slots = new HashSet<>();
        for (FeedEvent event : feed.events()) {
            assertThat(slots.add(event.shift().slot()))
                    .as("%s is there once", event)
                    .isTrue();
            Seen old = before.get(event.shift().slot());
            if (old == null || !old.event().equals(event)) {
                before.put(event.shift().slot(), changed(feed, event, old));
            }
        }
        assertThat(slots).as("nothing vanishes").containsAll(before.keySet());
    }

    private static Seen changed(CalendarFeed feed, FeedEvent event, @Nullable Seen old) {
        Seen seen = new Seen(event, feed.uid(event));
        if (old == null) {
            assertThat(event.cancelled()).as("%s begins as it is", event).isFalse();
        } else {
            assertThat(seen.uid()).isEqualTo(old.uid());
            assertThat(event.sequence())
                    .as("sequence of %s after %s", event, old)
                    .isGreaterThan(old.event().sequence());
            assertThat(event.changedAt()).isAfterOrEqualTo(old.event().changedAt());
        }
        return seen;
    }

    private record Seen(FeedEvent event, String uid) {}
}
