package dev.muster.bot.interaction;

import static dev.muster.bot.BotFixture.ANA;
import static dev.muster.bot.BotFixture.CHANNEL;
import static dev.muster.bot.BotFixture.LEAD;
import static dev.muster.bot.BotFixture.NOW;
import static dev.muster.bot.BotFixture.RAJ;
import static dev.muster.bot.BotFixture.STRANGER;
import static dev.muster.bot.BotFixture.WORKSPACE;
import static dev.muster.bot.BotFixture.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.bot.interaction.CommandTable.ToTeam;
import dev.muster.bot.interaction.CommandTable.ToWorkspace;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.Teams;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouterTest {
    private static final ChannelId ELSEWHERE = new ChannelId("C0LUNCH");
    private static final ChannelId TAX_CHANNEL = new ChannelId("C0TAX");

    private List<Team> all = List.of(team());
    private final Router router = Router.of(table(), "services", new TeamFinder(new KnownTeams()));

    private static ToTeam<String> toTeam(String verb, Who who) {
        return new ToTeam<>(
                new CommandSpec("ticket", verb, "", "does it", who),
                s -> c -> Answer.line(
                        verb + "(" + c.arguments() + ") of " + c.team().name()));
    }

    private static CommandTable<String> table() {
        Map<String, String> areas = new LinkedHashMap<>();
        areas.put("ticket", "Tickets");
        areas.put("muster", "Everything");
        return new CommandTable<>(
                areas,
                List.of(
                        toTeam("list", Who.ALL),
                        toTeam("claim", Who.TEAM),
                        toTeam("plan", Who.LEAD),
                        new ToWorkspace<>(
                                new CommandSpec("muster", "help", "[area]", "helps", Who.ALL),
                                s -> c -> Answer.line("help(" + c.arguments() + ")"
                                        + c.team().map(t -> " of " + t.name()).orElse("")))),
                Map.of("claim", "ticket claim"));
    }

    private String says(UserId user, ChannelId channel, String slash, String text) {
        return ((Answer.OnlyYou) router.answer(new Caller(WORKSPACE, user, channel), slash, text, NOW, Supplier::get))
                .text();
    }

    @ParameterizedTest
    @CsvSource({
        "ticket, claim 42",
        "muster, ticket claim 42",
        "claim, 42",
        "muster, claim 42",
        "ticket, '  CLAIM   42 '"
    })
    void umbrellaAreaAndShortcutAreTheSame(String slash, String text) {
        assertThat(says(ANA, CHANNEL, slash, text)).isEqualTo("claim(42) of Billing");
    }

    @ParameterizedTest
    @CsvSource({
        "ticket, '', list() of Billing",
        "muster, ticket, list() of Billing",
        "claim, '', claim() of Billing",
        "muster, '', help() of Billing",
        "ticket, help, help(ticket) of Billing",
        "muster, ticket help, help(ticket) of Billing",
        "claim, help, help(claim) of Billing",
        "muster, help ticket, help(ticket) of Billing"
    })
    void anAreaAloneIsItsFirstCommandAndHelpWorksEverywhere(String slash, String text, String answer) {
        assertThat(says(ANA, CHANNEL, slash, text)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "ticket~clam 42~`/ticket clam` is not a command. `/ticket` knows `list`, `claim`, `plan`; `/ticket help` explains them.",
                "ticket~<!here>~`/ticket &lt;!here&gt;` is not a command. `/ticket` knows `list`, `claim`, `plan`; `/ticket help` explains them.",
                "muster~muster~`/muster muster` is not a command. `/muster` knows `help`; `/muster help` explains them."
            })
    void anUnknownVerbIsToldTheKnownOnes(String slash, String text, String answer) {
        assertThat(says(ANA, CHANNEL, slash, text)).isEqualTo(answer);
    }

    @Test
    void aWordWhoseSmallLettersAreMoreThanItsCapitalsIsAWordLikeAnyOther() {
        assertThat(says(ANA, CHANNEL, "ticket", "İ")).contains("is not a command");
        assertThat(says(ANA, CHANNEL, "claim", "İ b")).isEqualTo("claim(İ b) of Billing");
    }

    @Test
    void whoMayNotIsToldWhoMay() {
        assertThat(says(STRANGER, CHANNEL, "ticket", "claim 42"))
                .isEqualTo("`/ticket claim` is for the team of Billing.");
        assertThat(says(ANA, CHANNEL, "ticket", "plan"))
                .isEqualTo("`/ticket plan` is for the lead, <@U0LEAD> of Billing.");
        assertThat(says(LEAD, CHANNEL, "ticket", "plan")).isEqualTo("plan() of Billing");
        assertThat(says(STRANGER, CHANNEL, "ticket", "list")).isEqualTo("list() of Billing");
    }

    @Test
    void theChannelsTeamIsMeantAndElsewhereTheOnlyOne() {
        all = List.of(team(), team("team-tax", "Tax", TAX_CHANNEL, ANA));

        assertThat(says(RAJ, TAX_CHANNEL, "ticket", "list")).isEqualTo("list() of Tax");
        assertThat(says(RAJ, ELSEWHERE, "ticket", "list")).isEqualTo("list() of Billing");
    }

    @Test
    void whoIsInTwoTeamsOrInNoneIsAskedForTheChannel() {
        all = List.of(team(), team("team-tax", "Tax", TAX_CHANNEL, ANA));

        assertThat(says(ANA, ELSEWHERE, "ticket", "list"))
                .isEqualTo("You are in 2 teams. Use this in the channel of the one you mean: <#C0BILLING>, <#C0TAX>.");
        assertThat(says(STRANGER, ELSEWHERE, "ticket", "list"))
                .isEqualTo("You are in no team. Use this in a team's channel: <#C0BILLING>, <#C0TAX>.");
        assertThat(says(ANA, ELSEWHERE, "muster", "help")).isEqualTo("help()");
    }

    @Test
    void withoutAnyTeamTheWayToOneIsSaid() {
        all = List.of();

        assertThat(says(ANA, CHANNEL, "ticket", "list"))
                .isEqualTo("There is no team yet. An admin creates one with `/muster setup`.");
    }

    @Test
    void theTableNamesEverySlashCommand() {
        assertThat(table().slashCommands())
                .containsExactly(
                        Map.entry("ticket", "Tickets"),
                        Map.entry("muster", "Everything"),
                        Map.entry("claim", "does it"));
        assertThatThrownBy(() -> new CommandTable<>(Map.of(), List.of(toTeam("list", Who.ALL)), Map.of()))
                .hasMessage("no area ticket");
    }

    private final class KnownTeams implements Teams {
        @Override
        public Optional<Team> find(WorkspaceId workspace, TeamId team) {
            return all.stream().filter(t -> t.id().equals(team)).findFirst();
        }

        @Override
        public Optional<Team> withChannel(WorkspaceId workspace, ChannelId channel) {
            return all.stream().filter(t -> t.channel().equals(channel)).findFirst();
        }

        @Override
        public List<Team> in(WorkspaceId workspace) {
            return all;
        }

        @Override
        public List<Team> all() {
            return all;
        }

        @Override
        public SaveOutcome save(Team team) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void touch(WorkspaceId workspace, TeamId team) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Change> changedSince(Instant stamp) {
            throw new UnsupportedOperationException();
        }
    }
}
