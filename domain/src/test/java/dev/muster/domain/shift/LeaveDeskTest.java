package dev.muster.domain.shift;

import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.LEAD;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static dev.muster.domain.team.TeamFixture.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.domain.shift.LeaveDesk.DecisionOutcome;
import dev.muster.domain.shift.LeaveDesk.RequestOutcome;
import dev.muster.domain.shift.LeaveDesk.WithdrawOutcome;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LeaveDeskTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final Team team = TeamFixture.team().build();
    private final InMemoryLeaves leaves = new InMemoryLeaves();
    private final LeaveDesk desk = new LeaveDesk(leaves);

    private Leave requested(LocalDate from, LocalDate to) {
        return ((RequestOutcome.Requested) desk.request(team, ANA, from, to, TODAY)).leave();
    }

    @Test
    void leaveFromTodayOnIsAskedFor() {
        Leave leave = requested(TODAY, FRIDAY);

        assertThat(leaves.find(team.workspace(), leave.id())).contains(leave);
        assertThat(leave.state()).isEqualTo(Leave.State.REQUESTED);
        assertThat(leave.person()).isEqualTo(ANA);
        assertThat(leave.decidedBy()).isNull();
    }

    @Test
    void thePastCannotBeTakenOff() {
        assertThat(desk.request(team, ANA, TODAY.minusDays(1), FRIDAY, TODAY))
                .isEqualTo(new RequestOutcome.InThePast(TODAY));
    }

    @Test
    void onlyAssociatesHaveShiftsToTakeLeaveFrom() {
        assertThat(desk.request(team, STRANGER, FRIDAY, FRIDAY, TODAY)).isEqualTo(new RequestOutcome.NotAMember());
        assertThat(desk.request(team, LEAD, FRIDAY, FRIDAY, TODAY)).isEqualTo(new RequestOutcome.NotAMember());
    }

    @Test
    void theSameDayIsAskedForOnce() {
        Leave leave = requested(FRIDAY, FRIDAY.plusDays(2));

        assertThat(desk.request(team, ANA, FRIDAY.plusDays(2), FRIDAY.plusDays(9), TODAY))
                .isEqualTo(new RequestOutcome.Overlapping(leave));
        assertThat(desk.request(team, ANA, FRIDAY.plusDays(3), FRIDAY.plusDays(9), TODAY))
                .isInstanceOf(RequestOutcome.Requested.class);
        assertThat(desk.request(team, RAJ, FRIDAY, FRIDAY, TODAY)).isInstanceOf(RequestOutcome.Requested.class);
    }

    @Test
    void declinedLeaveMayBeAskedForAgain() {
        Leave leave = requested(FRIDAY, FRIDAY);
        desk.decide(team, leave.id(), Leave.State.DECLINED, LEAD, NOW);

        assertThat(desk.request(team, ANA, FRIDAY, FRIDAY, TODAY)).isInstanceOf(RequestOutcome.Requested.class);
    }

    @Test
    void approvedLeaveIsNotAskedForAgain() {
        Leave leave = requested(FRIDAY, FRIDAY);
        desk.decide(team, leave.id(), Leave.State.APPROVED, LEAD, NOW);

        assertThat(desk.request(team, ANA, FRIDAY, FRIDAY, TODAY)).isInstanceOf(RequestOutcome.Overlapping.class);
    }

    @Test
    void theLeadDecidesAndOnlyTheLead() {
        Leave leave = requested(FRIDAY, FRIDAY);

        assertThat(desk.decide(team, leave.id(), Leave.State.APPROVED, RAJ, NOW))
                .isEqualTo(new DecisionOutcome.NotTheLead(LEAD));
        assertThat(desk.decide(team, leave.id(), Leave.State.APPROVED, LEAD, NOW))
                .isInstanceOfSatisfying(DecisionOutcome.Decided.class, decided -> {
                    assertThat(decided.leave().state()).isEqualTo(Leave.State.APPROVED);
                    assertThat(decided.leave().decidedBy()).isEqualTo(LEAD);
                    assertThat(decided.leave().decidedAt()).isEqualTo(NOW);
                });
    }

    @Test
    void theSecondDecisionChangesNothing() {
        Leave leave = requested(FRIDAY, FRIDAY);
        desk.decide(team, leave.id(), Leave.State.DECLINED, LEAD, NOW);

        assertThat(desk.decide(team, leave.id(), Leave.State.APPROVED, LEAD, NOW.plusSeconds(1)))
                .isInstanceOfSatisfying(
                        DecisionOutcome.AlreadyDecided.class,
                        before -> assertThat(before.leave().state()).isEqualTo(Leave.State.DECLINED));
    }

    @Test
    void anotherTeamsLeaveIsNotThere() {
        Leave leave = requested(FRIDAY, FRIDAY);
        Team other = TeamFixture.team().called("team-other").build();

        assertThat(desk.decide(other, leave.id(), Leave.State.APPROVED, LEAD, NOW))
                .isEqualTo(new DecisionOutcome.NoSuchLeave());
        assertThat(desk.decide(team, new LeaveId("leave-none"), Leave.State.APPROVED, LEAD, NOW))
                .isEqualTo(new DecisionOutcome.NoSuchLeave());
    }

    @Test
    void leaveDoesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> desk.request(team, ANA, FRIDAY, FRIDAY.minusDays(1), TODAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("leave from 2026-11-27 to 2026-11-26");
    }

    @Test
    void theLeadDeclinesWithAWord() {
        Leave leave = requested(FRIDAY, FRIDAY);

        assertThat(desk.decide(team, leave.id(), Leave.State.DECLINED, "we are two that day", LEAD, NOW))
                .isEqualTo(new DecisionOutcome.Decided(
                        leave.decided(Leave.State.DECLINED, LEAD, NOW, "we are two that day")));
    }

    @Test
    void whoAskedTakesItBackUntilItsLastDayIsPast() {
        Leave asked = requested(FRIDAY, FRIDAY);
        Leave agreed = requested(TODAY, TODAY.plusDays(1));
        desk.decide(team, agreed.id(), Leave.State.APPROVED, LEAD, NOW);

        assertThat(desk.on(team, ANA, FRIDAY)).contains(asked);
        assertThat(desk.withdraw(team, asked.id(), RAJ, TODAY, NOW)).isEqualTo(new WithdrawOutcome.NotYours());
        assertThat(desk.withdraw(team, asked.id(), ANA, TODAY, NOW))
                .isEqualTo(new WithdrawOutcome.Withdrawn(asked.decided(Leave.State.WITHDRAWN, ANA, NOW, ""), false));
        assertThat(desk.withdraw(team, agreed.id(), ANA, TODAY.plusDays(2), NOW))
                .isInstanceOf(WithdrawOutcome.IsOver.class);
        assertThat(desk.withdraw(team, agreed.id(), ANA, TODAY.plusDays(1), NOW))
                .isInstanceOfSatisfying(WithdrawOutcome.Withdrawn.class, done -> assertThat(done.wasApproved())
                        .isTrue());
        assertThat(desk.withdraw(team, agreed.id(), ANA, TODAY, NOW)).isInstanceOf(WithdrawOutcome.NotAnyMore.class);
        assertThat(desk.on(team, ANA, FRIDAY)).isEmpty();
        assertThat(desk.request(team, ANA, FRIDAY, FRIDAY, TODAY)).isInstanceOf(RequestOutcome.Requested.class);
        assertThat(desk.decide(team, asked.id(), Leave.State.APPROVED, LEAD, NOW))
                .isInstanceOf(DecisionOutcome.AlreadyDecided.class);
    }
}
