package dev.muster.domain.shift;

import static dev.muster.domain.shift.RosterFixture.EARLY;
import static dev.muster.domain.shift.RosterFixture.LATE;
import static dev.muster.domain.shift.RosterFixture.MONDAY;
import static dev.muster.domain.shift.RosterFixture.roster;
import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.LEAD;
import static dev.muster.domain.team.TeamFixture.MEI;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.OfferDesk.Own;
import dev.muster.domain.shift.OfferOutcome.Done;
import dev.muster.domain.shift.RosterChange.What;
import dev.muster.domain.shift.ShiftOffer.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A team that plans week by week: this Friday against next Tuesday. */
class SwapsAcrossRostersTest extends AcrossRosters {
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final LocalDate NEXT_MONDAY = MONDAY.plusDays(7);
    private static final LocalDate NEXT_TUESDAY = MONDAY.plusDays(8);
    private static final Shift FRIDAY_LATE = new Shift(FRIDAY, "Late", ANA);
    private static final Shift TUESDAY_EARLY = new Shift(NEXT_TUESDAY, "Early", RAJ);

    private static RosterFixture thisWeek() {
        return roster("roster-a").with(FRIDAY, LATE, ANA);
    }

    private static RosterFixture nextWeek() {
        return roster("roster-b").from(NEXT_MONDAY).with(NEXT_TUESDAY, EARLY, RAJ);
    }

    private Done agreed() {
        rosters.with(thisWeek(), nextWeek());
        return swap(ANA, FRIDAY, RAJ, NEXT_TUESDAY);
    }

    @Test
    void aShiftIsSwappedForOneOfAnotherRosterWhenTheLeadAgrees() {
        rosters.with(thisWeek(), nextWeek());
        Done offered = offered(ANA, Kind.SWAP, FRIDAY);
        ShiftOffer offer = offered.offer();
        assertThat(offer.asked()).containsExactly(RAJ);
        assertThat(desk.counterShifts(team, stored(A), offer, RAJ, NOW))
                .containsExactly(new Own(stored(B), TUESDAY_EARLY));

        Done taken = done(take(offered, RAJ, NEXT_TUESDAY));
        assertThat(taken.offer().counterIn()).isEqualTo(B);
        assertThat(stored(A).shifts()).containsExactly(FRIDAY_LATE);
        assertThat(stored(B).since()).isEqualTo(SincePublished.NOTHING);

        Done approved = done(approve(taken));
        assertThat(approved.roster()).isEqualTo(stored(A));
        assertThat(approved.there()).isEqualTo(stored(B));
        assertThat(stored(A).shifts()).containsExactly(FRIDAY_LATE.of(RAJ));
        assertThat(stored(B).shifts()).containsExactly(TUESDAY_EARLY.of(ANA));
        assertThat(stored(A).since().changes()).containsExactly(change(offer, FRIDAY_LATE, FRIDAY_LATE.of(RAJ)));
        assertThat(stored(B).since().changes()).containsExactly(change(offer, TUESDAY_EARLY, TUESDAY_EARLY.of(ANA)));
        assertThat(stored(B).since().offers()).isEmpty();
        assertThat(stored(B).since().crossing()).isNull();
        assertThat(desk.coming(team, ANA, NOW)).containsExactly(new Own(stored(B), TUESDAY_EARLY.of(ANA)));
    }

    private static RosterChange change(ShiftOffer offer, Shift removed, Shift added) {
        return new RosterChange(offer.id().value(), What.SWAPPED, List.of(removed), List.of(added), LEAD, NOW);
    }

    @Test
    void aLaterShiftIsSwappedForOneOfAnEarlierRosterToo() {
        rosters.with(thisWeek(), nextWeek());

        done(approve(swap(RAJ, NEXT_TUESDAY, ANA, FRIDAY)));

        assertThat(stored(A).shifts()).containsExactly(FRIDAY_LATE.of(RAJ));
        assertThat(stored(B).shifts()).containsExactly(TUESDAY_EARLY.of(ANA));
    }

    @Test
    void theFairestIsNamedFirstInWhicheverRosterItIs() {
        LocalDate tuesday = MONDAY.plusDays(1);
        LocalDate nextSaturday = MONDAY.plusDays(12);
        rosters.with(
                thisWeek().with(MONDAY, LATE, ANA).with(tuesday, LATE, MEI),
                nextWeek().with(nextSaturday, LATE, MEI).with(MONDAY.plusDays(13), LATE, MEI));

        // Mei has all weekends, and what she gives of this week leaves her both of them.
        ShiftOffer offer = offered(ANA, Kind.SWAP, FRIDAY).offer();
        assertThat(desk.counterShifts(team, stored(A), offer, MEI, NOW))
                .extracting(own -> own.shift().date())
                .containsExactly(nextSaturday, MONDAY.plusDays(13), tuesday);
    }

