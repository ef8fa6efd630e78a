package dev.muster.planner.shift;

import static dev.muster.planner.shift.RosterProblemFixture.MONDAY;
import static dev.muster.planner.shift.RosterProblemFixture.problem;
import static dev.muster.planner.shift.RosterProblemFixture.type;
import static dev.muster.planner.shift.RosterProblemFixture.typicalTeam;
import static dev.muster.planner.shift.RosterProblemFixture.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.Kept;
import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.LeaveId;
import dev.muster.domain.shift.RosterProblem;
import dev.muster.domain.shift.RosterRules;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.planner.roster.Share;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What is published stays when a roster is planned anew, unless something forces a change. */
class KeptRosterTest {
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    private final CpSatRosterPlanner planner = new CpSatRosterPlanner();

    /** The problem of changing a roster, with some more leave, from a date on. */
    private static RosterProblem changing(
            RosterProblem before, List<Shift> published, List<ShiftType> types, LocalDate from, Leave... more) {
        List<Leave> leave = new ArrayList<>(before.leave());
        leave.addAll(List.of(more));
        List<Shift> history = new ArrayList<>(before.history());
        published.stream().filter(s -> s.date().isBefore(from)).forEach(history::add);
        return new RosterProblem(
                before.zone(),
                before.period(),
                before.members(),
                types,
                before.rules(),
                leave,
                history,
                before.historyTypes(),
                before.seed(),
                before.wanted(),
                new Kept(
                        published.stream().filter(s -> !s.date().isBefore(from)).toList(), before.types(), from));
    }

    private static Leave leave(UserId person, LocalDate date) {
        return new Leave(
                new WorkspaceId("T0MUSTER"),
                new TeamId("team-a"),
                new LeaveId("leave-more"),
                person,
                date,
                date,
                Leave.State.APPROVED,
                user("lead"),
                Instant.EPOCH);
    }

    private static List<Shift> from(LocalDate date, List<Shift> shifts) {
        return shifts.stream().filter(s -> !s.date().isBefore(date)).toList();
    }

    @Test
    void nothingChangesWhenNothingForcesIt() {
        RosterProblem before = typicalTeam(8, 2, 3);
        List<Shift> published = new CpSatRosterPlanner(
                        new CpSatRosterPlanner.Limit(0.5, java.time.Duration.ofMinutes(1)))
                .plan(before)
                .shifts();

        assertThat(planner.plan(changing(before, published, before.types(), WEDNESDAY))
                        .shifts())
                .containsExactlyInAnyOrderElementsOf(from(WEDNESDAY, published));
    }

    @Test
    void whoIsOnLeaveIsReplacedWithTheFewestChanges() {
        RosterProblem before = RosterProblemFixture.problem()
                .people("ana", "raj", "mei")
                .type(RosterProblemFixture.daily("Early", "07:00", "15:00", 1))
                .build();
        List<Shift> published = List.of(
                new Shift(MONDAY.plusDays(3), "Early", user("ana")),
                new Shift(MONDAY.plusDays(4), "Early", user("ana")),
                new Shift(MONDAY.plusDays(5), "Early", user("raj")));
        LocalDate friday = MONDAY.plusDays(4);
        RosterProblem problem =
                changing(before, published, before.types(), MONDAY.plusDays(3), leave(user("ana"), friday));

        List<Shift> shifts = planner.plan(problem).shifts();

        assertThat(shifts)
                .contains(published.get(0), published.get(2))
                .doesNotContain(published.get(1))
                .filteredOn(s -> s.date().equals(friday))
                .hasSize(1);
    }

    @Test
    void fewerAreNeededAndWhoIsTooManyGoesButNotWhomTheLeadWantedBeyondTheNeed() {
        ShiftType two = RosterProblemFixture.daily("Early", "07:00", "15:00", 2);
        RosterProblem before = RosterProblemFixture.problem()
                .people("ana", "raj", "mei")
                .type(two)
                .build();
        List<Shift> three = List.of(
                new Shift(WEDNESDAY, "Early", user("ana")),
                new Shift(WEDNESDAY, "Early", user("raj")),
                new Shift(WEDNESDAY, "Early", user("mei")));
        ShiftType one = RosterProblemFixture.daily("Early", "07:00", "15:00", 1);

        assertThat(planner.plan(changing(before, three, List.of(two), WEDNESDAY))
                        .shifts())
                .containsAll(three);
        assertThat(planner.plan(changing(before, three, List.of(one), WEDNESDAY))
                        .shifts())
                .filteredOn(s -> s.date().equals(WEDNESDAY))
                .hasSize(2);
    }

    @Property(tries = 15)
    void noRuleIsBrokenAcrossWhatHasBegunAndWhatIsNew(
            @ForAll @IntRange(max = 1000) int seed, @ForAll @IntRange(min = 1, max = 12) int day) {
        CpSatRosterPlanner quick =
                new CpSatRosterPlanner(new CpSatRosterPlanner.Limit(0.5, java.time.Duration.ofMinutes(1)));
        RosterProblem before = typicalTeam(7, 2, seed);
        List<Shift> published = quick.plan(before).shifts();
        LocalDate from = MONDAY.plusDays(day);
        UserId away = before.members().get(seed % 7).user();
        RosterProblem problem = changing(before, published, before.types(), from, leave(away, from));

        List<Shift> shifts = quick.plan(problem).shifts();

        assertThat(RosterRules.violations(problem, shifts)).isEmpty();
        assertThat(shifts).allMatch(s -> !s.date().isBefore(from));
        // One cell that can't stay moves few others: of each that does, one is on and one is off.
        List<Shift> gone = new ArrayList<>(from(from, published));
        gone.removeAll(shifts);
        assertThat(gone).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void hoursOfTheDaysThatAreLeftGoByWhoIsThereOnThem() {
        LocalDate thursday = MONDAY.plusDays(3);
        RosterProblem before = problem()
                .people("ana", "bo")
                .type(type("Day", "09:00", "17:00", 1, 1, null))
                .leave("bo", MONDAY, MONDAY.plusDays(2))
                .build();

        List<List<Share>> shares = Shares.of(new Openings(changing(before, List.of(), before.types(), thursday)));

        int twoShifts = 2 * 8 * 4;
        assertThat(shares).extracting(ofOne -> ofOne.getLast().fair()).containsExactly(twoShifts, twoShifts);
    }
}
