package dev.muster.domain.escalation;

import static dev.muster.domain.shift.RosterFixture.EARLY;
import static dev.muster.domain.shift.RosterFixture.LATE;
import static dev.muster.domain.shift.RosterFixture.MONDAY;
import static dev.muster.domain.shift.RosterFixture.NIGHT;
import static dev.muster.domain.shift.RosterFixture.roster;
import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.LEAD;
import static dev.muster.domain.team.TeamFixture.MEI;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static dev.muster.domain.team.TeamFixture.TAX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.escalation.Colleagues.Found;
import dev.muster.domain.escalation.Colleagues.Where;
import dev.muster.domain.shift.InMemoryLeaves;
import dev.muster.domain.shift.InMemoryRosters;
import dev.muster.domain.shift.Leave;
import dev.muster.domain.shift.LeaveId;
import dev.muster.domain.shift.RosterDesk;
import dev.muster.domain.shift.RosterFixture;
import dev.muster.domain.team.Skill;
import dev.muster.domain.team.SkillLevel;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.team.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Early lasts from 07:00 to 15:00, late from 14:00, the night from 22:00 to 06:00; Berlin is an hour ahead of UTC. */
class ColleaguesTest {
    private final InMemoryRosters rosters = new InMemoryRosters();
    private final InMemoryLeaves leaves = new InMemoryLeaves();
    private final Team team = TeamFixture.team().build();
    private final Colleagues colleagues = new Colleagues(
            new RosterDesk(rosters, new NoRules(), leaves, problem -> {
                throw new UnsupportedOperationException();
            }),
            leaves);

    private void onShift(RosterFixture roster) {
        rosters.with(roster);
    }

    private Found able(@Nullable Skill skill, SkillLevel level, String now, UserId... but) {
        return colleagues.able(team, skill, level, Set.of(but), Instant.parse("2026-11-" + now + ":00Z"));
    }

    private void away(UserId person, Leave.State state) {
        leaves.request(new Leave(
                team.workspace(), team.id(), new LeaveId("leave-1"), person, MONDAY, MONDAY, state, null, null));
    }

    @Test
    void whoIsOnShiftAndAbleIsFoundWhileTheShiftLasts() {
        onShift(roster("r").with(MONDAY, EARLY, ANA, RAJ).with(MONDAY, LATE, MEI));

        assertThat(able(TAX, SkillLevel.STRONG, "23T06:00")).isEqualTo(new Found(List.of(ANA), Where.ON_SHIFT));
        assertThat(able(null, SkillLevel.CAN, "23T13:30")).isEqualTo(new Found(List.of(ANA, RAJ, MEI), Where.ON_SHIFT));
        assertThat(able(null, SkillLevel.CAN, "23T14:00")).isEqualTo(new Found(List.of(MEI), Where.ON_SHIFT));
    }

    @Test
    void aNightLastsUntilTheNextMorning() {
        onShift(roster("r").with(MONDAY, NIGHT, MEI));

        assertThat(able(null, SkillLevel.CAN, "24T04:59")).isEqualTo(new Found(List.of(MEI), Where.ON_SHIFT));
        assertThat(able(null, SkillLevel.CAN, "24T05:00").where()).isEqualTo(Where.OFF_SHIFT);
    }

    @Test
    void ifNobodyOnShiftCanAllWhoCanAndAreNotOnLeaveAreFound() {
        onShift(roster("r").with(MONDAY, EARLY, MEI));
        assertThat(able(TAX, SkillLevel.LEARNING, "23T08:00")).isEqualTo(new Found(List.of(ANA, RAJ), Where.OFF_SHIFT));

        away(ANA, Leave.State.REQUESTED);
        assertThat(able(TAX, SkillLevel.LEARNING, "23T08:00").people()).contains(ANA);
        away(ANA, Leave.State.APPROVED);
        assertThat(able(TAX, SkillLevel.LEARNING, "23T08:00")).isEqualTo(new Found(List.of(RAJ), Where.OFF_SHIFT));
    }

    @Test
    void whoAsksIsNotFoundAndAtLastItFallsToTheLead() {
        onShift(roster("r").with(MONDAY, EARLY, ANA));

        assertThat(able(TAX, SkillLevel.CAN, "23T08:00", ANA)).isEqualTo(new Found(List.of(LEAD), Where.LEAD));
        assertThat(able(new Skill("spanish"), SkillLevel.CAN, "23T08:00"))
                .isEqualTo(new Found(List.of(LEAD), Where.LEAD));
    }
}
