package dev.muster.domain.calendar;

import static dev.muster.domain.shift.RosterFixture.EARLY;
import static dev.muster.domain.shift.RosterFixture.LATE;
import static dev.muster.domain.shift.RosterFixture.MONDAY;
import static dev.muster.domain.shift.RosterFixture.NIGHT;
import static dev.muster.domain.shift.RosterFixture.roster;
import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.LEAD;
import static dev.muster.domain.team.TeamFixture.MEI;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static dev.muster.domain.team.TeamFixture.STRANGER;
import static dev.muster.domain.team.TeamFixture.team;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.calendar.CalendarDesk.Outcome;
import dev.muster.domain.shift.InMemoryRosters;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Feeds of a team whose rosters change; now is a Monday morning. */
class CalendarDeskTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00.5Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final Team team = team().build();
    private final InMemoryCalendarFeeds feeds = new InMemoryCalendarFeeds();
    private final InMemoryRosters rosters = new InMemoryRosters();
    private final OneTeam teams = new OneTeam(team);
    private final CalendarDesk desk = new CalendarDesk(feeds, teams, OneTeam.rosterDesk(rosters));

    private FeedAddress address(UserId person, FeedScope scope) {
        int seen = desk.find(team, person, scope).map(CalendarFeed::changes).orElse(0);
        return ((Outcome.NewAddress) desk.newAddress(team, person, scope, seen, NOW)).address();
    }

    private List<FeedEvent> read(FeedAddress address, Instant now) {
        return desk.read(address, now).orElseThrow().feed().events();
    }

    private static List<String> lines(List<FeedEvent> events) {
        return events.stream()
                .map(e -> "%s %s %s #%d%s"
                        .formatted(
                                e.shift().date(),
                                e.shift().shift(),
                                e.shift().people(),
                                e.sequence(),
                                e.cancelled() ? " cancelled" : ""))
                .toList();
    }

    @Test
    void aFeedShowsOnesOwnPublishedShiftsAndWithWhom() {
        rosters.with(
                roster("a").with(MONDAY, EARLY, ANA, RAJ, MEI).with(MONDAY.plusDays(1), NIGHT, ANA),
                roster("b").from(MONDAY.plusWeeks(1)).with(MONDAY.plusWeeks(1), LATE, RAJ),
                roster("c")
                        .from(MONDAY.plusWeeks(2))
                        .proposed("2026-11-20T09:00:00Z")
                        .with(MONDAY.plusWeeks(2), LATE, ANA));

        assertThat(lines(read(address(ANA, FeedScope.OWN), NOW)))
                .containsExactly("2026-11-23 Early [U0MEI, U0RAJ] #0", "2026-11-24 Night [] #0");
        assertThat(lines(read(address(ANA, FeedScope.TEAM), NOW)))
                .containsExactly(
                        "2026-11-23 Early [U0ANA, U0MEI, U0RAJ] #0",
                        "2026-11-24 Night [U0ANA] #0",
                        "2026-11-30 Late [U0RAJ] #0");
    }

    @Test
    void readAgainItIsTheSameAndNothingIsWritten() {
        rosters.with(roster("a").with(MONDAY, EARLY, ANA));
        FeedAddress address = address(ANA, FeedScope.OWN);
        CalendarFeed first = desk.read(address, NOW).orElseThrow().feed();

        assertThat(desk.read(address, NOW.plus(DAY)).orElseThrow().feed()).isEqualTo(first);
        assertThat(first.events().getFirst().changedAt()).isEqualTo(Instant.parse("2026-11-23T08:00:00Z"));
    }

    @Test
    void aShiftThatMovesToSomebodyElseIsCancelledInOneFeedAndNewInTheOther() {
        rosters.with(roster("a").with(MONDAY, EARLY, ANA));
        FeedAddress ana = address(ANA, FeedScope.OWN);
        FeedAddress raj = address(RAJ, FeedScope.OWN);
        String uid = desk.read(ana, NOW)
                .map(s -> s.feed().uid(s.feed().events().getFirst()))
                .orElseThrow();
        assertThat(read(raj, NOW)).isEmpty();

        rosters.with(roster("a").with(MONDAY, EARLY, RAJ));

        List<FeedEvent> left = read(ana, NOW.plus(DAY));
        assertThat(lines(left)).containsExactly("2026-11-23 Early [] #1 cancelled");
        assertThat(left.getFirst().changedAt()).isEqualTo(Instant.parse("2026-11-24T08:00:00Z"));
        assertThat(desk.read(ana, NOW).map(s -> s.feed().uid(s.feed().events().getFirst())))
                .contains(uid);
        assertThat(lines(read(raj, NOW.plus(DAY)))).containsExactly("2026-11-23 Early [] #0");

        rosters.with(roster("a").with(MONDAY, EARLY, ANA));

        assertThat(lines(read(ana, NOW.plus(DAY)))).containsExactly("2026-11-23 Early [] #2");
        assertThat(lines(read(raj, NOW.plus(DAY)))).containsExactly("2026-11-23 Early [] #1 cancelled");
    }

    @Test
    void anotherTypeOrOtherTimesOnADayAreAnUpdateOfTheSameEvent() {
        rosters.with(roster("a").with(MONDAY, EARLY, ANA));
        FeedAddress address = address(ANA, FeedScope.OWN);
        read(address, NOW);

        rosters.with(roster("a").with(MONDAY, LATE, ANA));
        assertThat(lines(read(address, NOW))).containsExactly("2026-11-23 Late [] #1");

        teams.becomes(team().officeHoursIn("America/New_York").build());
        assertThat(lines(read(address, NOW))).containsExactly("2026-11-23 Late [] #2");
    }

    @Test
    void cancelledShiftsAreShownUntilTheyAreEightWeeksOld() {
        rosters.with(roster("a").with(MONDAY, EARLY, ANA));
        FeedAddress address = address(ANA, FeedScope.OWN);
        read(address, NOW);
        rosters.remove("a");

        assertThat(read(address, NOW.plus(DAY.multipliedBy(56)))).hasSize(1);
        assertThat(read(address, NOW.plus(DAY.multipliedBy(57)))).isEmpty();
    }

    @Test
    void aNewAddressTakesTheOldOneAwayAndKeepsTheSequences() {
        rosters.with(roster("a").with(MONDAY, EARLY, ANA));
        FeedAddress old = address(ANA, FeedScope.OWN);
        read(old, NOW);
        rosters.with(roster("a").with(MONDAY, EARLY, ANA, RAJ));
        read(old, NOW);

        FeedAddress renewed = address(ANA, FeedScope.OWN);

        assertThat(desk.read(old, NOW)).isEmpty();
        assertThat(lines(read(renewed, NOW))).containsExactly("2026-11-23 Early [U0RAJ] #1");
    }

    @Test
    void aSecondPressOnTheSameButtonChangesNothing() {
        FeedAddress address = address(ANA, FeedScope.OWN);

        assertThat(desk.newAddress(team, ANA, FeedScope.OWN, 0, NOW)).isInstanceOf(Outcome.ChangedMeanwhile.class);
        assertThat(desk.read(address, NOW)).isPresent();
        assertThat(desk.turnOff(team, ANA, FeedScope.OWN, 1, NOW)).isInstanceOf(Outcome.TurnedOff.class);
        assertThat(desk.turnOff(team, ANA, FeedScope.OWN, 1, NOW)).isInstanceOf(Outcome.ChangedMeanwhile.class);
        assertThat(desk.read(address, NOW)).isEmpty();
        assertThat(desk.newAddress(team, ANA, FeedScope.OWN, 1, NOW)).isInstanceOf(Outcome.ChangedMeanwhile.class);
        assertThat(desk.newAddress(team, ANA, FeedScope.OWN, 2, NOW)).isInstanceOf(Outcome.NewAddress.class);
    }

    @Test
    void whoLeftTheTeamReadsNothingAnyMore() {
        FeedAddress own = address(ANA, FeedScope.OWN);
        FeedAddress all = address(ANA, FeedScope.TEAM);
        FeedAddress others = address(RAJ, FeedScope.TEAM);

        teams.becomes(team().without(ANA).build());

        assertThat(desk.read(own, NOW)).isEmpty();
        assertThat(desk.read(all, NOW)).isEmpty();
        assertThat(desk.read(others, NOW)).isPresent();
    }

    @Test
    void theLeadWhoWorksNoShiftsMayReadTheTeamsOnlyAndStrangersNothing() {
        assertThat(desk.newAddress(team, LEAD, FeedScope.OWN, 0, NOW)).isInstanceOf(Outcome.NotForThem.class);
        assertThat(desk.newAddress(team, LEAD, FeedScope.TEAM, 0, NOW)).isInstanceOf(Outcome.NewAddress.class);
        assertThat(desk.newAddress(team, STRANGER, FeedScope.TEAM, 0, NOW)).isInstanceOf(Outcome.NotForThem.class);
        assertThat(desk.read(FeedAddress.random(team.workspace()), NOW)).isEmpty();
    }

    @Test
    void anAddressIsReadAsItIsWrittenAndItsSecretIsNotInLogs() {
        FeedAddress address = FeedAddress.random(team.workspace());

        assertThat(FeedAddress.read(address.written())).contains(address);
        assertThat(address.toString()).doesNotContain(address.secret());
        assertThat(address.hash().value()).hasSize(64).doesNotContain(address.secret());
        assertThat(Stream.of("", "T0MUSTER1", "T0MUSTER1-", "t1-" + address.secret(), address.written() + "=")
                        .flatMap(written -> FeedAddress.read(written).stream()))
                .isEmpty();
    }
}
