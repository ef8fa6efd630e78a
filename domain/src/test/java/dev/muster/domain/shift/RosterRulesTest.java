package dev.muster.domain.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.domain.team.Member;
import dev.muster.domain.team.Skill;
import dev.muster.domain.team.SkillLevel;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RosterRulesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    private static final Skill TAX = new Skill("tax");
    private static final UserId ANA = new UserId("UANA");
    private static final UserId BOB = new UserId("UBOB");
    private static final ShiftType EARLY = type("Early", "07:00", "15:00", 1, null);
    private static final ShiftType LATE = type("Late", "14:00", "22:00", 0, null);
    private static final ShiftType TAXES = type("Taxes", "09:00", "17:00", 0, TAX);

    private static ShiftType type(String name, String start, String end, int needed, @Nullable Skill skill) {
        Map<DayOfWeek, Integer> need = new EnumMap<>(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values()).forEach(day -> need.put(day, needed));
        return new ShiftType(name, LocalTime.parse(start), LocalTime.parse(end), need, skill);
    }

    private static Member member(UserId user, SkillLevel tax) {
        return new Member(user, "name", Map.of(TAX, tax));
    }

    private static Leave leave(UserId person, LocalDate from, LocalDate to) {
        return new Leave(
                new WorkspaceId("T0MUSTER"),
                new TeamId("team-a"),
                new LeaveId("leave-1"),
                person,
                from,
                to,
                Leave.State.APPROVED,
                BOB,
                Instant.EPOCH);
    }

    private static RosterProblem problem(List<Leave> leave, Shift... history) {
        return new RosterProblem(
                BERLIN,
                new Period(MONDAY, 1),
                List.of(member(ANA, SkillLevel.LEARNING), member(BOB, SkillLevel.CAN)),
                List.of(EARLY, LATE, TAXES),
                WorkingRules.DEFAULT,
                leave,
                List.of(history),
                List.of(),
                1);
    }

    private static Shift shift(int day, ShiftType type, UserId person) {
        return new Shift(MONDAY.plusDays(day), type.name(), person);
    }

    private static List<Shift> earlies(UserId person, int fromDay, int toDay) {
        return IntStream.rangeClosed(fromDay, toDay)
                .mapToObj(d -> shift(d, EARLY, person))
                .toList();
    }

    @Test
    void restIsEnoughWhenItIsExactlyAsLongAsAskedFor() {
        assertThat(rest(MONDAY, LATE, EARLY, 9)).isTrue();
        assertThat(rest(MONDAY, LATE, EARLY, 10)).isFalse();
    }

    @Test
    void theNightTheClocksGoForwardIsAnHourShorter() {
        assertThat(rest(LocalDate.of(2027, 3, 27), LATE, EARLY, 9)).isFalse();
        assertThat(rest(LocalDate.of(2027, 3, 27), LATE, EARLY, 8)).isTrue();
    }

    @Test
    void theNightTheClocksGoBackIsAnHourLonger() {
        assertThat(rest(LocalDate.of(2027, 10, 30), LATE, EARLY, 10)).isTrue();
    }

    private static boolean rest(LocalDate date, ShiftType first, ShiftType second, int hours) {
        return RosterRules.enoughRestBetween(date, first, date.plusDays(1), second, Duration.ofHours(hours), BERLIN);
    }

    @Test
    void weeklyHoursMayBeUsedUpButNotExceeded() {
        List<Duration> week = List.of(Duration.ofHours(8), Duration.ofHours(7));

        assertThat(RosterRules.withinWeeklyHours(week, Duration.ofHours(15))).isTrue();
        assertThat(RosterRules.withinWeeklyHours(week, Duration.ofMinutes(15 * 60 - 1)))
                .isFalse();
        assertThat(RosterRules.withinWeeklyHours(List.of(), Duration.ZERO)).isTrue();
    }

    @Test
    void daysInARowCountBothSidesAndTheDayItself() {
        Set<LocalDate> worked =
                Set.of(MONDAY.minusDays(2), MONDAY.minusDays(1), MONDAY.plusDays(1), MONDAY.plusDays(3));

        assertThat(RosterRules.daysInARowAround(MONDAY, worked)).isEqualTo(4);
        assertThat(RosterRules.daysInARowAround(MONDAY.plusDays(9), worked)).isEqualTo(1);
    }

    @Test
    void aSkillSufficesFromTheLevelAtWhichOneCanWorkAlone() {
        assertThat(RosterRules.hasSkillFor(member(ANA, SkillLevel.LEARNING), TAXES))
                .isFalse();
        assertThat(RosterRules.hasSkillFor(member(ANA, SkillLevel.CAN), TAXES)).isTrue();
        assertThat(RosterRules.hasSkillFor(member(ANA, SkillLevel.NONE), EARLY)).isTrue();
    }

    private static @Nullable Object obstacle(RosterProblem problem, int day, ShiftType type, List<Shift> others) {
        Member ana = problem.members().getFirst();
        return RosterRules.obstacle(problem, ana, MONDAY.plusDays(day), type, others)
                .orElse(null);
    }

    @Test
    void anObstacleIsNamedByTheFirstRuleThatIsAgainstIt() {
        RosterProblem free = problem(List.of());

        assertThat(obstacle(free, 0, EARLY, List.of())).isNull();
        assertThat(obstacle(problem(List.of(leave(ANA, MONDAY, MONDAY))), 0, TAXES, List.of()))
                .isEqualTo(new Shortfall.OnLeave(ANA));
        assertThat(obstacle(free, 0, TAXES, List.of(shift(0, EARLY, ANA))))
                .isEqualTo(new Shortfall.LacksSkill(ANA, TAX));
        assertThat(obstacle(free, 0, LATE, List.of(shift(0, EARLY, ANA), shift(1, EARLY, ANA))))
                .isEqualTo(new Shortfall.OtherShift(ANA, "Early"));
    }

    @Test
    void restIsAskedForOnBothSides() {
        RosterProblem free = problem(List.of());

        assertThat(obstacle(free, 1, EARLY, List.of(shift(0, LATE, ANA)))).isEqualTo(new Shortfall.NeedsRest(ANA));
        assertThat(obstacle(free, 0, LATE, List.of(shift(1, EARLY, ANA)))).isEqualTo(new Shortfall.NeedsRest(ANA));
        assertThat(obstacle(free, 1, LATE, List.of(shift(0, EARLY, ANA)))).isNull();
    }

    @Test
    void hoursAreCountedFromMondayToSunday() {
        RosterProblem free = problem(List.of());

        assertThat(obstacle(free, 6, EARLY, earlies(ANA, 0, 4))).isEqualTo(new Shortfall.HoursUsedUp(ANA, 40));
        assertThat(obstacle(free, 7, EARLY, earlies(ANA, 0, 4))).isNull();
    }

    @Test
    void daysInARowAreCountedAcrossWeeks() {
        RosterProblem free = problem(List.of());

        assertThat(obstacle(free, 8, EARLY, earlies(ANA, 3, 7))).isEqualTo(new Shortfall.TooManyDays(ANA, 5));
        assertThat(obstacle(free, 8, EARLY, earlies(ANA, 4, 7))).isNull();
    }

    @Test
    void aShiftOfATypeThatNobodyKnowsAnyMoreStillTakesItsDay() {
        Shift unknown = new Shift(MONDAY, "Gone", ANA);

        assertThat(obstacle(problem(List.of()), 0, EARLY, List.of(unknown)))
                .isEqualTo(new Shortfall.OtherShift(ANA, "Gone"));
        assertThat(obstacle(problem(List.of()), 1, EARLY, List.of(unknown))).isNull();
    }

    @Test
    void aPlanWithoutConflictsHasNoViolations() {
        assertThat(RosterRules.violations(problem(List.of()), earlies(ANA, 0, 4)))
                .isEmpty();
    }

    @Test
    void bothShiftsOfAConflictAreViolations() {
        assertThat(RosterRules.violations(
                        problem(List.of()), List.of(shift(0, LATE, ANA), shift(1, EARLY, ANA), shift(1, EARLY, BOB))))
                .containsExactly(new Shortfall.NeedsRest(ANA), new Shortfall.NeedsRest(ANA));
    }

    @Test
    void theSameShiftTwiceIsAViolation() {
        assertThat(RosterRules.violations(problem(List.of()), List.of(shift(0, EARLY, ANA), shift(0, EARLY, ANA))))
                .containsExactly(new Shortfall.OtherShift(ANA, "Early"), new Shortfall.OtherShift(ANA, "Early"));
    }

    @Test
    void publishedShiftsCountInViolations() {
        RosterProblem problem = problem(List.of(), shift(-1, LATE, ANA));

        assertThat(RosterRules.violations(problem, List.of(shift(0, EARLY, ANA))))
                .containsExactly(new Shortfall.NeedsRest(ANA));
    }

    @Test
    void aPlanOfStrangersOrStrangeTypesIsABug() {
        assertThatThrownBy(() ->
                        RosterRules.violations(problem(List.of()), List.of(shift(0, EARLY, new UserId("USTRANGER")))))
                .hasMessageContaining("USTRANGER is not a member");
        assertThatThrownBy(() -> RosterRules.violations(problem(List.of()), List.of(new Shift(MONDAY, "Gone", ANA))))
                .hasMessageContaining("no shift type Gone");
    }

    @Test
    void shortfallsSayWhatKeepsEachMemberFromIt() {
        RosterProblem problem = problem(List.of(leave(ANA, MONDAY, MONDAY)));
        List<Shift> plan = earlies(ANA, 1, 5).stream()
                .filter(s -> !s.date().equals(MONDAY.plusDays(5)))
                .toList();

        List<Shortfall> shortfalls = RosterRules.shortfalls(problem, plan);

        assertThat(shortfalls)
                .extracting(Shortfall::date)
                .containsExactly(MONDAY, MONDAY.plusDays(5), MONDAY.plusDays(6));
        assertThat(shortfalls.getFirst())
                .isEqualTo(new Shortfall(
                        MONDAY, "Early", 1, 0, List.of(new Shortfall.OnLeave(ANA), new Shortfall.NotChosen(BOB))));
    }

    @Test
    void aFullPlanHasNoShortfalls() {
        List<Shift> plan = new java.util.ArrayList<>(earlies(ANA, 0, 3));
        plan.addAll(earlies(BOB, 4, 6));

        assertThat(RosterRules.shortfalls(problem(List.of()), plan)).isEmpty();
    }
}
