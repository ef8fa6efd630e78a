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
import static org.assertj.core.api.Assertions.tuple;

import dev.muster.domain.shift.RosterDesk.DecisionOutcome;
import dev.muster.domain.shift.RosterDesk.PlanRefusal;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RosterDeskTest {
    private static final Instant NOW = Instant.parse("2026-11-19T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Period WEEK = new Period(MONDAY, 1);
    private static final RosterId A = new RosterId("roster-a");

    private final Team team = TeamFixture.team().build();
    private final InMemoryRosters rosters = new InMemoryRosters();
    private final InMemoryLeaves leaves = new InMemoryLeaves();
    private final List<RosterProblem> problems = new ArrayList<>();
    private List<ShiftType> types = List.of(EARLY, LATE);
    private final RosterDesk desk = new RosterDesk(
            rosters,
            new ShiftRulebook() {
                @Override
                public Optional<ShiftRules> of(WorkspaceId workspace, TeamId id) {
                    return Optional.of(new ShiftRules(workspace, id, types, WorkingRules.DEFAULT, 1));
                }

                @Override
                public boolean save(ShiftRules rules) {
                    throw new UnsupportedOperationException();
                }
            },
            leaves,
            problem -> {
                problems.add(problem);
                return new RosterPlanner.Plan(List.of(new Shift(MONDAY, "Early", ANA)), new Roster.Quality(1100, 1000));
            });

    private Leave leave(String id, Leave.State state) {
        return new Leave(team.workspace(), team.id(), new LeaveId(id), RAJ, MONDAY, MONDAY, state, null, null);
    }

    @Test
    void aRosterFromTodayOnCanBePlanned() {
        assertThat(desk.refusal(team, WEEK, MONDAY)).isEmpty();
    }

    @Test
    void whatKeepsAPeriodFromBeingPlannedIsNamed() {
        assertThat(desk.refusal(team, WEEK, MONDAY.plusDays(1)))
                .contains(new PlanRefusal.InThePast(MONDAY.plusDays(1)));
        assertThat(desk.refusal(TeamFixture.team().withoutMembers().build(), WEEK, MONDAY))
                .contains(new PlanRefusal.NoMembers());
        types = List.of();
        assertThat(desk.refusal(team, WEEK, MONDAY)).contains(new PlanRefusal.NoShiftTypes());
    }

    @Test
    void aPublishedRosterIsNotPlannedOver() {
        rosters.with(roster("roster-a").from(MONDAY.minusDays(6)));

        assertThat(desk.refusal(team, WEEK, MONDAY))
                .contains(new PlanRefusal.AlreadyPublished(
                        roster("roster-a").from(MONDAY.minusDays(6)).build()));
        assertThat(desk.refusal(team, new Period(MONDAY.plusDays(1), 1), MONDAY))
                .isEmpty();
    }

    @Test
    void aProposalIsStoredWithWhatIsShortAndHowGoodItIs() {
        Roster roster =
                desk.propose(team, WEEK, 1, Making.FIRST, PlanWatch.NOBODY, NOW).roster();

        assertThat(rosters.find(team.workspace(), roster.id())).contains(roster);
        assertThat(roster.state()).isEqualTo(Roster.State.PROPOSED);
        assertThat(roster.plannedAt()).isEqualTo(NOW);
        assertThat(roster.shifts()).containsExactly(new Shift(MONDAY, "Early", ANA));
        assertThat(roster.shortfalls()).hasSize(13); // two types on seven days, one of them covered
        assertThat(roster.quality().percentFromBest()).isEqualTo(10);
    }

    @Test
    void onlyTheNewestProposalCanBeApproved() {
        Roster first =
                desk.propose(team, WEEK, 1, Making.FIRST, PlanWatch.NOBODY, NOW).roster();

        RosterDesk.Proposed second = desk.propose(team, WEEK, 2, Making.FIRST, PlanWatch.NOBODY, LATER);

        assertThat(second.stale()).extracting(Roster::id).containsExactly(first.id());
        assertThat(desk.approve(team, first.id(), LEAD, LATER))
                .isInstanceOfSatisfying(
                        DecisionOutcome.NotProposedAnyMore.class,
                        old -> assertThat(old.roster().state()).isEqualTo(Roster.State.STALE));
        assertThat(desk.approve(team, second.roster().id(), LEAD, LATER)).isInstanceOf(DecisionOutcome.Approved.class);
    }

    @Test
    void aProposalForOtherDaysWaitsOnBesideIt() {
        rosters.with(roster("roster-a").from(MONDAY.minusWeeks(1)));
        Making changes = new Making(Wanted.NOTHING, null, null, new Replanned(A, 0));
        Period before = new Period(MONDAY.minusWeeks(1), 1);
        Roster ofChanges = desk.propose(
                        team, before, 1, changes, PlanWatch.NOBODY, NOW.minus(java.time.Duration.ofDays(4)))
                .roster();

        RosterDesk.Proposed fresh = desk.propose(team, WEEK, 1, Making.FIRST, PlanWatch.NOBODY, NOW);
        RosterDesk.Proposed again = desk.propose(team, before, 2, changes, PlanWatch.NOBODY, LATER);

        assertThat(fresh.stale()).isEmpty();
        assertThat(again.stale()).extracting(Roster::id).containsExactly(ofChanges.id());
        assertThat(desk.proposed(team)).containsExactly(fresh.roster(), again.roster());
    }

    @Test
    void thePlannerIsToldOfApprovedLeaveOnlyAndOfThePast() {
        leaves.request(leave("leave-yes", Leave.State.APPROVED));
        leaves.request(leave("leave-no", Leave.State.DECLINED));
        leaves.request(leave("leave-asked", Leave.State.REQUESTED));
        rosters.with(
                roster("roster-old").from(MONDAY.minusWeeks(1)).with(MONDAY.minusDays(1), LATE, MEI),
                roster("roster-ancient").from(MONDAY.minusWeeks(10)).with(MONDAY.minusWeeks(10), LATE, MEI));

        desk.propose(team, WEEK, 7, Making.FIRST, PlanWatch.NOBODY, NOW);

        RosterProblem problem = problems.getFirst();
        assertThat(problem.leave()).extracting(l -> l.id().value()).containsExactly("leave-yes");
        assertThat(problem.history()).containsExactly(new Shift(MONDAY.minusDays(1), "Late", MEI));
        assertThat(problem.seed()).isEqualTo(7);
        assertThat(problem.members()).isEqualTo(team.members());
    }

    @Test
    void anApprovedRosterIsPublishedByTheLead() {
        rosters.with(roster("roster-a").proposed("2026-11-19T09:00:00Z").with(MONDAY, EARLY, ANA));

        assertThat(desk.covers(team, MONDAY)).isFalse();
        DecisionOutcome outcome = desk.approve(team, A, LEAD, NOW);

        assertThat(outcome).isInstanceOfSatisfying(DecisionOutcome.Approved.class, approved -> {
            assertThat(approved.roster().decidedBy()).isEqualTo(LEAD);
            assertThat(approved.roster().decidedAt()).isEqualTo(NOW);
        });
        assertThat(desk.covers(team, MONDAY)).isTrue();
        assertThat(desk.covers(team, MONDAY.plusDays(7))).isFalse();
        assertThat(desk.published(team, MONDAY, MONDAY).all())
                .containsExactly(new PublishedShifts.Staffed(MONDAY, EARLY, List.of(ANA)));
    }

    @Test
    void nobodyButTheLeadDecides() {
        rosters.with(roster("roster-a").proposed("2026-11-19T09:00:00Z"));

        assertThat(desk.approve(team, A, ANA, NOW)).isEqualTo(new DecisionOutcome.NotTheLead(LEAD));
        assertThat(desk.reject(team, A, RAJ, NOW)).isEqualTo(new DecisionOutcome.NotTheLead(LEAD));
        assertThat(desk.find(team, A).orElseThrow().state()).isEqualTo(Roster.State.PROPOSED);
    }

    @Test
    void theSecondDecisionChangesNothingAndSeesTheFirst() {
        rosters.with(roster("roster-a").proposed("2026-11-19T09:00:00Z"));
        desk.reject(team, A, LEAD, NOW);

        for (DecisionOutcome second : List.of(desk.approve(team, A, LEAD, LATER), desk.reject(team, A, LEAD, LATER))) {
            assertThat(second).isInstanceOfSatisfying(DecisionOutcome.NotProposedAnyMore.class, old -> {
                assertThat(old.roster().state()).isEqualTo(Roster.State.REJECTED);
                assertThat(old.roster().decidedAt()).isEqualTo(NOW);
            });
        }
    }

    @Test
    void anotherTeamsRosterIsNotThere() {
        rosters.with(roster("roster-a").ofTeam("team-other").proposed("2026-11-19T09:00:00Z"));

        assertThat(desk.approve(team, A, LEAD, NOW)).isEqualTo(new DecisionOutcome.NoSuchRoster());
        assertThat(desk.find(team, A)).isEmpty();
        assertThat(rosters.find(team.workspace(), A).orElseThrow().state()).isEqualTo(Roster.State.PROPOSED);
    }

    @Test
    void fairnessCountsTheWeeksUpToYesterdayAndTheLeaveThatWasApproved() {
        rosters.with(roster("one")
                .with(MONDAY, EARLY, ANA)
                .with(MONDAY.plusDays(1), EARLY, RAJ, MEI)
                .with(MONDAY.plusDays(2), EARLY, ANA));
        leaves.request(leave("approved", Leave.State.APPROVED));
        leaves.request(new Leave(
                team.workspace(),
                team.id(),
                new LeaveId("asked"),
                MEI,
                MONDAY,
                MONDAY,
                Leave.State.REQUESTED,
                null,
                null));

        Fairness fairness = desk.fairness(team, MONDAY.plusDays(2));

        // Monday's 8 h are Ana's and Mei's, Tuesday's 16 h are for all three; Wednesday is today.
        assertThat(fairness.people())
                .extracting(
                        p -> p.member().name(),
                        p -> p.worked().hours(),
                        p -> Math.round(60 * p.fair().hours()))
                .containsExactly(tuple("Ana", 8.0, 560L), tuple("Mei", 8.0, 560L), tuple("Raj", 8.0, 320L));
        assertThat(desk.fairness(team, MONDAY.plusWeeks(Fairness.WEEKS).plusDays(3))
                        .isEmpty())
                .isTrue();
    }
}
