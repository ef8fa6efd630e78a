package dev.muster.planner.shift;

import static dev.muster.planner.shift.RosterProblemFixture.MONDAY;
import static dev.muster.planner.shift.RosterProblemFixture.daily;
import static dev.muster.planner.shift.RosterProblemFixture.on;
import static dev.muster.planner.shift.RosterProblemFixture.problem;
import static dev.muster.planner.shift.RosterProblemFixture.type;
import static dev.muster.planner.shift.RosterProblemFixture.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.RosterPlanner.Plan;
import dev.muster.domain.shift.RosterProblem;
import dev.muster.domain.shift.RosterRules;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.Shortfall;
import dev.muster.domain.shift.Shortfall.Cause;
import dev.muster.domain.shift.WorkingRules;
import dev.muster.domain.team.Skill;
import dev.muster.domain.team.SkillLevel;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RosterHardRulesTest {
    private static final Skill TAX = new Skill("tax");
    private static final WorkingRules LENIENT = new WorkingRules(Duration.ZERO, 28, Duration.ofHours(168));

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

    private static Shift shift(LocalDate date, String type, String person) {
        return new Shift(date, type, user(person));
    }

    private static LocalDate[] days(LocalDate from, int count) {
        return IntStream.range(0, count).mapToObj(from::plusDays).toArray(LocalDate[]::new);
    }

    @Test
    void plansNobodyOnApprovedLeave() {
        RosterProblem problem = problem()
                .people("ana", "bo")
                .type(on("Day", "09:00", "17:00", 2, DayOfWeek.MONDAY, DayOfWeek.TUESDAY))
                .leave("ana", MONDAY.minusDays(3), MONDAY)
                .build();

        Plan plan = plan(problem);

        assertThat(plan.shifts())
                .containsExactly(
                        shift(MONDAY, "Day", "bo"),
                        shift(MONDAY.plusDays(1), "Day", "ana"),
                        shift(MONDAY.plusDays(1), "Day", "bo"));
        assertThat(causes(problem, plan)).containsExactly(new Shortfall.OnLeave(user("ana")));
    }

    @Test
    void plansOneShiftADayForAPerson() {
        RosterProblem problem = problem()
                .people("ana")
                .rules(LENIENT)
                .type(on("Morning", "06:00", "10:00", 1, DayOfWeek.MONDAY))
                .type(on("Evening", "16:00", "20:00", 1, DayOfWeek.MONDAY))
                .build();

        Plan plan = plan(problem);

        assertThat(plan.shifts()).hasSize(1);
        assertThat(causes(problem, plan))
                .containsExactly(new Shortfall.OtherShift(
                        user("ana"), plan.shifts().getFirst().type()));
    }

    @Test
    void plansOnlyPeopleWithTheSkill() {
        RosterProblem problem = problem()
                .person("ana", TAX, SkillLevel.LEARNING)
                .person("bo", TAX, SkillLevel.CAN)
                .leave("bo", MONDAY.plusDays(1), MONDAY.plusDays(6))
                .type(type("Tax", "09:00", "17:00", 1, 0, TAX))
                .build();

        Plan plan = plan(problem);

        assertThat(plan.shifts()).containsExactly(shift(MONDAY, "Tax", "bo"));
        assertThat(causes(problem, plan)).contains(new Shortfall.LacksSkill(user("ana"), TAX));
    }

    @Test
    void leavesRestBetweenALateAndAnEarlyShift() {
        RosterProblem problem = problem()
                .people("ana")
                .type(on("Late", "14:00", "22:00", 1, DayOfWeek.MONDAY))
                .type(on("Early", "07:00", "15:00", 1, DayOfWeek.TUESDAY))
                .build();

        Plan plan = plan(problem);

        assertThat(plan.shifts()).hasSize(1);
        assertThat(causes(problem, plan)).containsExactly(new Shortfall.NeedsRest(user("ana")));
    }

    @Test
    void leavesRestOfSeveralDaysWhenTheRulesAskForIt() {
        RosterProblem problem = problem()
                .people("ana")
                .rules(new WorkingRules(Duration.ofHours(60), 7, Duration.ofHours(60)))
                .type(daily("Day", "08:00", "16:00", 1))
                .build();

        // 60 hours after 16:00 is 04:00 on the third day: every third day fits into a week three times.
        assertThat(plan(problem).shifts())
                .extracting(Shift::date)
                .containsExactly(MONDAY, MONDAY.plusDays(3), MONDAY.plusDays(6));
    }

    @Test
    void theNightTheClocksGoForwardIsAnHourShortOfRest() {
        LocalDate saturday = LocalDate.of(2027, 3, 27);
        RosterProblem problem = problem()
                .period(saturday, 1)
                .people("ana")
                .type(on("Late", "14:00", "22:00", 1, DayOfWeek.SATURDAY))
                .type(on("Day", "09:00", "17:00", 1, DayOfWeek.SUNDAY))
                .build();

        Plan plan = plan(problem);

        assertThat(plan.shifts()).hasSize(1);
        assertThat(causes(problem, plan)).containsExactly(new Shortfall.NeedsRest(user("ana")));
    }

    @Test
    void anyOtherNightHasEnoughRestForTheSameShifts() {
        RosterProblem problem = problem()
                .period(LocalDate.of(2027, 3, 20), 1)
                .people("ana")
                .type(on("Late", "14:00", "22:00", 1, DayOfWeek.SATURDAY))
                .type(on("Day", "09:00", "17:00", 1, DayOfWeek.SUNDAY))
                .build();

        assertThat(plan(problem).shifts()).hasSize(2);
    }

    @Test
    void theNightTheClocksGoBackHasAnHourMoreOfRest() {
        RosterProblem problem = problem()
                .period(LocalDate.of(2027, 10, 30), 1)
                .people("ana")
                .type(on("Late", "14:00", "22:00", 1, DayOfWeek.SATURDAY))
                .type(on("Early", "08:00", "16:00", 1, DayOfWeek.SUNDAY))
                .build();

        assertThat(plan(problem).shifts()).hasSize(2);
    }

    @Test
    void leavesRestAfterTheLastPublishedShift() {
        RosterProblem problem = problem()
                .people("ana")
                .type(on("Early", "07:00", "15:00", 1, DayOfWeek.MONDAY))
                .type(daily("Late", "14:00", "22:00", 0))
                .worked("ana", "Late", MONDAY.minusDays(1))
                .build();

        Plan plan = plan(problem);

        assertThat(plan.shifts()).isEmpty();
        assertThat(causes(problem, plan)).containsExactly(new Shortfall.NeedsRest(user("ana")));
    }

    @Test
    void leavesRestBeforeTheFirstShiftThatIsPublishedAfterwards() {
        RosterProblem problem = problem()
                .people("ana")
                .type(on("Late", "14:00", "22:00", 1, DayOfWeek.SUNDAY))
                .type(daily("Early", "07:00", "15:00", 0))
                .worked("ana", "Early", MONDAY.plusDays(7))
                .build();

        assertThat(plan(problem).shifts()).isEmpty();
    }

    @Test
    void stopsAtTheMostDaysInARow() {
        RosterProblem problem = problem()
                .people("ana")
                .rules(new WorkingRules(Duration.ofHours(11), 3, Duration.ofHours(168)))
                .type(daily("Day", "09:00", "17:00", 1))
                .build();

        Plan plan = plan(problem);

        assertThat(plan.shifts()).hasSize(6);
        assertThat(causes(problem, plan)).containsExactly(new Shortfall.TooManyDays(user("ana"), 6));
    }

    @Test
    void countsDaysInARowAcrossTheStart() {
        RosterProblem problem = problem()
                .people("ana")
                .rules(new WorkingRules(Duration.ofHours(11), 5, Duration.ofHours(168)))
                .type(daily("Day", "09:00", "17:00", 1))
                .worked("ana", "Day", days(MONDAY.minusDays(4), 4))
                .build();

        assertThat(plan(problem).shifts())
                .extracting(Shift::date)
                .containsExactly(
                        days(MONDAY, 7)[0],
                        MONDAY.plusDays(2),
                        MONDAY.plusDays(3),
                        MONDAY.plusDays(4),
                        MONDAY.plusDays(5),
                        MONDAY.plusDays(6));
    }

    @Test
    void stopsAtTheMostHoursAWeek() {
        RosterProblem problem = problem()
                .period(MONDAY, 2)
                .people("ana")
                .rules(new WorkingRules(Duration.ofHours(11), 14, Duration.ofHours(31)))
                .type(daily("Day", "09:00", "17:00", 1))
                .build();

        Plan plan = plan(problem);

        assertThat(plan.shifts()).hasSize(6);
        assertThat(causes(problem, plan)).containsExactly(new Shortfall.HoursUsedUp(user("ana"), 24));
    }

    @Test
    void countsTheHoursOfTheWeekInWhichThePeriodStarts() {
        LocalDate thursday = MONDAY.plusDays(3);
        RosterProblem problem = problem()
                .period(thursday, 1)
                .people("ana")
                .rules(new WorkingRules(Duration.ofHours(11), 14, Duration.ofHours(40)))
                .type(daily("Day", "09:00", "17:00", 1))
                .worked("ana", "Day", days(MONDAY, 3))
                .build();

        Plan plan = plan(problem);

        assertThat(plan.shifts().stream().filter(s -> s.date().isBefore(MONDAY.plusDays(7))))
                .hasSize(2);
        assertThat(plan.shifts()).hasSize(5);
    }
}
