package dev.muster.domain.shift;

import static dev.muster.domain.shift.RosterFixture.EARLY;
import static dev.muster.domain.shift.RosterFixture.LATE;
import static dev.muster.domain.shift.RosterFixture.MONDAY;
import static dev.muster.domain.shift.RosterFixture.NIGHT;
import static dev.muster.domain.shift.RosterFixture.roster;
import static dev.muster.domain.shift.RosterFixture.type;
import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.MEI;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.OfferOutcome.Done;
import dev.muster.domain.shift.ShiftOffer.Kind;
import dev.muster.domain.shift.ShiftOffer.State;
import dev.muster.domain.shift.ShiftRules.SwapApproval;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What the rules of both rosters say to a swap across them, and what it does. */
class RulesAcrossRostersTest extends AcrossRosters {
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final LocalDate SUNDAY = MONDAY.plusDays(6);
    private static final LocalDate NEXT_MONDAY = MONDAY.plusDays(7);
    private static final LocalDate NEXT_TUESDAY = MONDAY.plusDays(8);
    private static final LocalDate NEXT_THURSDAY = MONDAY.plusDays(10);

    private static RosterFixture thisWeek() {
        return roster("roster-a").with(FRIDAY, LATE, ANA);
    }

    private static RosterFixture nextWeek() {
        return roster("roster-b").from(NEXT_MONDAY).with(NEXT_TUESDAY, EARLY, RAJ);
    }

    @Test
    void aRuleOfTheOtherRosterIsAgainstIt() {
        rosters.with(
                thisWeek(),
                nextWeek().with(NEXT_MONDAY, LATE, ANA), // and nine hours later Raj's early shift begins
                roster("roster-c").from(MONDAY.plusWeeks(2)).with(MONDAY.plusWeeks(2), LATE, RAJ));
        Done offered = offered(ANA, Kind.SWAP, FRIDAY);

        assertThat(take(offered, RAJ, NEXT_TUESDAY))
                .isEqualTo(new OfferOutcome.BreaksARule(new Shortfall.NeedsRest(ANA)));
        assertThat(desk.counterShifts(team, stored(A), offered.offer(), RAJ, NOW))
                .extracting(own -> own.roster().id())
                .containsExactly(C);
    }

    @Test
    void soIsLeaveThatCameSince() {
        rosters.with(thisWeek(), nextWeek());
        Done taken = swap(ANA, FRIDAY, RAJ, NEXT_TUESDAY);
        onLeave(ANA, NEXT_TUESDAY);

        assertThat(approve(taken)).isEqualTo(new OfferOutcome.BreaksARule(new Shortfall.OnLeave(ANA)));
        assertThat(stored(A).of(ANA)).hasSize(1);
        assertThat(stored(B).since().crossing()).isNull();
    }

    @Test
    void eachRosterIsAskedBesideTheOtherAsItWouldBe() {
        rosters.with(
                roster("roster-a").with(SUNDAY, NIGHT, ANA),
                roster("roster-b")
                        .from(NEXT_MONDAY)
                        .with(NEXT_MONDAY, EARLY, RAJ)
                        .with(NEXT_THURSDAY, EARLY, RAJ)
                        .with(NEXT_TUESDAY, LATE, MEI));

        // After Sunday's night nobody works early on Monday: Raj may take it only if it is Monday that he gives.
        Done offered = offered(ANA, Kind.SWAP, SUNDAY);
        assertThat(desk.counterShifts(team, stored(A), offered.offer(), RAJ, NOW))
                .extracting(own -> own.shift().date())
                .containsExactly(NEXT_MONDAY);
        assertThat(take(offered, RAJ, NEXT_THURSDAY))
                .isEqualTo(new OfferOutcome.BreaksARule(new Shortfall.NeedsRest(RAJ)));
        done(approve(done(take(offered, RAJ, NEXT_MONDAY))));
        assertThat(stored(A).shifts()).containsExactly(new Shift(SUNDAY, "Night", RAJ));
        assertThat(stored(B).of(ANA)).containsExactly(new Shift(NEXT_MONDAY, "Early", ANA));
    }

    @Test
    void aShiftOfTheSameNameHasTheHoursOfItsOwnRoster() {
        ShiftType evening = type("Early", "20:00", "23:59");
        rosters.with(
                thisWeek(),
                roster("roster-b")
                        .from(NEXT_MONDAY)
                        .types(evening, LATE)
                        .with(NEXT_MONDAY, LATE, ANA)
                        .with(NEXT_TUESDAY, evening, RAJ));

        // Not nine hours after Ana's late shift, but twenty-two.
        done(approve(swap(ANA, FRIDAY, RAJ, NEXT_TUESDAY)));

        assertThat(stored(B).of(ANA, NEXT_TUESDAY)).isPresent();
    }

    @Test
    void withoutTheLeadsWordBothChangeAtOnceIfTheSharesStayFair() {
        rulebook.approves(SwapApproval.AUTOMATIC);
        rosters.with(thisWeek(), nextWeek().with(NEXT_TUESDAY, LATE, MEI));

        assertThat(swap(ANA, FRIDAY, RAJ, NEXT_TUESDAY).offer().state()).isEqualTo(State.APPLIED);

        assertThat(stored(A).of(RAJ)).hasSize(1);
        assertThat(stored(B).of(ANA)).hasSize(1);
    }

    @Test
    void butNotIfSomebodyGetsMoreThanAnybodyHas() {
        rulebook.approves(SwapApproval.AUTOMATIC);
        rosters.with(thisWeek(), nextWeek().with(NEXT_MONDAY, LATE, RAJ));

        assertThat(swap(ANA, FRIDAY, RAJ, NEXT_TUESDAY).offer().state()).isEqualTo(State.TAKEN);
    }

    @Test
    void theEffectIsCountedOverBothRosters() {
        rosters.with(thisWeek().with(FRIDAY.plusDays(1), LATE, RAJ), nextWeek().with(NEXT_MONDAY, LATE, MEI));
        ShiftOffer taken = swap(ANA, FRIDAY, RAJ, NEXT_TUESDAY).offer();

        OfferEffect effect = desk.effect(team, stored(A), taken, NOW);

        assertThat(effect.people())
                .containsExactly(
                        new OfferEffect.OnPerson(
                                ANA,
                                new ShiftLoad(Duration.ofHours(8), 1, 0),
                                new ShiftLoad(Duration.ofHours(8), 0, 0),
                                null),
                        new OfferEffect.OnPerson(
                                RAJ,
                                new ShiftLoad(Duration.ofHours(16), 1, 1),
                                new ShiftLoad(Duration.ofHours(16), 2, 1),
                                Duration.ofHours(16)));
        assertThat(effect.covers())
                .containsExactly(
                        new OfferEffect.Cover(new Shift(FRIDAY, "Late", RAJ), 1, 1),
                        new OfferEffect.Cover(new Shift(NEXT_TUESDAY, "Early", ANA), 1, 1));
        assertThat(effect.keepsShares()).isFalse();
    }
}
