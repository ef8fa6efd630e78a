package dev.muster.domain.shift;

import static dev.muster.domain.shift.RosterFixture.EARLY;
import static dev.muster.domain.shift.RosterFixture.LATE;
import static dev.muster.domain.shift.RosterFixture.MONDAY;
import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.BERLIN;
import static dev.muster.domain.team.TeamFixture.LEAD;
import static dev.muster.domain.team.TeamFixture.MEI;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static dev.muster.domain.team.TeamFixture.TAX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.team.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FixesTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private final Team team = TeamFixture.team().build();
    private final List<Leave> leave = new ArrayList<>();

    private void isAway(UserId... people) {
        for (UserId person : people) {
            leave.add(new Leave(
                    team.workspace(),
                    team.id(),
                    new LeaveId("leave-" + leave.size()),
                    person,
                    TUESDAY,
                    TUESDAY,
                    Leave.State.APPROVED,
                    LEAD,
                    Instant.EPOCH));
        }
    }

    private List<Fix> of(ShiftType type, Shift... planned) {
        RosterProblem problem = new RosterProblem(
                BERLIN,
                new Period(MONDAY, 1),
                team.members(),
                List.of(EARLY, LATE, new ShiftType("Tax", EARLY.start(), EARLY.end(), EARLY.needed(), TAX)),
                WorkingRules.DEFAULT,
                leave,
                List.of(),
                List.of(),
                1);
        return new Fixes(problem, List.of(planned)).of(new Shortfall(TUESDAY, type.name(), 1, 0, List.of()), 5);
    }

    @Test
    void whoseOwnShiftACollegueMayTakeIsNamedWithBoth() {
        isAway(MEI, RAJ);
        // Ana needs her rest after Monday's late shift, which Raj or Mei may take.
        assertThat(of(EARLY, new Shift(MONDAY, "Late", ANA)))
                .first()
                .isEqualTo(new Fix.Exchange(ANA, new Shift(MONDAY, "Late", ANA), RAJ));
    }

    @Test
    void anExchangeThatLeavesAnotherGapIsNoFix() {
        isAway(MEI, RAJ);
        assertThat(of(
                        EARLY,
                        new Shift(MONDAY, "Late", ANA),
                        new Shift(MONDAY, "Early", RAJ),
                        new Shift(MONDAY, "Early", MEI)))
                .containsExactly(new Fix.WithoutLeave(RAJ), new Fix.WithoutLeave(MEI));
    }

    @Test
    void leaveIsNamedOnlyIfNothingElseIsAgainstIt() {
        isAway(ANA, MEI, RAJ);
        assertThat(of(
                        EARLY,
                        new Shift(MONDAY, "Late", ANA),
                        new Shift(MONDAY, "Early", RAJ),
                        new Shift(MONDAY, "Early", MEI)))
                .containsExactly(new Fix.WithoutLeave(RAJ), new Fix.WithoutLeave(MEI));
    }

    @Test
    void aSkillIsNamedForThoseWhoAreFree() {
        isAway(ANA, RAJ);
        ShiftType tax = new ShiftType("Tax", EARLY.start(), EARLY.end(), EARLY.needed(), TAX);
        assertThat(of(tax)).last().isEqualTo(new Fix.WithSkill(MEI, TAX));
    }
}
