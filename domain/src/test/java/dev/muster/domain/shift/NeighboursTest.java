package dev.muster.domain.shift;

import static dev.muster.domain.shift.RosterFixture.EARLY;
import static dev.muster.domain.shift.RosterFixture.MONDAY;
import static dev.muster.domain.shift.RosterFixture.NIGHT;
import static dev.muster.domain.shift.RosterFixture.roster;
import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.LEAD;
import static dev.muster.domain.team.TeamFixture.MEI;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.OfferOutcome.Done;
import dev.muster.domain.shift.RosterDesk.DecisionOutcome;
import dev.muster.domain.shift.ShiftOffer.Kind;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.team.UserId;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Two changes at once, each legal by itself, of two rosters side by side: Sunday night here, Monday early there. */
class NeighboursTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final LocalDate SUNDAY = MONDAY.plusDays(6);
    private static final LocalDate NEXT_MONDAY = MONDAY.plusDays(7);
    private static final RosterId A = new RosterId("roster-a");
    private static final RosterId B = new RosterId("roster-b");

    private final Team team = TeamFixture.team().build();
    private final InterruptedRosters rosters = new InterruptedRosters();
    private final InMemoryLeaves leaves = new InMemoryLeaves();
    private final InMemoryRulebook rulebook = new InMemoryRulebook();
    private final OfferDesk offers = new OfferDesk(rosters, rulebook, leaves);
    private final RosterDesk desk = new RosterDesk(rosters, rulebook, leaves, problem -> {
        throw new AssertionError("nothing is planned here");
    });

    private Done offered(UserId who, LocalDate date, UserId taker) {
        Done offered = (Done) offers.offer(team, who, Kind.COVER, date, NOW);
        return (Done) offers.take(team, offered.roster().id(), offered.offer().id(), taker, null, NOW);
    }

    private OfferOutcome approve(Done taken) {
        return offers.approve(team, taken.roster().id(), taken.offer().id(), LEAD, NOW);
    }

    private boolean isOn(RosterId roster, UserId who, LocalDate date) {
        return rosters.find(team.workspace(), roster)
                .orElseThrow()
                .of(who, date)
                .isPresent();
    }

    @Test
    void twoCoversInNeighbouringRostersDoNotTakeSomebodysRestTogether() {
        rosters.with(
                roster("roster-a").with(SUNDAY, NIGHT, RAJ),
                roster("roster-b").from(NEXT_MONDAY).with(NEXT_MONDAY, EARLY, ANA));
        Done night = offered(RAJ, SUNDAY, MEI);
        Done early = offered(ANA, NEXT_MONDAY, MEI);
        rosters.afterReading(() -> assertThat(approve(early)).isInstanceOf(Done.class));

        assertThat(approve(night)).isEqualTo(new OfferOutcome.BreaksARule(new Shortfall.NeedsRest(MEI)));

        assertThat(isOn(B, MEI, NEXT_MONDAY)).isTrue();
        assertThat(isOn(A, RAJ, SUNDAY)).isTrue();
    }

    @Test
    void aRosterIsNotPublishedOverASwapInTheOneBeforeIt() {
        rosters.with(
                roster("roster-a").with(SUNDAY, NIGHT, RAJ),
                roster("roster-b")
                        .from(NEXT_MONDAY)
                        .with(NEXT_MONDAY, EARLY, MEI)
                        .proposed("2026-11-20T09:00:00Z"));
        Done night = offered(RAJ, SUNDAY, MEI);
        rosters.afterReading(() -> assertThat(approve(night)).isInstanceOf(Done.class));

        assertThat(desk.approve(team, B, LEAD, NOW))
                .isInstanceOfSatisfying(DecisionOutcome.BreaksARule.class, broken -> assertThat(broken.cause())
                        .isEqualTo(new Shortfall.NeedsRest(MEI)));

        assertThat(rosters.find(team.workspace(), B).map(Roster::state)).contains(Roster.State.PROPOSED);
    }

    @Test
    void aCoverIsNotAppliedOverARosterThatIsPublishedAtTheSameTime() {
        rosters.with(
                roster("roster-a").with(SUNDAY, NIGHT, RAJ),
                roster("roster-b")
                        .from(NEXT_MONDAY)
                        .with(NEXT_MONDAY, EARLY, MEI)
                        .proposed("2026-11-20T09:00:00Z"));
        Done night = offered(RAJ, SUNDAY, MEI);
        rosters.afterReading(
                () -> assertThat(desk.approve(team, B, LEAD, NOW)).isInstanceOf(DecisionOutcome.Approved.class));

        assertThat(approve(night)).isEqualTo(new OfferOutcome.BreaksARule(new Shortfall.NeedsRest(MEI)));
    }

    @Test
    void ofTwoOverlappingProposalsOneIsPublished() {
        rosters.with(
                roster("roster-a").proposed("2026-11-20T09:00:00Z"),
                roster("roster-b").proposed("2026-11-20T09:00:01Z"));
        rosters.afterReading(
                () -> assertThat(desk.approve(team, B, LEAD, NOW)).isInstanceOf(DecisionOutcome.Approved.class));

        assertThat(desk.approve(team, A, LEAD, NOW)).isInstanceOf(DecisionOutcome.AlreadyPublished.class);
    }

    @Test
    void whatTheLeadSawWhenItWasWrittenIsNotHeldAgainstIt() {
        rosters.with(
                roster("roster-a").with(SUNDAY, NIGHT, MEI),
                roster("roster-b")
                        .from(NEXT_MONDAY)
                        .with(NEXT_MONDAY, EARLY, MEI)
                        .proposed("2026-11-20T09:00:00Z"));

        assertThat(desk.approve(team, B, LEAD, NOW)).isInstanceOf(DecisionOutcome.Approved.class);
        assertThat(isOn(B, MEI, NEXT_MONDAY)).isTrue();
    }
}
