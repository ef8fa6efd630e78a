package dev.muster.domain.shift;

import static dev.muster.domain.shift.RosterFixture.EARLY;
import static dev.muster.domain.shift.RosterFixture.MONDAY;
import static dev.muster.domain.shift.RosterFixture.roster;
import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.MEI;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.OfferOutcome.Done;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * A swap across two rosters, and somebody else in the midst of it: with Sunday's night Ana could not work early on Monday. The
 * roster of the offer is far from either.
 */
class SwapsAtOnceTest extends AgreedSwap {
    private static final Shift MONDAY_EARLY = new Shift(LAST_MONDAY, "Early", MEI);

    private void isSwapped() {
        bothRostersSayThatItIsMade();
        assertThat(stored(C).shifts()).containsExactly(MONDAY_EARLY);
    }

    @Test
    void nothingIsDecidedByARosterThatIsMarked() {
        Done cover = cover(MEI, LAST_MONDAY, ANA);
        rosters.afterWriting(MARK, () -> done(approve(cover)));

        assertThat(approve(taken)).isEqualTo(new OfferOutcome.BreaksARule(new Shortfall.NeedsRest(ANA)));

        assertThat(stored(C).shifts()).containsExactly(MONDAY_EARLY.of(ANA));
        bothRostersAreAsBefore();
    }

    @Test
    void norIsAnythingDecidedByARosterThatDoesNotFollowYet() {
        Done cover = cover(MEI, LAST_MONDAY, ANA);
        rosters.afterWriting(OFFER, () -> assertThat(approve(cover))
                .isEqualTo(new OfferOutcome.BreaksARule(new Shortfall.NeedsRest(ANA))));

        done(approve(taken));

        isSwapped();
    }

    @Test
    void whoReadBeforeTheMarkDecidesAnew() {
        Done cover = cover(MEI, LAST_MONDAY, ANA);
        rosters.afterReading(() -> done(approve(taken)));

        assertThat(approve(cover)).isEqualTo(new OfferOutcome.BreaksARule(new Shortfall.NeedsRest(ANA)));

        isSwapped();
    }

    @Test
    void soDoesWhoHasHeldTheOthersAndNotWrittenYet() {
        Done cover = cover(MEI, LAST_MONDAY, ANA);
        rosters.beforeWriting(() -> done(approve(taken)));

        assertThat(approve(cover)).isEqualTo(new OfferOutcome.BreaksARule(new Shortfall.NeedsRest(ANA)));

        isSwapped();
    }

    @Test
    void twoSwapsThatMarkEachOthersRosterAreBothMade() {
        LocalDate fifth = MONDAY.plusWeeks(5);
        LocalDate sixth = MONDAY.plusWeeks(6);
        rosters.with(
                roster("roster-d").from(fifth).with(fifth, EARLY, MEI).with(fifth.plusDays(2), EARLY, MEI),
                roster("roster-e").from(sixth).with(sixth, EARLY, RAJ).with(sixth.plusDays(2), EARLY, RAJ));
        Done there = swap(MEI, fifth, RAJ, sixth);
        Done back = swap(RAJ, sixth.plusDays(2), MEI, fifth.plusDays(2));
        rosters.afterWriting(MARK, () -> done(approve(back)));

        done(approve(there));

        assertThat(stored(new RosterId("roster-d")).of(RAJ)).hasSize(2);
        assertThat(stored(new RosterId("roster-e")).of(MEI)).hasSize(2);
        assertThat(desk.settled(team, fifth, sixth))
                .allMatch(r -> r.since().changes().size() == 2);
    }
}
