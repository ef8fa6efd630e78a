package dev.muster.domain.shift;

import static dev.muster.domain.shift.RosterFixture.EARLY;
import static dev.muster.domain.shift.RosterFixture.LATE;
import static dev.muster.domain.shift.RosterFixture.MONDAY;
import static dev.muster.domain.shift.RosterFixture.NIGHT;
import static dev.muster.domain.shift.RosterFixture.roster;
import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.LEAD;
import static dev.muster.domain.team.TeamFixture.MEI;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.OfferOutcome.Done;
import dev.muster.domain.shift.SickDesk.Opened;
import dev.muster.domain.shift.SickDesk.SickOutcome;
import dev.muster.domain.shift.SickDesk.UndoOutcome;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SickDeskTest {
    /** Monday at eight in Berlin; the early shift runs since seven. */
    private static final Instant EIGHT = Instant.parse("2026-11-23T07:00:00Z");

    private static final RosterId A = new RosterId("roster-a");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private final Team team = TeamFixture.team().build();
    private final InMemoryRosters rosters = new InMemoryRosters();
    private final InMemoryLeaves leaves = new InMemoryLeaves();
    private final OfferDesk offers = new OfferDesk(rosters, new InMemoryRulebook(), leaves);
    private final SickDesk desk = new SickDesk(rosters, leaves, offers);

    private Roster stored() {
        return rosters.find(team.workspace(), A).orElseThrow();
    }

    private Leave out(LocalDate until) {
        return ((SickOutcome.Out) desk.callIn(team, ANA, until, EIGHT)).leave();
    }

    @Test
    void whoFallsOutIsTakenOffWhatIsNotOverAndColleaguesAreAsked() {
        rosters.with(
                roster("roster-a")
                        .with(MONDAY, EARLY, ANA)
                        .with(TUESDAY, LATE, ANA)
                        .with(TUESDAY, EARLY, RAJ),
                roster("roster-b").from(MONDAY.minusWeeks(1)).with(MONDAY.minusDays(1), NIGHT, ANA));

        Leave leave = out(TUESDAY);
        List<Opened> opened = desk.open(team, leave, EIGHT);

        assertThat(opened).extracting(o -> o.shift().date()).containsExactly(MONDAY, TUESDAY); // the night is over
        assertThat(opened).extracting(o -> o.offer().asked()).containsExactly(List.of(RAJ, MEI), List.of(MEI));
        assertThat(stored().of(ANA)).isEmpty();
        assertThat(leave.kind()).isEqualTo(Leave.Kind.SICK);
        assertThat(leave.state()).isEqualTo(Leave.State.APPROVED);
        assertThat(desk.open(team, leave, EIGHT.plusSeconds(9))).isEqualTo(opened);
    }

    @Test
    void whereEnoughPeopleStayNobodyIsAsked() {
        rosters.with(roster("roster-a").with(MONDAY, LATE, ANA, RAJ));

        assertThat(desk.open(team, out(MONDAY), EIGHT)).singleElement().satisfies(opened -> {
            assertThat(opened.offer()).isNull();
            assertThat(opened.staffed()).isEqualTo(1);
        });
    }

    @Test
    void theFirstYesPutsThemOnTheShiftEvenWhileItRuns() {
        rosters.with(roster("roster-a").with(MONDAY, EARLY, ANA));
        ShiftOffer offer = desk.open(team, out(MONDAY), EIGHT).getFirst().offer();

        assertThat(offers.take(team, A, offer.id(), RAJ, null, EIGHT)).isInstanceOf(Done.class);

        assertThat(stored().shifts()).containsExactly(new Shift(MONDAY, "Early", RAJ));
        assertThat(offers.take(team, A, offer.id(), MEI, null, EIGHT)).isInstanceOf(OfferOutcome.NotAnyMore.class);
    }

    @Test
    void whatTheyOfferedThemselvesIsNotOfferedAnyMore() {
        rosters.with(roster("roster-a").with(TUESDAY, EARLY, ANA));
        Done offered = (Done) offers.offer(team, ANA, ShiftOffer.Kind.COVER, TUESDAY, EIGHT);

        desk.open(team, out(TUESDAY), EIGHT);

        assertThat(stored().since().offers())
                .extracting(ShiftOffer::state)
                .containsExactly(ShiftOffer.State.WITHDRAWN, ShiftOffer.State.OPEN);
        assertThat(offers.take(team, A, offered.offer().id(), RAJ, null, EIGHT))
                .isInstanceOf(OfferOutcome.NotAnyMore.class);
    }

    @Test
    void withinTheHourTheyGetBackWhatNobodyTook() {
        rosters.with(roster("roster-a").with(MONDAY, LATE, ANA).with(TUESDAY, LATE, ANA));
        Leave leave = out(TUESDAY);
        ShiftOffer monday = desk.open(team, leave, EIGHT).getFirst().offer();
        offers.take(team, A, monday.id(), RAJ, null, EIGHT);

        assertThat(desk.undo(team, leave.id(), RAJ, EIGHT)).isEqualTo(new UndoOutcome.NotForYou());
        assertThat(desk.undo(team, leave.id(), ANA, EIGHT.plus(Duration.ofMinutes(61))))
                .isEqualTo(new UndoOutcome.TooLate());
        assertThat(desk.undo(team, leave.id(), LEAD, EIGHT))
                .isInstanceOfSatisfying(UndoOutcome.BackAgain.class, back -> {
                    assertThat(back.theirs()).containsExactly(new Shift(TUESDAY, "Late", ANA));
                    assertThat(back.taken()).containsExactly(new Shift(MONDAY, "Late", ANA));
                });
        assertThat(stored().shifts()).containsExactly(new Shift(MONDAY, "Late", RAJ), new Shift(TUESDAY, "Late", ANA));
        assertThat(stored().since().offers()).noneMatch(ShiftOffer::isLive);
        assertThat(desk.undo(team, leave.id(), LEAD, EIGHT)).isEqualTo(new UndoOutcome.NotAnyMore());
    }

    @Test
    void callingInTwiceIsCallingInOnceUnlessItIsForLonger() {
        Leave leave = out(MONDAY);

        assertThat(desk.callIn(team, ANA, MONDAY, EIGHT)).isEqualTo(new SickOutcome.OutAlready(leave));
        assertThat(desk.callIn(team, ANA, TUESDAY, EIGHT)).isInstanceOfSatisfying(SickOutcome.Out.class, longer -> {
            assertThat(longer.leave().from()).isEqualTo(TUESDAY);
            assertThat(longer.leave().to()).isEqualTo(TUESDAY);
        });
    }

    @Test
    void wrongDatesAndStrangersAreRefused() {
        assertThat(desk.callIn(team, ANA, MONDAY.minusDays(1), EIGHT)).isEqualTo(new SickOutcome.InThePast(MONDAY));
        assertThat(desk.callIn(team, ANA, MONDAY.plusDays(61), EIGHT))
                .isEqualTo(new SickOutcome.TooFarAhead(MONDAY.plusDays(60)));
        assertThat(desk.callIn(team, LEAD, MONDAY, EIGHT)).isEqualTo(new SickOutcome.NotAMember());
    }
}
