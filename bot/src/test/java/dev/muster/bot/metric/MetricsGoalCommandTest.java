package dev.muster.bot.metric;

import static dev.muster.bot.BotFixture.ANA;
import static dev.muster.bot.BotFixture.LEAD;
import static dev.muster.bot.BotFixture.NOW;
import static dev.muster.bot.BotFixture.WORKSPACE;
import static dev.muster.bot.BotFixture.team;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Caller;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.bot.interaction.Layout;
import dev.muster.domain.metric.Figure;
import dev.muster.domain.metric.FigureGoal;
import dev.muster.domain.team.UserId;
import dev.muster.storage.mongo.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsGoalCommandTest {
    private final Store store = Store.inMemory();
    private final MetricsGoalCommand command = new MetricsGoalCommand(store.figureGoals());

    @BeforeEach
    void prepare() {
        store.prepare();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private String typed(UserId by, String arguments) {
        Answer answer = command.handle(new Command(new Caller(WORKSPACE, by, null), team(), arguments, NOW));
        Answer.OnlyYou shown = (Answer.OnlyYou) answer;
        return shown.text() + (shown.blocks().isEmpty() ? "" : "\n" + Layout.json(shown.blocks()));
    }

    @Test
    void theLeadSetsAGoalChangesItAndTakesItAway() {
        assertThat(typed(LEAD, "")).startsWith("No figure has a goal yet.");
        assertThat(typed(LEAD, "first response 4h"))
                .startsWith("The goal for *First response* is at most 4 h. It is shown");
        assertThat(typed(LEAD, "first-response 2h 30m"))
                .isEqualTo("The goal for *First response* is at most 2 h 30 min. It was at most 4 h;"
                        + " `/metrics goal first-response 4h` brings that back.");
        assertThat(typed(ANA, "")).contains("*First response*  at most 2 h 30 min");
        assertThat(typed(ANA, "First response")).isEqualTo("*First response*: at most 2 h 30 min.");
        assertThat(typed(LEAD, "first-response off"))
                .isEqualTo("*First response* has no goal any more. It was at most 2 h 30 min;"
                        + " `/metrics goal first-response 2h 30m` brings it back.");
        assertThat(typed(LEAD, "first-response off")).startsWith("*First response* has no goal. The lead sets one");
    }

    @Test
    void nobodyElseSetsOne() {
        assertThat(typed(ANA, "sla attained 90"))
                .isEqualTo("Only the lead, <@U0LEAD>, sets goals. `/metrics goal` shows them.");
        assertThat(typed(ANA, "sla-attained off")).startsWith("Only the lead");
        assertThat(store.figureGoals().of(WORKSPACE, team().id())).isEmpty();
    }

    @Test
    void whatIsNoFigureOrNoGoalIsNamedWithTheWayOut() {
        assertThat(typed(LEAD, "happiness 9")).startsWith("There is no figure `happiness 9`. There are `opened`,");
        assertThat(typed(LEAD, "cover 120 %"))
                .isEqualTo("`120 %` is no goal for Cover. Write it like `/metrics goal cover 90`, or `off` for none.");
        assertThat(typed(LEAD, "backlog &lt;!channel&gt;")).startsWith("`&lt;!channel&gt;` is no goal for Backlog.");
    }

    @ParameterizedTest
    @CsvSource({
        "FIRST_RESPONSE, 4h, 240",
        "FIRST_RESPONSE, 1 h 30 min, 90",
        "FIRST_RESPONSE, 45m, 45",
        "COVER, 95, 95",
        "COVER, 95 %, 95",
        "COVER, '92,5%', 92.5",
        "BACKLOG, 20, 20",
        "LOAD, 3.5, 3.5"
    })
    void valuesAreTypedAsTheyAreRead(Figure figure, String typed, double value) {
        assertThat(GoalText.read(figure, typed)).hasValue(value);
        assertThat(GoalText.read(figure, GoalText.typed(new FigureGoal(figure, value))))
                .hasValue(value);
    }

    @ParameterizedTest
    @CsvSource({"FIRST_RESPONSE, 4", "FIRST_RESPONSE, 90 %", "COVER, 4h", "BACKLOG, 2.5", "BACKLOG, -3", "LOAD, 50 %"})
    void othersAreNot(Figure figure, String typed) {
        assertThat(GoalText.read(figure, typed)).isEmpty();
    }
}
