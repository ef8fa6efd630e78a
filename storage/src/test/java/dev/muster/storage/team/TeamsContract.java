package dev.muster.storage.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.domain.team.BusinessHours;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.DaysOff;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.Region;
import dev.muster.domain.team.RoutineTimes;
import dev.muster.domain.team.Skill;
import dev.muster.domain.team.SkillLevel;
import dev.muster.domain.team.SlaTargets;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.Teams.ChangedMeanwhile;
import dev.muster.domain.team.Teams.ChannelTaken;
import dev.muster.domain.team.Teams.SaveOutcome;
import dev.muster.domain.team.Teams.Saved;
import dev.muster.domain.team.TicketLimits;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.storage.mongo.OnAStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class TeamsContract extends OnAStore {
    private static final ChannelId CHANNEL = new ChannelId("C1");
    private static final ChannelId OTHER_CHANNEL = new ChannelId("C2");

    TeamsContract(Kind kind) {
        super(kind);
    }

    private static Team team(WorkspaceId workspace, TeamId id, ChannelId channel, long version) {
        Member ana = new Member(
                ANA, "Ana", Map.of(new Skill("invoicing"), SkillLevel.STRONG, new Skill("español"), SkillLevel.NONE));
        return new Team(
                id,
                workspace,
                "Billing",
                channel,
                BO,
                List.of(ana, new Member(BO, "Bo. $1", Map.of())),
                BusinessHours.officeHours(ZoneId.of("Europe/Lisbon"))
                        .with(new DaysOff(new Region("PT", ""), Set.of(LocalDate.of(2026, 12, 24)))),
                RoutineTimes.DEFAULT,
                new SlaTargets(
                        new SlaTargets.Target(Duration.ofMinutes(20), Duration.ofMinutes(90)),
                        SlaTargets.DEFAULT.high(),
                        SlaTargets.DEFAULT.normal(),
                        SlaTargets.DEFAULT.low()),
                new TicketLimits(5, 0, 7, false),
                NOW,
                version);
    }

    @Test
    void aTeamComesBackAsItWasSaved() {
        Team team = team(WORKSPACE, TEAM, CHANNEL, 1);

        assertThat(store.teams().save(team)).isEqualTo(new Saved(team));

        assertThat(store.teams().find(WORKSPACE, TEAM)).contains(team);
        assertThat(store.teams().withChannel(WORKSPACE, CHANNEL)).contains(team);
    }

    @Test
    void aTeamIsNotSeenFromAnotherWorkspace() {
        store.teams().save(team(WORKSPACE, TEAM, CHANNEL, 1));

        assertThat(store.teams().find(OTHER_WORKSPACE, TEAM)).isEmpty();
        assertThat(store.teams().withChannel(OTHER_WORKSPACE, CHANNEL)).isEmpty();
        assertThat(store.teams().in(OTHER_WORKSPACE)).isEmpty();
    }

    @Test
    void allTeamsAreThoseOfEveryWorkspace() {
        Team one = team(WORKSPACE, TEAM, CHANNEL, 1);
        Team two = team(WORKSPACE, OTHER_TEAM, OTHER_CHANNEL, 1);
        Team elsewhere = team(OTHER_WORKSPACE, TEAM, CHANNEL, 1);
        List.of(one, two, elsewhere).forEach(store.teams()::save);

        assertThat(store.teams().all()).containsExactly(one, two, elsewhere);
        assertThat(store.teams().in(WORKSPACE)).containsExactly(one, two);
    }

    @Test
    void oneAfterAnotherEveryTeamComesOnce() {
        List<Team> many = IntStream.range(100, 550)
                .mapToObj(i -> team(WORKSPACE, new TeamId("team-" + i), new ChannelId("C" + i), 1))
                .toList();
        many.forEach(store.teams()::save);
        List<Team> met = new ArrayList<>();

        store.teams().forEach(met::add);

        assertThat(met).isEqualTo(many);
    }

    @Test
    void theNextVersionReplacesTheTeam() {
        store.teams().save(team(WORKSPACE, TEAM, CHANNEL, 1));
        Team moved = team(WORKSPACE, TEAM, OTHER_CHANNEL, 2);

        assertThat(store.teams().save(moved)).isEqualTo(new Saved(moved));

        assertThat(store.teams().all()).containsExactly(moved);
        assertThat(store.teams().withChannel(WORKSPACE, CHANNEL)).isEmpty();
        assertThat(store.teams().withChannel(WORKSPACE, OTHER_CHANNEL)).contains(moved);
    }

    @Test
    void aStaleVersionIsToldThatTheTeamChanged() {
        Team team = team(WORKSPACE, TEAM, CHANNEL, 1);
        store.teams().save(team);
        store.teams().save(team(WORKSPACE, TEAM, CHANNEL, 2));

        assertThat(store.teams().save(team)).isEqualTo(new ChangedMeanwhile());
        assertThat(store.teams().save(team(WORKSPACE, TEAM, CHANNEL, 2))).isEqualTo(new ChangedMeanwhile());
        assertThat(store.teams().save(team(WORKSPACE, OTHER_TEAM, OTHER_CHANNEL, 7)))
                .isEqualTo(new ChangedMeanwhile());
    }

    @Test
    void aChannelBelongsToOneTeam() {
        store.teams().save(team(WORKSPACE, TEAM, CHANNEL, 1));
        Team other = team(WORKSPACE, OTHER_TEAM, OTHER_CHANNEL, 1);
        store.teams().save(other);

        assertThat(store.teams().save(team(WORKSPACE, new TeamId("third"), CHANNEL, 1)))
                .isEqualTo(new ChannelTaken(CHANNEL));
        assertThat(store.teams().save(team(WORKSPACE, OTHER_TEAM, CHANNEL, 2))).isEqualTo(new ChannelTaken(CHANNEL));
        assertThat(store.teams().find(WORKSPACE, OTHER_TEAM)).contains(other);
    }

    @Test
    void everySaveAndTouchIsAChangeByTheStoresClock() {
        TeamId other = new TeamId("refunds");
        store.teams().save(team(WORKSPACE, TEAM, CHANNEL, 1));
        store.teams().save(team(OTHER_WORKSPACE, other, CHANNEL, 1));
        Instant first = stamp(TEAM);
        assertThat(store.teams().changedSince(Instant.EPOCH)).hasSize(2);
        assertThat(store.teams().changedSince(first.plusSeconds(60))).isEmpty();

        await().until(() -> {
            store.teams().touch(WORKSPACE, TEAM);
            return stamp(TEAM).isAfter(first);
        });
        Instant touched = stamp(TEAM);
        assertThat(store.teams().find(WORKSPACE, TEAM)).contains(team(WORKSPACE, TEAM, CHANNEL, 1));
        await().until(() -> {
            long version = store.teams().find(WORKSPACE, TEAM).orElseThrow().version();
            store.teams().save(team(WORKSPACE, TEAM, CHANNEL, version + 1));
            return stamp(TEAM).isAfter(touched);
        });
    }

    @Test
    void touchingATeamThatIsGoneMakesNone() {
        store.teams().touch(WORKSPACE, TEAM);

        assertThat(store.teams().all()).isEmpty();
        assertThat(store.teams().changedSince(Instant.EPOCH)).isEmpty();
    }

    private Instant stamp(TeamId team) {
        return store.teams().changedSince(Instant.EPOCH).stream()
                .filter(change -> change.team().equals(team))
                .findFirst()
                .orElseThrow()
                .at();
    }

    @Test
    void ofTenSimultaneousChangesOneIsSaved() throws Exception {
        store.teams().save(team(WORKSPACE, TEAM, CHANNEL, 1));

        List<SaveOutcome> outcomes =
                atOnce(10, i -> store.teams().save(team(WORKSPACE, TEAM, new ChannelId("C10" + i), 2)));

        assertThat(outcomes).filteredOn(o -> o instanceof Saved).hasSize(1);
        assertThat(outcomes).filteredOn(new ChangedMeanwhile()::equals).hasSize(9);
    }

    @Test
    void ofTenTeamsThatWantAChannelAtOnceOneGetsIt() throws Exception {
        List<SaveOutcome> outcomes =
                atOnce(10, i -> store.teams().save(team(WORKSPACE, new TeamId("team-" + i), CHANNEL, 1)));

        assertThat(outcomes).filteredOn(o -> o instanceof Saved).hasSize(1);
        assertThat(outcomes).filteredOn(new ChannelTaken(CHANNEL)::equals).hasSize(9);
    }
}
