package dev.muster.bot.home;

import static dev.muster.bot.BotFixture.ANA;
import static dev.muster.bot.BotFixture.LEAD;
import static dev.muster.bot.BotFixture.NASTY;
import static dev.muster.bot.BotFixture.NASTY_ESCAPED;
import static dev.muster.bot.BotFixture.NOW;
import static dev.muster.bot.BotFixture.RAJ;
import static dev.muster.bot.BotFixture.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import dev.muster.bot.BotFixture;
import dev.muster.bot.interaction.Caller;
import dev.muster.bot.interaction.HomePages.Shown;
import dev.muster.bot.interaction.Layout;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.Teams;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HomePageTest {
    private final List<Team> teams = new ArrayList<>();

    private static Team team(String id, UserId... members) {
        return BotFixture.team(id, "Team " + id, new ChannelId("C0" + id.toUpperCase(java.util.Locale.ROOT)), members);
    }

    private View home(UserId who, String chosen, String notice, int blocksEach) {
        HomePage.TeamPart part = (team, caller, now) -> IntStream.range(0, blocksEach)
                .<LayoutBlock>mapToObj(i -> Layout.section(team.id() + " " + i))
                .toList();
        return new HomePage(new KnownTeams(), part)
                .of(new Caller(WORKSPACE, who, null), new Shown(chosen, notice), NOW);
    }

    private static String json(View view) {
        return GsonFactory.createSnakeCase()
                .newBuilder()
                .disableHtmlEscaping()
                .create()
                .toJson(view);
    }

    @Test
    void allTeamsOfAPersonAreOnOnePage() {
        teams.add(team("b", ANA));
        teams.add(team("a", ANA, RAJ));
        teams.add(team("c", RAJ));
        String page = json(home(ANA, "", "", 3));
        assertThat(page).contains("Team a", "Team b", "a 2", "b 2").doesNotContain("Team c", "You are in");
        assertThat(page.indexOf("Team a")).isLessThan(page.indexOf("Team b"));
    }

    @Test
    void whatIsTooMuchForOnePageIsOneTeamAtATime() {
        IntStream.range(0, 120).forEach(i -> teams.add(team("t%03d".formatted(i), ANA)));
        View page = home(ANA, "t007", "", 60);
        assertThat(page.getBlocks().size()).isLessThanOrEqualTo(100);
        assertThat(json(page)).contains("You are in 120 teams", "t007 59").doesNotContain("t000 1");
        assertThat(page.getPrivateMetadata()).isEqualTo("t007");
        assertThat(json(home(ANA, "gone", "", 60))).contains("t000 59");
        assertThat(home(ANA, "t007", "done", 200).getBlocks().size()).isLessThanOrEqualTo(100);
    }

    @Test
    void whoIsInNoTeamReadsHowToGetIntoOne() {
        assertThat(json(home(ANA, "", "", 3))).contains("There is no team yet", "Set up a team");
        teams.add(BotFixture.team("x", NASTY, new ChannelId("C0X"), RAJ));
        assertThat(json(home(ANA, "", "", 3)))
                .contains("You are in no team yet", "<#C0X>", "<@" + LEAD + ">")
                .contains(NASTY_ESCAPED)
                .doesNotContain("Set up a team");
    }

    @Test
    void whatSomebodyJustDidStandsAtTheTop() {
        teams.add(team("a", ANA));
        assertThat(json(home(ANA, "", "*#7* is yours.", 1))).contains("*#7* is yours.");
    }

    private final class KnownTeams implements Teams {
        @Override
        public Optional<Team> find(WorkspaceId workspace, TeamId team) {
            return teams.stream().filter(t -> t.id().equals(team)).findFirst();
        }

        @Override
        public Optional<Team> withChannel(WorkspaceId workspace, ChannelId channel) {
            return Optional.empty();
        }

        @Override
        public List<Team> in(WorkspaceId workspace) {
            return teams;
        }

        @Override
        public List<Team> all() {
            return teams;
        }

        @Override
        public SaveOutcome save(Team team) {
            return new ChangedMeanwhile();
        }

        @Override
        public void touch(WorkspaceId workspace, TeamId team) {}

        @Override
        public List<Change> changedSince(Instant stamp) {
            return List.of();
        }
    }
}
