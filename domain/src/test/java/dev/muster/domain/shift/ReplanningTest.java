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

import dev.muster.domain.shift.RosterDesk.DecisionOutcome;
import dev.muster.domain.shift.RosterDesk.PlanRefusal;
import dev.muster.domain.shift.ShiftOffer.Kind;
import dev.muster.domain.shift.ShiftOffer.State;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplanningTest {
    /** Tuesday of the published week, 11:00 in the team's zone or thereabouts. */
    private static final Instant TUESDAY = Instant.parse("2026-11-24T10:00:00Z");

    private static final RosterId A = new RosterId("roster-a");

    private final Team team = TeamFixture.team().build();
    private final InMemoryRosters rosters = new InMemoryRosters();
    private final InMemoryLeaves leaves = new InMemoryLeaves();
    private final InMemoryRulebook rulebook = new InMemoryRulebook();
    private final List<RosterProblem> problems = new ArrayList<>();
    private List<Shift> planned = List.of();
    private final RosterDesk desk = new RosterDesk(rosters, rulebook, leaves, problem -> {
        problems.add(problem);
        return new RosterPlanner.Plan(planned, new Roster.Quality(1, 1));
    });
    private final OfferDesk offers = new OfferDesk(rosters, rulebook, leaves);

    ReplanningTest() {
        rosters.with(roster("roster-a")
                .with(MONDAY, EARLY, ANA)
                .with(MONDAY.plusDays(1), EARLY, RAJ)
                .with(MONDAY.plusDays(3), EARLY, ANA)
                .with(MONDAY.plusDays(4), LATE, RAJ));
    }

    private static Shift shift(int day, ShiftType type, dev.muster.domain.team.UserId who) {
        return new Shift(MONDAY.plusDays(day), type.name(), who);
    }

    private Roster published() {
        return rosters.find(team.workspace(), A).orElseThrow();
    }

    private Roster propose(Shift... shifts) {
        planned = List.of(shifts);
        Making making = new Making(Wanted.NOTHING, null, null, new Replanned(A, 0));
        return desk.propose(team, published().period(), 1, making, PlanWatch.NOBODY, TUESDAY)
                .roster();
    }

    private DecisionOutcome approve(Roster proposal, Instant at) {
        return desk.approve(team, proposal.id(), LEAD, at);
    }

    @Test
    void todayAndWhatIsPastStaysAndTheRestIsToBeKept() {
        Roster proposal = propose(shift(3, EARLY, MEI), shift(4, LATE, RAJ));

        RosterProblem problem = problems.getFirst();
        assertThat(problem.kept().from()).isEqualTo(MONDAY.plusDays(2));
        assertThat(problem.kept().shifts()).containsExactly(shift(3, EARLY, ANA), shift(4, LATE, RAJ));
        assertThat(problem.history()).containsExactly(shift(0, EARLY, ANA), shift(1, EARLY, RAJ));
        assertThat(proposal.shifts())
                .containsExactly(shift(0, EARLY, ANA), shift(1, EARLY, RAJ), shift(3, EARLY, MEI), shift(4, LATE, RAJ));
        assertThat(proposal.shortfalls()).isNotEmpty().allMatch(s -> !s.date().isBefore(MONDAY.plusDays(2)));
        assertThat(new ProposalDesk(desk)
                        .view(team, proposal, TUESDAY)
                        .changes()
                        .orElseThrow())
                .containsExactlyInAnyOrder(
                        new CellChange(ANA, MONDAY.plusDays(3), List.of("Early"), List.of()),
                        new CellChange(MEI, MONDAY.plusDays(3), List.of(), List.of("Early")));
        assertThat(published().shifts()).contains(shift(3, EARLY, ANA));
    }

    @Test
    void theApprovedVersionIsOneChangeOfThePublishedRosterAndCountsOnce() {
        Roster proposal = propose(shift(3, EARLY, MEI), shift(4, LATE, RAJ));

        assertThat(approve(proposal, TUESDAY)).isInstanceOfSatisfying(DecisionOutcome.Applied.class, applied -> {
            assertThat(applied.change().removed()).containsExactly(shift(3, EARLY, ANA));
            assertThat(applied.change().added()).containsExactly(shift(3, EARLY, MEI));
            assertThat(applied.proposal().state()).isEqualTo(Roster.State.APPLIED);
        });
        assertThat(approve(proposal, TUESDAY)).isInstanceOf(DecisionOutcome.NotProposedAnyMore.class);
        assertThat(desk.reject(team, proposal.id(), LEAD, TUESDAY))
                .isInstanceOf(DecisionOutcome.NotProposedAnyMore.class);

        assertThat(published().state()).isEqualTo(Roster.State.APPROVED);
        assertThat(published().shifts()).isEqualTo(proposal.shifts());
        assertThat(published().since().changes()).singleElement().satisfies(c -> assertThat(c.what())
                .isEqualTo(RosterChange.What.REPLANNED));
    }

    @Test
    void whoDiedBetweenTheTwoWritesIsTakenOverFrom() {
        Roster proposal = propose(shift(3, EARLY, MEI), shift(4, LATE, RAJ));
        approve(proposal, TUESDAY);
        rosters.propose(proposal); // as if nobody had come to say so

        assertThat(approve(proposal, TUESDAY)).isInstanceOf(DecisionOutcome.Applied.class);
        assertThat(published().since().changes()).hasSize(1);
    }

    @Test
    void aRejectedVersionLeavesThePublishedRosterAlone() {
        Roster before = published();
        Roster proposal = propose(shift(3, EARLY, MEI));

        assertThat(desk.reject(team, proposal.id(), LEAD, TUESDAY)).isInstanceOf(DecisionOutcome.Rejected.class);
        assertThat(approve(proposal, TUESDAY)).isInstanceOf(DecisionOutcome.NotProposedAnyMore.class);
        assertThat(published()).isEqualTo(before);
    }

    @Test
    void aSwapSinceMakesItOutOfDateButAnOfferAloneDoesNot() {
        Roster proposal = propose(shift(3, EARLY, MEI), shift(4, LATE, RAJ));
        OfferOutcome.Done offered =
                (OfferOutcome.Done) offers.offer(team, RAJ, Kind.COVER, MONDAY.plusDays(4), TUESDAY);
        assertThat(desk.replanning().isOutOfDate(team, proposal, TUESDAY)).isFalse();
        offers.take(team, A, offered.offer().id(), MEI, null, TUESDAY);
        offers.approve(team, A, offered.offer().id(), LEAD, TUESDAY);
        List<Shift> now = published().shifts();

        assertThat(desk.replanning().isOutOfDate(team, proposal, TUESDAY)).isTrue();
        assertThat(approve(proposal, TUESDAY)).isInstanceOf(DecisionOutcome.OutOfDate.class);
        assertThat(published().shifts()).isEqualTo(now);
    }

    @Test
    void aDayThatItChangesMustNotHaveBegun() {
        Roster proposal = propose(shift(3, EARLY, MEI), shift(4, LATE, RAJ));

        assertThat(approve(proposal, TUESDAY.plusSeconds(2 * 24 * 3600))).isInstanceOf(DecisionOutcome.OutOfDate.class);
    }

    @Test
    void leaveSinceIsAgainstIt() {
        Roster proposal = propose(shift(3, EARLY, MEI), shift(4, LATE, RAJ));
        leaves.request(new Leave(
                team.workspace(),
                team.id(),
                LeaveId.random(),
                MEI,
                MONDAY.plusDays(3),
                MONDAY.plusDays(3),
                Leave.State.APPROVED,
                LEAD,
                TUESDAY));

        assertThat(approve(proposal, TUESDAY))
                .isInstanceOfSatisfying(DecisionOutcome.BreaksARule.class, broken -> assertThat(broken.cause())
                        .isEqualTo(new Shortfall.OnLeave(MEI)));
        assertThat(published().shifts()).contains(shift(3, EARLY, ANA));
    }

    @Test
    void offersOfShiftsThatAreGoneAreVoidAndOthersStay() {
        offers.offer(team, ANA, Kind.COVER, MONDAY.plusDays(3), TUESDAY);
        offers.offer(team, RAJ, Kind.COVER, MONDAY.plusDays(4), TUESDAY);
        Roster proposal = propose(shift(3, EARLY, MEI), shift(4, LATE, RAJ));

        approve(proposal, TUESDAY);

        assertThat(published().since().offers()).extracting(ShiftOffer::state).containsExactly(State.VOID, State.OPEN);
    }

    @Test
    void whatTheTeamNeedsNowCountsButKnownShiftsKeepTheirHours() {
        ShiftType early =
                new ShiftType("Early", EARLY.start().plusHours(1), EARLY.end(), Map.of(DayOfWeek.THURSDAY, 2), null);
        ShiftType extra = RosterFixture.type("Extra", "10:00", "18:00");

        assertThat(Versions.types(List.of(EARLY, LATE), List.of(early, extra)))
                .containsExactly(EARLY.needing(Map.of(DayOfWeek.THURSDAY, 2)), LATE.needing(Map.of()), extra);
    }

    @Test
    void whatCannotBeChangedIsSaid() {
        assertThat(desk.replanning().refusal(team, A, MONDAY.plusDays(5))).isEmpty();
        assertThat(desk.replanning().refusal(team, A, MONDAY.plusDays(6)))
                .contains(new PlanRefusal.NothingLeft(published()));
        assertThat(desk.replanning().refusal(team, new RosterId("none"), MONDAY))
                .contains(new PlanRefusal.NothingPublished());
        assertThat(desk.replanning().on(team, MONDAY.minusDays(3))).contains(published());
        assertThat(desk.refusal(team, new Period(MONDAY, 1), MONDAY.plusDays(1)))
                .contains(new PlanRefusal.AlreadyPublished(published()));
    }

    @Test
    void aDayThatHasBegunIsNotEdited() {
        Roster proposal = propose(shift(3, EARLY, MEI), shift(4, LATE, RAJ));
        ProposalDesk proposals = new ProposalDesk(desk);

        assertThat(proposals.edit(team, proposal.id(), List.of(new Pin(MONDAY, ANA, null)), LEAD, TUESDAY))
                .isEqualTo(new EditOutcome.HasBegun(MONDAY));
        EditOutcome edited = proposals.edit(
                team, proposal.id(), List.of(new Pin(MONDAY.plusDays(3), MEI, null)), LEAD, TUESDAY.plusSeconds(1));
        assertThat(edited).isInstanceOfSatisfying(EditOutcome.Edited.class, e -> assertThat(
                        e.proposed().roster().making().replanned())
                .isEqualTo(new Replanned(A, 0)));
    }
}
