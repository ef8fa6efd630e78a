package dev.muster.domain.shift;

import static dev.muster.domain.shift.RosterFixture.EARLY;
import static dev.muster.domain.shift.RosterFixture.LATE;
import static dev.muster.domain.shift.RosterFixture.MONDAY;
import static dev.muster.domain.shift.RosterFixture.roster;
import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.MEI;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static dev.muster.domain.team.TeamFixture.STRANGER;
import static dev.muster.domain.team.TeamFixture.TAX;
import static dev.muster.domain.team.TeamFixture.TEAM;
import static dev.muster.domain.team.TeamFixture.WORKSPACE;
import static dev.muster.domain.team.TeamFixture.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.domain.shift.Fairness.Amounts;
import dev.muster.domain.shift.Fairness.Part;
import dev.muster.domain.team.DaysOff;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FairnessTest {
    private static final LocalDate SUNDAY = MONDAY.plusDays(6);
    private static final LocalDate NEXT_MONDAY = MONDAY.plusWeeks(1);

    private final Team team = team().build();
    private final Map<UserId, Duration> contracts = new HashMap<>();
    private List<Leave> leave = List.of();
    private DaysOff daysOff = DaysOff.NONE;

    private Fairness of(RosterFixture... rosters) {
        return Fairness.of(
                Arrays.stream(rosters).map(RosterFixture::build).toList(),
                MONDAY,
                NEXT_MONDAY.plusDays(6),
                new Fairness.Facts(
                        team.members(),
                        leave,
                        daysOff,
                        person -> contracts.getOrDefault(person, Duration.ofHours(40))));
    }

    private static Part part(Fairness fairness, UserId person) {
        return fairness.people().stream()
                .filter(p -> p.member().user().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private static void areAbout(Amounts amounts, double hours, double late, double weekend, double holiday) {
        assertThat(new double[] {amounts.hours(), amounts.late(), amounts.weekend(), amounts.holiday()})
                .containsExactly(new double[] {hours, late, weekend, holiday}, within(1e-9));
    }

    @Test
    void whatThreePeopleOfFullTimeWorkedIsDividedByThree() {
        Fairness fairness =
                of(roster("r").with(MONDAY, EARLY, ANA).with(MONDAY, LATE, RAJ).with(SUNDAY, LATE, ANA, MEI));

        areAbout(part(fairness, ANA).worked(), 16, 1, 1, 0);
        areAbout(part(fairness, RAJ).worked(), 8, 1, 0, 0);
        // 4 shifts of 8 h are 32 h, 3 of them late, 2 on the weekend; a third each.
        areAbout(part(fairness, ANA).fair(), 32 / 3.0, 1, 2 / 3.0, 0);
        areAbout(part(fairness, MEI).fair(), 32 / 3.0, 1, 2 / 3.0, 0);
    }

    @Test
    void whoWorksHalfTheHoursHasHalfTheShare() {
        contracts.put(MEI, Duration.ofHours(20));

        Fairness fairness = of(roster("r").with(MONDAY, LATE, ANA, RAJ, MEI));

        // 24 h by 40 : 40 : 20.
        areAbout(part(fairness, ANA).fair(), 9.6, 1.2, 0, 0);
        areAbout(part(fairness, MEI).fair(), 4.8, 0.6, 0, 0);
    }

    @Test
    void leaveIsNotWorkedOffAfterwards() {
        leave = List.of(new Leave(
                WORKSPACE, TEAM, new LeaveId("leave-1"), MEI, MONDAY, MONDAY, Leave.State.APPROVED, null, null));

        Fairness fairness = of(roster("r").with(MONDAY, EARLY, ANA, RAJ).with(MONDAY.plusDays(1), EARLY, MEI));

        // Monday's 16 h are Ana's and Raj's alone, Tuesday's 8 h are for three.
        areAbout(part(fairness, ANA).fair(), 8 + 8 / 3.0, 0, 0, 0);
        areAbout(part(fairness, MEI).fair(), 8 / 3.0, 0, 0, 0);
    }

    @Test
    void whoLacksASkillHasAShareOfItsHoursButNotOfItsWeekends() {
        ShiftType taxes = new ShiftType("Tax", EARLY.start(), EARLY.end(), EARLY.needed(), TAX);

        Fairness fairness =
                of(roster("r").types(EARLY, taxes).with(SUNDAY, taxes, ANA).with(SUNDAY, EARLY, RAJ, MEI));

        // Ana alone can tax: that weekend shift is hers, and a third of the other two; all hours are shared by three.
        areAbout(part(fairness, ANA).fair(), 8, 0, 1 + 2 / 3.0, 0);
        areAbout(part(fairness, RAJ).fair(), 8, 0, 2 / 3.0, 0);
    }

    @Test
    void aNewcomerCountsFromTheFirstRosterWithAShiftOfTheirs() {
        Fairness fairness = of(
                roster("one").with(MONDAY, EARLY, ANA, RAJ),
                roster("two").from(NEXT_MONDAY).with(NEXT_MONDAY, EARLY, ANA).with(SUNDAY.plusWeeks(1), EARLY, MEI));

        areAbout(part(fairness, MEI).fair(), 16 / 3.0, 0, 1 / 3.0, 0);
        areAbout(part(fairness, RAJ).fair(), 8 + 16 / 3.0, 0, 1 / 3.0, 0);
    }

    @Test
    void shiftsOnTheTeamsDaysOffAreHolidaysWorked() {
        daysOff = new DaysOff(null, Set.of(MONDAY));

        Fairness fairness = of(roster("r").with(MONDAY, EARLY, ANA).with(MONDAY.plusDays(1), EARLY, RAJ, MEI));

        areAbout(part(fairness, ANA).worked(), 8, 0, 0, 1);
        areAbout(part(fairness, RAJ).fair(), 8, 0, 0, 1 / 3.0);
    }

    @Test
    void theSharesOfAllAreWhatAllWorkedAndNobodyElseCounts() {
        Fairness fairness = of(roster("r")
                .with(MONDAY, EARLY, ANA, STRANGER)
                .with(SUNDAY, LATE, RAJ)
                .with(MONDAY.minusDays(1), EARLY, ANA));

        assertThat(fairness.people().stream()
                        .mapToDouble(p -> p.worked().hours())
                        .sum())
                .isEqualTo(16);
        assertThat(fairness.people().stream().mapToDouble(p -> p.fair().hours()).sum())
                .isCloseTo(16, within(1e-9));
        assertThat(fairness.people()).extracting(p -> p.member().name()).containsExactly("Ana", "Mei", "Raj");
    }

    @Test
    void withoutAShiftItIsEmpty() {
        assertThat(of(roster("r")).isEmpty()).isTrue();
        assertThat(of(roster("r").with(MONDAY, EARLY, ANA)).isEmpty()).isFalse();
    }
}
