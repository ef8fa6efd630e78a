package dev.muster.planner.shift;

import static dev.muster.planner.shift.RosterProblemFixture.MONDAY;
import static dev.muster.planner.shift.RosterProblemFixture.daily;
import static dev.muster.planner.shift.RosterProblemFixture.on;
import static dev.muster.planner.shift.RosterProblemFixture.problem;
import static dev.muster.planner.shift.RosterProblemFixture.type;
import static dev.muster.planner.shift.RosterProblemFixture.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.domain.shift.RosterPlanner.Plan;
import dev.muster.domain.shift.RosterProblem;
import dev.muster.domain.shift.RosterRules;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.Shortfall;
import dev.muster.domain.shift.Shortfall.Cause;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CpSatRosterPlannerTest {

    private final CpSatRosterPlanner planner = new CpSatRosterPlanner();

    private Plan plan(RosterProblem problem) {
        Plan plan = planner.plan(problem);
        assertThat(RosterRules.violations(problem, plan.shifts())).isEmpty();
        assertThat(plan.quality().bound()).isBetween(0L, plan.quality().cost());
        return plan;
    }

    private static List<Cause> causes(RosterProblem problem, Plan plan) {
        return RosterRules.shortfalls(problem, plan.shifts()).stream()
                .flatMap((Shortfall s) -> s.causes().stream())
                .distinct()
                .toList();
    }

    @Test
    void coversEverythingWhenItCan() {
        RosterProblem problem = problem()
                .people("ana", "bo", "cy", "di")
                .type(type("Early", "07:00", "15:00", 1, 1, null))
                .type(type("Late", "14:00", "22:00", 1, 0, null))
                .build();

        Plan plan = plan(problem);

        assertThat(RosterRules.shortfalls(problem, plan.shifts())).isEmpty();
        assertThat(plan.quality().isBestPossible()).isTrue();
    }

    @Test
    void sortsShiftsByDateThenTypeThenPersonAsTheProblemListsThem() {
        RosterProblem problem = problem()
                .people("zoe", "ana", "mia")
                .type(on("Late", "12:00", "20:00", 1, DayOfWeek.MONDAY, DayOfWeek.TUESDAY))
                .type(on("Early", "08:00", "16:00", 2, DayOfWeek.MONDAY))
                .build();

        List<Shift> shifts = plan(problem).shifts();

        assertThat(shifts).extracting(Shift::date).isSorted();
        assertThat(shifts).extracting(Shift::type).containsExactly("Late", "Early", "Early", "Late");
        List<String> order = List.of("UZOE", "UANA", "UMIA");
        assertThat(order.indexOf(shifts.get(1).person().value()))
                .isLessThan(order.indexOf(shifts.get(2).person().value()));
    }

    @Test
    void putsNobodyOnAShiftThatHasEnough() {
        RosterProblem problem = problem()
                .people("ana", "bo", "cy")
                .type(on("Day", "09:00", "17:00", 1, DayOfWeek.MONDAY))
                .build();

        assertThat(plan(problem).shifts()).hasSize(1);
    }

    @Test
    void theSameProblemGivesTheSamePlan() {
        for (int seed = 1; seed <= 3; seed++) {
            RosterProblem problem = RosterProblemFixture.typicalTeam(6, 1, seed);
            assertThat(planner.plan(problem)).isEqualTo(new CpSatRosterPlanner().plan(problem));
        }
    }

    @Test
    void aLargeTeamGetsTheSamePlanTwiceThoughTwoWorkersSearch() {
        RosterProblem problem = RosterProblemFixture.typicalTeam(22, 1, 5);
        CpSatRosterPlanner brief = new CpSatRosterPlanner(new CpSatRosterPlanner.Limit(1, Duration.ofMinutes(5)));

        Plan plan = brief.plan(problem);

        assertThat(brief.plan(problem)).isEqualTo(plan);
        assertThat(RosterRules.violations(problem, plan.shifts())).isEmpty();
    }

    @Test
    void withNoTimeAtAllThereIsStillARoster() {
        RosterProblem problem = RosterProblemFixture.typicalTeam(12, 4, 7);
        CpSatRosterPlanner hasty = new CpSatRosterPlanner(new CpSatRosterPlanner.Limit(1e-9, Duration.ofMinutes(5)));

        Plan plan = hasty.plan(problem);

        assertThat(plan.shifts()).isNotEmpty();
        assertThat(RosterRules.violations(problem, plan.shifts())).isEmpty();
        assertThat(plan.quality().bound()).isLessThanOrEqualTo(plan.quality().cost());
    }

    @Test
    void aTeamWithoutPeopleHasAnEmptyRosterThatIsShortOfEverybody() {
        RosterProblem problem =
                problem().type(daily("Day", "09:00", "17:00", 2)).build();

        Plan plan = plan(problem);

        assertThat(plan.shifts()).isEmpty();
        assertThat(plan.quality().cost()).isEqualTo(14 * 1000);
        assertThat(plan.quality().isBestPossible()).isTrue();
    }

    @Test
    void withoutTypesOrNeedsTheEmptyRosterIsPerfect() {
        assertThat(plan(problem().people("ana").build()).quality().cost()).isZero();
        assertThat(plan(problem()
                                .people("ana")
                                .type(daily("Day", "09:00", "17:00", 0))
                                .build())
                        .quality()
                        .cost())
                .isZero();
    }

    @Test
    void withEverybodyOnLeaveEachShiftIsShort() {
        RosterProblem problem = problem()
                .people("ana", "bo")
                .type(daily("Day", "09:00", "17:00", 1))
                .leave("ana", MONDAY, MONDAY.plusDays(6))
                .leave("bo", MONDAY, MONDAY.plusDays(6))
                .build();

        Plan plan = plan(problem);

        assertThat(plan.shifts()).isEmpty();
        assertThat(plan.quality().isBestPossible()).isTrue();
        assertThat(causes(problem, plan))
                .containsExactly(new Shortfall.OnLeave(user("ana")), new Shortfall.OnLeave(user("bo")));
    }

    @Test
    void aLimitMustBePositive() {
        assertThatThrownBy(() -> new CpSatRosterPlanner.Limit(0, Duration.ofMinutes(1)))
                .hasMessageContaining("not positive");
        assertThatThrownBy(() -> new CpSatRosterPlanner.Limit(1, Duration.ZERO)).hasMessageContaining("not positive");
    }
}
