package dev.muster.domain.shift;

import static dev.muster.domain.shift.RosterFixture.EARLY;
import static dev.muster.domain.shift.RosterFixture.LATE;
import static dev.muster.domain.shift.RosterFixture.MONDAY;
import static dev.muster.domain.shift.RosterFixture.roster;
import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.Contract.Clause;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.team.UserId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is different for one person: agreed with the lead, or wished by themself. */
class PersonRulesTest {
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final Wishes EARLY_AND_NOT_ON_FRIDAYS =
            new Wishes(Set.of("Early"), Set.of(), Set.of(DayOfWeek.FRIDAY));
    private static final Contract PART_TIME =
            new Contract(Duration.ofHours(16), true, Set.of(DayOfWeek.WEDNESDAY), MONDAY, MONDAY.plusWeeks(4));

    private final Team team = TeamFixture.team().build();
    private final InMemoryRulebook rulebook = new InMemoryRulebook();
    private final PersonRulesDesk desk = new PersonRulesDesk(rulebook);

    private Optional<Shortfall.Cause> obstacle(UserId person, LocalDate date, ShiftType type, Shift... others) {
        WorkingRules rules = WorkingRules.DEFAULT.with(ANA, PersonRules.NONE.with(PART_TIME));
        RosterProblem problem = new RosterProblem(
                team.zone(),
                new Period(MONDAY, 1),
                team.members(),
                List.of(EARLY, LATE),
                rules,
                List.of(),
                List.of(),
                List.of(),
                1);
        return RosterRules.obstacle(problem, team.member(person).orElseThrow(), date, type, List.of(others));
    }

    @Test
    void aContractKeepsItsPersonFromShiftsAndNobodyElse() {
        assertThat(obstacle(ANA, MONDAY, EARLY)).isEmpty();
        assertThat(obstacle(ANA, MONDAY, LATE)).contains(new Shortfall.ByContract(ANA, Clause.NEVER_LATE));
        assertThat(obstacle(ANA, MONDAY.plusDays(2), EARLY)).contains(new Shortfall.ByContract(ANA, Clause.DAY_OFF));
        assertThat(obstacle(ANA, MONDAY.minusDays(1), EARLY))
                .contains(new Shortfall.ByContract(ANA, Clause.NOT_YET_THERE));
        assertThat(obstacle(ANA, MONDAY.plusWeeks(4), EARLY)).isEmpty();
        assertThat(obstacle(ANA, MONDAY.plusWeeks(4).plusDays(1), EARLY))
                .contains(new Shortfall.ByContract(ANA, Clause.NOT_THERE_ANY_MORE));
        assertThat(obstacle(RAJ, MONDAY.plusDays(2), LATE)).isEmpty();
    }

    @Test
    void hoursAWeekAreEachPersonsOwn() {
        Shift[] two = {new Shift(MONDAY, "Early", ANA), new Shift(MONDAY.plusDays(1), "Early", ANA)};
        assertThat(obstacle(ANA, FRIDAY, EARLY, two)).contains(new Shortfall.HoursUsedUp(ANA, 16));
        Shift[] rajs = {new Shift(MONDAY, "Early", RAJ), new Shift(MONDAY.plusDays(1), "Early", RAJ)};
        assertThat(obstacle(RAJ, FRIDAY, EARLY, rajs)).isEmpty();
    }

    @Test
    void aShiftFitsIfNoWishIsAgainstIt() {
        assertThat(EARLY_AND_NOT_ON_FRIDAYS.fit(MONDAY, "Early")).isTrue();
        assertThat(EARLY_AND_NOT_ON_FRIDAYS.fit(MONDAY, "Late")).isFalse();
        assertThat(EARLY_AND_NOT_ON_FRIDAYS.fit(FRIDAY, "Early")).isFalse();
        assertThat(new Wishes(Set.of(), Set.of("Late"), Set.of()).fit(MONDAY, "Late"))
                .isFalse();
        assertThat(Wishes.NONE.fit(FRIDAY, "Late")).isTrue();
    }

    @Test
    void wishesAreCountedByTheShiftsOfThoseWhoHaveSome() {
        Roster roster = roster("r")
                .with(MONDAY, EARLY, ANA)
                .with(MONDAY, LATE, RAJ)
                .with(FRIDAY, EARLY, ANA)
                .build();
        WorkingRules rules = WorkingRules.DEFAULT.with(ANA, PersonRules.NONE.with(EARLY_AND_NOT_ON_FRIDAYS));

        WishesKept kept = WishesKept.of(roster, rules);

        assertThat(kept.shifts()).isEqualTo(2);
        assertThat(kept.kept()).isEqualTo(1);
        assertThat(kept.against()).containsExactly(new Shift(FRIDAY, "Early", ANA));
        assertThat(kept.people()).containsExactly(ANA);
        assertThat(WishesKept.of(roster, WorkingRules.DEFAULT).shifts()).isZero();
        Wishes forWhatIsGone = new Wishes(Set.of("Morning"), Set.of(), Set.of());
        assertThat(WishesKept.of(roster, WorkingRules.DEFAULT.with(RAJ, PersonRules.NONE.with(forWhatIsGone)))
                        .against())
                .isEmpty();
    }

    @Test
    void wishesAndAgreementsLeaveEachOtherAndTheTeamsRulesAsTheyAre() {
        rulebook.save(new ShiftRules(
                team.workspace(),
                team.id(),
                List.of(EARLY),
                WorkingRules.DEFAULT,
                ShiftRules.SwapApproval.AUTOMATIC,
                1));
        desk.wish(team, ANA, EARLY_AND_NOT_ON_FRIDAYS);
        desk.agree(team, ANA, PART_TIME);
        desk.wish(team, RAJ, EARLY_AND_NOT_ON_FRIDAYS);
        desk.wish(team, RAJ, Wishes.NONE);

        assertThat(desk.of(team, ANA)).isEqualTo(new PersonRules(PART_TIME, EARLY_AND_NOT_ON_FRIDAYS));
        ShiftRules rules = rulebook.of(team.workspace(), team.id()).orElseThrow();
        assertThat(rules.swaps()).isEqualTo(ShiftRules.SwapApproval.AUTOMATIC);
        assertThat(rules.types()).containsExactly(EARLY);
        assertThat(rules.working().people()).containsOnlyKeys(ANA);
        assertThat(rules.next(List.of(LATE)).working()).isEqualTo(rules.working());
        assertThat(rules.next(List.of(LATE)).swaps()).isEqualTo(ShiftRules.SwapApproval.AUTOMATIC);
    }

    @Test
    void whoWishesBeforeTheTeamHasRulesIsHeard() {
        desk.wish(team, ANA, EARLY_AND_NOT_ON_FRIDAYS);
        assertThat(desk.of(team, ANA).wishes()).isEqualTo(EARLY_AND_NOT_ON_FRIDAYS);
    }
}