    @Test
    void rostersFurtherAheadThanShiftsAreOfferedHaveNothingToGive() {
        rosters.with(
                thisWeek(),
                roster("roster-b").from(MONDAY.plusWeeks(8)).with(MONDAY.plusWeeks(8), EARLY, RAJ),
                roster("roster-c").from(MONDAY.plusWeeks(7)).with(MONDAY.plusWeeks(7), EARLY, MEI));

        assertThat(offered(ANA, Kind.SWAP, FRIDAY).offer().asked()).containsExactly(MEI);
    }

    @Test
    void aSecondPressChangesNothing() {
        Done taken = agreed();
        Done applied = done(approve(taken));

        assertThat(approve(taken)).isEqualTo(new OfferOutcome.NotAnyMore(applied.offer()));
        Done undone = done(undo(taken, RAJ));
        assertThat(undo(taken, ANA)).isEqualTo(new OfferOutcome.NotAnyMore(undone.offer()));

        for (RosterId id : List.of(A, B)) {
            assertThat(stored(id).since().changes())
                    .extracting(RosterChange::what)
                    .containsExactly(What.SWAPPED, What.UNDONE);
        }
    }

    @Test
    void withinTheHourBothAreTakenBack() {
        Done taken = agreed();
        done(approve(taken));

        assertThat(undo(taken, MEI)).isEqualTo(new OfferOutcome.NotForYou());
        assertThat(desk.undo(team, A, taken.offer().id(), RAJ, NOW.plus(Duration.ofMinutes(61))))
                .isInstanceOf(OfferOutcome.TooLateToUndo.class);
        Done undone = done(undo(taken, RAJ));

        assertThat(undone.roster()).isEqualTo(stored(A));
        assertThat(undone.there()).isEqualTo(stored(B));
        assertThat(stored(A).shifts()).containsExactly(FRIDAY_LATE);
        assertThat(stored(B).shifts()).containsExactly(TUESDAY_EARLY);
    }

    @Test
    void neitherIsTakenBackIfOneOfThemCannotBe() {
        Done taken = agreed();
        done(approve(taken));

        onLeave(RAJ, NEXT_TUESDAY);
        assertThat(undo(taken, RAJ)).isEqualTo(new OfferOutcome.BreaksARule(new Shortfall.OnLeave(RAJ)));
        done(approve(cover(ANA, NEXT_TUESDAY, MEI)));

        assertThat(undo(taken, RAJ)).isEqualTo(new OfferOutcome.ShiftIsGone(TUESDAY_EARLY.of(ANA)));
        assertThat(stored(A).shifts()).containsExactly(FRIDAY_LATE.of(RAJ));
        assertThat(stored(B).shifts()).containsExactly(TUESDAY_EARLY.of(MEI));
    }

    @Test
    void whatTheyWouldGiveIsNotTheirsAnyMore() {
        Done taken = agreed();
        done(approve(cover(RAJ, NEXT_TUESDAY, MEI)));

        assertThat(approve(taken)).isEqualTo(new OfferOutcome.ShiftIsGone(TUESDAY_EARLY));

        assertThat(stored(A).shifts()).containsExactly(FRIDAY_LATE);
        assertThat(stored(B).shifts()).containsExactly(TUESDAY_EARLY.of(MEI));
    }

    @Test
    void aShiftThatHasBegunMeanwhileIsNotGiven() {
        rosters.with(thisWeek(), nextWeek());
        OfferId offer = swap(RAJ, NEXT_TUESDAY, ANA, FRIDAY).offer().id();
        Instant onFridayEvening = Instant.parse("2026-11-27T18:00:00Z");
        Instant longAfter = NOW.plus(Duration.ofDays(200));

        assertThat(desk.approve(team, B, offer, LEAD, onFridayEvening))
                .isEqualTo(new OfferOutcome.HasBegun(FRIDAY_LATE));
        assertThat(desk.approve(team, B, offer, LEAD, longAfter)).isInstanceOf(OfferOutcome.HasBegun.class);
    }

    @Test
    void theLeadsNoAndWhoeverThinksBetterOfItLeaveBothAlone() {
        Done first = agreed();
        Done declined = done(desk.decline(team, A, first.offer().id(), LEAD, "", NOW));
        assertThat(declined.there()).isEqualTo(stored(B));
        Done second = swap(ANA, FRIDAY, RAJ, NEXT_TUESDAY);
        done(desk.withdraw(team, A, second.offer().id(), ANA, NOW));

        assertThat(stored(A).shifts()).containsExactly(FRIDAY_LATE);
        assertThat(stored(B).since()).isEqualTo(SincePublished.NOTHING);
    }
}
