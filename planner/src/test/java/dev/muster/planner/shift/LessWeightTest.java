package dev.muster.planner.shift;

import static dev.muster.planner.shift.RosterProblemFixture.MONDAY;
import static dev.muster.planner.shift.RosterProblemFixture.on;
import static dev.muster.planner.shift.RosterProblemFixture.problem;
import static dev.muster.planner.shift.RosterProblemFixture.type;
import static dev.muster.planner.shift.RosterProblemFixture.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.PersonRules;
import dev.muster.domain.shift.RosterProblem;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.SoftGoal;
import dev.muster.domain.shift.Wanted;
import dev.muster.domain.shift.Wishes;
import dev.muster.domain.shift.WorkingRules;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Ana had two late shifts, Bo none; a fair week for both would mix early and late shifts. */
class LessWeightTest {
    private final CpSatRosterPlanner planner = new CpSatRosterPlanner();

    private static RosterProblem week(@Nullable SoftGoal less) {
        RosterProblem usual = problem()
                .people("ana", "bo")
                .type(type("Early", "08:00", "16:00", 1, 0, null))
                .type(type("Late", "13:00", "21:00", 1, 0, null))
                .worked(
                        "ana",
                        "Late",
                        MONDAY.minusWeeks(2),
                        MONDAY.minusWeeks(2).plusDays(1))
                .build();
        return with(usual, less);
    }

    private static RosterProblem with(RosterProblem usual, @Nullable SoftGoal less) {
        return new RosterProblem(
                usual.zone(),
                usual.period(),
                usual.members(),
                usual.types(),
                usual.rules(),
                usual.leave(),
                usual.history(),
                usual.historyTypes(),
                usual.seed(),
                new Wanted(List.of(), less));
    }

    private int typesOfWeeks(@Nullable SoftGoal less) {
        List<Shift> shifts = planner.plan(week(less)).shifts();
        return (int) List.of("ana", "bo").stream()
                .flatMap(name -> shifts.stream()
                        .filter(s -> s.person().equals(user(name)))
                        .map(s -> name + s.type())
                        .distinct())
                .count();
    }

    private double lateApart(@Nullable SoftGoal less) {
        List<Shift> shifts = planner.plan(week(less)).shifts();
        long anas = 2 + late(shifts, "ana");
        return Math.abs(anas - late(shifts, "bo"));
    }

    private static long late(List<Shift> shifts, String name) {
        return shifts.stream()
                .filter(s -> s.person().equals(user(name)) && s.type().equals("Late"))
                .count();
    }

    @Test
    void lessWeightOnFairnessLeavesWeeksSteadier() {
        assertThat(typesOfWeeks(SoftGoal.FAIRNESS)).isEqualTo(2);
        assertThat(typesOfWeeks(SoftGoal.FAIRNESS)).isLessThanOrEqualTo(typesOfWeeks(null));
    }

    @Test
    void lessWeightOnSteadyWeeksLeavesLateShiftsFairer() {
        assertThat(lateApart(SoftGoal.STEADY_WEEKS)).isLessThan(lateApart(SoftGoal.FAIRNESS));
    }

    /** Ana must have day shifts on Thursday and Friday, and would rather have early ones. */
    private static RosterProblem weekAgainstAWish(@Nullable SoftGoal less) {
        RosterProblem usual = problem()
                .people("ana", "bo")
                .rules(WorkingRules.DEFAULT.with(
                        user("ana"), PersonRules.NONE.with(new Wishes(Set.of("Early"), Set.of(), Set.of()))))
                .type(on("Early", "07:00", "15:00", 1, DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY))
                .type(type("Day", "09:00", "17:00", 1, 0, null))
                .leave("bo", MONDAY.plusDays(3), MONDAY.plusDays(4))
                .build();
        return with(usual, less);
    }

    @Test
    void lessWeightOnWishesLeavesWeeksSteadier() {
        assertThat(anasDayShifts(null)).isEqualTo(2);
        assertThat(anasDayShifts(SoftGoal.WISHES)).isEqualTo(5);
    }

    private long anasDayShifts(@Nullable SoftGoal less) {
        return planner.plan(weekAgainstAWish(less)).shifts().stream()
                .filter(s -> s.person().equals(user("ana")) && s.type().equals("Day"))
                .count();
    }

    @Test
    void nobodyIsMissingForAWish() {
        for (SoftGoal wish : SoftGoal.values()) {
            assertThat(planner.plan(week(wish)).shifts()).hasSize(10);
        }
    }
}
