package dev.muster.domain.shift;

import static dev.muster.domain.shift.RosterFixture.EARLY;
import static dev.muster.domain.shift.RosterFixture.LATE;
import static dev.muster.domain.shift.RosterFixture.MONDAY;
import static dev.muster.domain.shift.RosterFixture.NIGHT;
import static dev.muster.domain.shift.RosterFixture.roster;
import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.MEI;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.OfferOutcome.Done;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;

/** Ana's Friday for Raj's Sunday night two weeks later, which waits for the lead; Mei works early on the Monday after that. */
abstract class AgreedSwap extends AcrossRosters {
    /** Writes until the other roster is marked. */
    static final int MARK = 1;
    /** Writes until the offer is decided. */
    static final int OFFER = 2;

    static final LocalDate FRIDAY = MONDAY.plusDays(4);
    static final LocalDate SUNDAY = MONDAY.plusDays(20);
    static final LocalDate LAST_MONDAY = MONDAY.plusDays(21);
    static final Shift FRIDAY_LATE = new Shift(FRIDAY, "Late", ANA);
    static final Shift SUNDAY_NIGHT = new Shift(SUNDAY, "Night", RAJ);

    Done taken;

    @BeforeEach
    void somebodyHasSaidYes() {
        rosters.with(
                roster("roster-a").with(FRIDAY, LATE, ANA),
                roster("roster-b").from(MONDAY.plusWeeks(2)).with(SUNDAY, NIGHT, RAJ),
                roster("roster-c").from(LAST_MONDAY).with(LAST_MONDAY, EARLY, MEI));
        taken = swap(ANA, FRIDAY, RAJ, SUNDAY);
    }

    void bothRostersSayThatItIsMade() {
        assertThat(stored(A).shifts()).containsExactly(FRIDAY_LATE.of(RAJ));
        assertThat(stored(B).shifts()).containsExactly(SUNDAY_NIGHT.of(ANA));
    }

    void bothRostersAreAsBefore() {
        assertThat(stored(A).shifts()).containsExactly(FRIDAY_LATE);
        assertThat(stored(B).shifts()).containsExactly(SUNDAY_NIGHT);
    }
}
