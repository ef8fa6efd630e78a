package dev.muster.planner.shift;

import static dev.muster.planner.shift.RosterProblemFixture.MONDAY;
import static dev.muster.planner.shift.RosterProblemFixture.on;
import static dev.muster.planner.shift.RosterProblemFixture.problem;
import static dev.muster.planner.shift.RosterProblemFixture.type;
import static dev.muster.planner.shift.RosterProblemFixture.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.Contract;
import dev.muster.domain.shift.PersonRules;
import dev.muster.domain.shift.RosterPlanner.Plan;
import dev.muster.domain.shift.RosterProblem;
import dev.muster.domain.shift.RosterRules;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.Shortfall;
import dev.muster.domain.shift.Wishes;
import dev.muster.domain.shift.WorkingRules;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RosterWishesTest {

    private final CpSatRosterPlanner planner = new CpSatRosterPlanner();

    private Plan plan(RosterProblem problem) {
        Plan plan = planner.plan(problem);
        assertThat(RosterRules.violations(problem, plan.shifts())).isEmpty();
        assertThat(plan.quality().bound()).isBetween(0L, plan.quality().cost());
        return plan;
    }

    private static LocalDate[] days(LocalDate from, int count) {
        return IntStream.range(0, count).mapToObj(from::plusDays).toArray(LocalDate[]::new);
    }

    private static long count(Plan plan, String person, String type) {
        return plan.shifts().stream()
                .filter(s -> s.person().equals(user(person)) && s.type().equals(type))
                .count();
    }

    @Test
    void givesLateShiftsToThoseWhoHadFewest() {
        RosterProblem problem = problem()
                .people("ana", "bo")
                .type(type("Early", "08:00", "16:00", 1, 0, null))
                .type(type("Late", "14:00", "22:00", 1, 0, null))
                .worked("ana", "Late", days(MONDAY.minusWeeks(2), 5))
                .worked("bo", "Early", days(MONDAY.minusWeeks(2), 5))
                .build();

        Plan plan = plan(problem);

        assertThat(count(plan, "bo", "Late")).isEqualTo(5);
        assertThat(count(plan, "ana", "Late")).isZero();
    }

    @Test
    void keepsToWhatPeopleWishWhereItIsFair() {
        WorkingRules rules = WorkingRules.DEFAULT
                .with(user("ana"), PersonRules.NONE.with(new Wishes(Set.of("Early"), Set.of(), Set.of())))
                .with(user("bo"), PersonRules.NONE.with(new Wishes(Set.of(), Set.of(), Set.of(DayOfWeek.MONDAY))));
        RosterProblem problem = problem()
                .people("ana", "bo", "cy")
                .rules(rules)
                .type(type("Early", "06:00", "14:00", 1, 0, null))
                .type(type("Day", "09:00", "17:00", 1, 0, null))
                .build();

        Plan plan = plan(problem);

        assertThat(count(plan, "ana", "Day")).isZero();
        assertThat(plan.shifts())
                .hasSize(10)
                .noneMatch(s -> s.person().equals(user("bo")) && s.date().equals(MONDAY));
    }

    @Test
    void aWishForNoLateShiftsIsNotFairToTheOthers() {
        WorkingRules rules = WorkingRules.DEFAULT.with(
                user("ana"), PersonRules.NONE.with(new Wishes(Set.of(), Set.of("Late"), Set.of())));
        RosterProblem problem = problem()
                .people("ana", "bo")
                .period(MONDAY, 2)
                .rules(rules)
                .type(type("Late", "14:00", "22:00", 1, 0, null))
                .type(type("Day", "09:00", "17:00", 1, 0, null))
                .build();

        assertThat(count(plan(problem), "ana", "Late")).isEqualTo(5);
    }

    @Test
    void neverBreaksWhatIsAgreedWithOnePerson() {
        WorkingRules rules = WorkingRules.DEFAULT.with(
                user("ana"),
                PersonRules.NONE.with(
                        new Contract(Duration.ofHours(16), true, Set.of(DayOfWeek.TUESDAY), null, MONDAY.plusDays(3))));
        RosterProblem problem = problem()
                .people("ana")
                .rules(rules)
                .type(type("Early", "08:00", "16:00", 1, 0, null))
                .type(type("Late", "14:00", "22:00", 1, 0, null))
                .build();

        assertThat(plan(problem).shifts())
                .hasSize(2)
                .allMatch(s -> s.type().equals("Early"))
                .noneMatch(s -> s.date().equals(MONDAY.plusDays(1)) || s.date().isAfter(MONDAY.plusDays(3)));
    }

    @Test
    void forgetsLateShiftsOfMoreThanEightWeeksAgo() {
        RosterProblem problem = problem()
                .people("ana", "bo")
                .type(on("Late", "14:00", "22:00", 1, DayOfWeek.MONDAY, DayOfWeek.TUESDAY))
                .worked("ana", "Late", days(MONDAY.minusWeeks(9), 5))
                .build();

        Plan plan = plan(problem);

        assertThat(count(plan, "ana", "Late")).isEqualTo(1);
    }

    @Test
    void givesWeekendsToThoseWhoHadFewest() {
        RosterProblem problem = problem()
                .people("ana", "bo")
                .type(type("Day", "08:00", "16:00", 1, 1, null))
                .worked("ana", "Day", MONDAY.minusDays(8), MONDAY.minusDays(9))
                .worked("bo", "Day", MONDAY.minusDays(10), MONDAY.minusDays(11))
                .build();

        assertThat(plan(problem).shifts().stream()
                        .filter(s -> !s.date().isBefore(MONDAY.plusDays(5)))
                        .map(Shift::person))
                .containsExactly(user("bo"), user("bo"));
    }

    @Test
    void sharesHoursEvenly() {
        RosterProblem problem = problem()
                .people("ana", "bo", "cy")
                .type(type("Day", "09:00", "17:00", 2, 1, null))
                .build();

        Plan plan = plan(problem);

        assertThat(List.of(count(plan, "ana", "Day"), count(plan, "bo", "Day"), count(plan, "cy", "Day")))
                .containsOnly(4L);
    }

    @Test
    void whoWorksHalfOfTheHoursHasHalfOfTheLateShifts() {
        WorkingRules rules = WorkingRules.DEFAULT.with(
                user("bo"), PersonRules.NONE.with(new Contract(Duration.ofHours(20), false, Set.of(), null, null)));
        for (int seed = 1; seed <= 5; seed++) {
            RosterProblem problem = problem()
                    .seed(seed)
                    .people("bo", "ana", "cy")
                    .rules(rules)
                    .type(type("Late", "14:00", "22:00", 1, 0, null))
                    .build();

            Plan plan = plan(problem);

            assertThat(List.of(count(plan, "ana", "Late"), count(plan, "bo", "Late"), count(plan, "cy", "Late")))
                    .containsExactly(2L, 1L, 2L);
        }
    }

    @Test
    void whoHasFixedDaysOffWorksTheHoursOfTheirContractOnTheOthers() {
        // Bo is there three days a week for 24 hours: as many shifts each week as those days have, and not three
        // sevenths.
        WorkingRules rules = WorkingRules.DEFAULT.with(
                user("bo"),
                PersonRules.NONE.with(new Contract(
                        Duration.ofHours(24),
                        false,
                        Set.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                        null,
                        null)));
        RosterProblem problem = problem()
                .people("bo", "ana")
                .rules(rules)
                .type(type("Day", "09:00", "17:00", 1, 1, null))
                .build();

        assertThat(count(plan(problem), "bo", "Day")).isBetween(2L, 3L);
    }

    @Test
    void keepsAPersonToOneTypeThroughAWeek() {
        RosterProblem problem = problem()
                .people("ana", "bo")
                .type(type("Early", "07:00", "15:00", 1, 0, null))
                .type(type("Day", "09:00", "17:00", 1, 0, null))
                .build();

        Plan plan = plan(problem);

        assertThat(count(plan, "ana", "Early")).isIn(0L, 5L);
        assertThat(plan.quality().cost()).isZero();
    }

    @Test
    void leavesTwoShiftsShortRatherThanOneEmpty() {
        // Two people work two of the three days; whoever shares a day with the other leaves one day to nobody.
        for (int seed = 1; seed <= 5; seed++) {
            RosterProblem problem = problem()
                    .seed(seed)
                    .people("ana", "bo")
                    .rules(new WorkingRules(Duration.ofHours(11), 5, Duration.ofHours(16)))
                    .type(on("Day", "09:00", "17:00", 2, DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY))
                    .build();

            assertThat(RosterRules.shortfalls(problem, plan(problem).shifts()))
                    .extracting(Shortfall::staffed)
                    .containsExactly(1, 1);
        }
    }

    @Test
    void leavesNoShiftEmptyEvenWhereThatIsUnfair() {
        // Bo had so many late shifts that fairness alone would give both to the early shift.
        RosterProblem problem = problem()
                .people("ana", "bo")
                .type(on("Early", "06:00", "14:00", 2, DayOfWeek.MONDAY))
                .type(on("Late", "14:00", "22:00", 2, DayOfWeek.MONDAY))
                .worked("ana", "Late", days(MONDAY.minusWeeks(2), 5))
                .worked("bo", "Late", days(MONDAY.minusWeeks(3), 5))
                .build();

        assertThat(RosterRules.shortfalls(problem, plan(problem).shifts()))
                .extracting(Shortfall::staffed)
                .containsExactly(1, 1);
    }
}
