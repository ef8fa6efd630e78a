package dev.muster.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.team.Team;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private final Rounds rounds = new Rounds();
    private final List<Team> teams =
            IntStream.range(0, 200).mapToObj(i -> team("team" + i)).toList();

    private static Team team(String id) {
        return SchedulerFixture.team(id, LocalTime.of(9, 0), Instant.EPOCH);
    }

    private List<Team> wokenOf(List<Team> all) {
        return all.stream().filter(rounds.begin()).toList();
    }

    private void lookAt(List<Team> woken) {
        woken.forEach(t -> rounds.lookedAt(RoutineScheduler.key(t.workspace(), t.id()), t));
    }

    @BeforeEach
    void lookAtAll() {
        List<Team> first = wokenOf(teams);
        assertThat(first).isEqualTo(teams);
        lookAt(first);
    }

    @Test
    void inTenRoundsEachTeamIsWokenOnce() {
        List<Team> woken = new ArrayList<>();
        for (int i = 0; i < Rounds.SHARES; i++) {
            List<Team> share = wokenOf(teams);
            assertThat(share).hasSizeLessThan(teams.size() / 4);
            woken.addAll(share);
        }

        assertThat(woken).containsExactlyInAnyOrderElementsOf(teams);
    }

    @Test
    void aChangedTeamIsWokenInEveryRoundUntilItIsLookedAt() {
        Team before = teams.getFirst();
        Team changed = new Team(
                before.id(),
                before.workspace(),
                "Renamed",
                before.channel(),
                before.lead(),
                before.members(),
                before.hours(),
                before.routines(),
                before.settingsSince(),
                2);

        assertThat(IntStream.range(0, Rounds.SHARES).mapToObj(i -> wokenOf(List.of(changed))))
                .containsOnly(List.of(changed));
        lookAt(List.of(changed));
        assertThat(IntStream.range(0, Rounds.SHARES).mapToObj(i -> wokenOf(List.of(changed))))
                .containsOnlyOnce(List.of(changed));
    }

    @Test
    void aTeamThatNobodyKnowsYetIsWoken() {
        Team fresh = team("fresh");

        assertThat(IntStream.range(0, Rounds.SHARES).mapToObj(i -> wokenOf(List.of(fresh))))
                .containsOnly(List.of(fresh));
    }

    @Test
    void everyoneMeansEveryoneOnce() {
        rounds.everyone();

        assertThat(wokenOf(teams)).isEqualTo(teams);
        assertThat(wokenOf(teams)).hasSizeLessThan(teams.size() / 4);
    }
}
