package dev.muster.planner.shift;

import static dev.muster.planner.shift.RosterProblemFixture.MONDAY;
import static dev.muster.planner.shift.RosterProblemFixture.daily;
import static dev.muster.planner.shift.RosterProblemFixture.problem;
import static dev.muster.planner.shift.RosterProblemFixture.typicalTeam;
import static dev.muster.planner.shift.RosterProblemFixture.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.Pin;
import dev.muster.domain.shift.RosterPlanner.Plan;
import dev.muster.domain.shift.RosterProblem;
import dev.muster.domain.shift.RosterRules;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.Wanted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PinnedCellsTest {
    private final CpSatRosterPlanner planner =
            new CpSatRosterPlanner(new CpSatRosterPlanner.Limit(1, Duration.ofMinutes(5)));

    private static RosterProblem with(RosterProblem problem, List<Pin> pins) {
        return new RosterProblem(
                problem.zone(),
                problem.period(),
                problem.members(),
                problem.types(),
                problem.rules(),
                problem.leave(),
                problem.history(),
                problem.historyTypes(),
                problem.seed(),
                new Wanted(pins, null));
    }

    private static boolean isKept(Pin pin, List<Shift> shifts) {
        List<String> there = shifts.stream()
                .filter(s -> s.person().equals(pin.person()) && s.date().equals(pin.date()))
                .map(Shift::type)
                .toList();
        return there.equals(pin.type() == null ? List.of() : List.of(pin.type()));
    }

    @Test
    void aPinnedShiftIsKeptAndThePlaceIsTaken() {
        RosterProblem problem = with(
                problem()
                        .people("ana", "bo")
                        .type(daily("Early", "08:00", "16:00", 1))
                        .build(),
                List.of(new Pin(MONDAY, user("bo"), "Early"), new Pin(MONDAY.plusDays(1), user("ana"), null)));

        Plan plan = planner.plan(problem);

        assertThat(plan.shifts())
                .filteredOn(s -> !s.date().isAfter(MONDAY.plusDays(1)))
                .containsExactly(
                        new Shift(MONDAY, "Early", user("bo")), new Shift(MONDAY.plusDays(1), "Early", user("bo")));
        assertThat(plan.quality().isBestPossible()).isTrue();
    }

    @Test
    void morePeopleThanAShiftNeedsAreKept() {
        List<Pin> pins = List.of(
                new Pin(MONDAY, user("ana"), "Early"),
                new Pin(MONDAY, user("bo"), "Early"),
                new Pin(MONDAY, user("cy"), "Early"));
        RosterProblem problem = with(
                problem()
                        .people("ana", "bo", "cy", "di")
                        .type(daily("Early", "08:00", "16:00", 1))
                        .build(),
                pins);

        Plan plan = planner.plan(problem);

        assertThat(plan.shifts()).filteredOn(s -> s.date().equals(MONDAY)).hasSize(3);
        assertThat(RosterRules.shortfalls(problem, plan.shifts())).isEmpty();
    }

    @Test
    void whereEverythingIsPinnedNothingElseIsPlanned() {
        List<Pin> pins = new ArrayList<>();
        MONDAY.datesUntil(MONDAY.plusDays(7)).forEach(date -> pins.add(new Pin(date, user("ana"), null)));
        RosterProblem problem = with(
                problem()
                        .people("ana")
                        .type(daily("Early", "08:00", "16:00", 1))
                        .build(),
                pins);

        assertThat(planner.plan(problem).shifts()).isEmpty();
    }

    @Test
    void someCellsOfAPlanAreKeptWhateverElseIsPlannedAnew() {
        for (int seed = 1; seed <= 4; seed++) {
            RosterProblem problem = typicalTeam(6, 2, seed);
            List<Shift> before = planner.plan(problem).shifts();
            Random random = new Random(seed);
            List<Pin> pins = new ArrayList<>();
            for (Shift shift : before) {
                if (random.nextInt(4) == 0) {
                    pins.add(new Pin(shift.date(), shift.person(), random.nextInt(3) == 0 ? null : shift.type()));
                }
            }

            RosterProblem pinned = with(problem, pins);
            List<Shift> after = planner.plan(pinned).shifts();

            assertThat(pins).allMatch(pin -> isKept(pin, after));
            assertThat(RosterRules.violations(pinned, after)).isEmpty();
        }
    }
}
