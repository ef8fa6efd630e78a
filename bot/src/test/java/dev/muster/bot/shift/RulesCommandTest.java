package dev.muster.bot.shift;

import static dev.muster.bot.BotFixture.ANA;
import static dev.muster.bot.BotFixture.LEAD;
import static dev.muster.bot.BotFixture.NOW;
import static dev.muster.bot.BotFixture.WORKSPACE;
import static dev.muster.bot.BotFixture.shiftType;
import static dev.muster.bot.BotFixture.team;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.bot.SlackSchema;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Caller;
import dev.muster.bot.interaction.FormValues;
import dev.muster.bot.interaction.Interactions.Submission;
import dev.muster.bot.interaction.Interactions.SubmissionAnswer;
import dev.muster.domain.shift.ShiftRulebook;
import dev.muster.domain.shift.ShiftRules;
import dev.muster.domain.shift.ShiftRules.SwapApproval;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.shift.WorkingRules;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.Teams;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

class RulesCommandTest {
    private static final Team TEAM = team();
    private static final List<ShiftType> TYPES = List.of(shiftType("Early", "07:00", "15:00"));

    private final Teams teams = Mockito.mock(Teams.class);
    private ShiftRules stored = new ShiftRules(WORKSPACE, TEAM.id(), TYPES, WorkingRules.DEFAULT, 4);
    private boolean isTaken = true;
    private final RulesCommand command = new RulesCommand(teams, new ShiftRulebook() {
        @Override
        public Optional<ShiftRules> of(WorkspaceId workspace, TeamId team) {
            return Optional.of(stored);
        }

        @Override
        public boolean save(ShiftRules rules) {
            if (isTaken) {
                stored = rules;
            }
            return isTaken;
        }
    });

    RulesCommandTest() {
        Mockito.when(teams.find(WORKSPACE, TEAM.id())).thenReturn(Optional.of(TEAM));
    }

    private SubmissionAnswer submit(UserId who, String hours, String days, String rest, String swaps) {
        return command.handle(new Submission(
                new Caller(WORKSPACE, who, null),
                TEAM.id().value(),
                new FormValues(Map.of(
                        "hours", List.of(hours),
                        "days", List.of(days),
                        "rest", List.of(rest),
                        "swaps", List.of(swaps))),
                NOW));
    }

    @Test
    void theFormShowsTheRulesAsTheyAre() {
        var view = RulesCommand.view(
                TEAM, new WorkingRules(Duration.ofMinutes(690), 6, Duration.ofHours(38)), SwapApproval.AUTOMATIC);

        SlackSchema.acceptsModal(view);
        assertThat(view.getBlocks().toString()).contains("initialValue=11.5", "initialValue=6", "initialValue=38");
    }

    @Test
    void theLeadSavesThemAndTheShiftTypesStay() {
        SubmissionAnswer answer = submit(LEAD, "37,5", "6", "12", "AUTOMATIC");

        assertThat(answer).isInstanceOf(SubmissionAnswer.Done.class);
        assertThat(stored)
                .isEqualTo(new ShiftRules(
                        WORKSPACE,
                        TEAM.id(),
                        TYPES,
                        new WorkingRules(Duration.ofHours(12), 6, Duration.ofMinutes(2250)),
                        SwapApproval.AUTOMATIC,
                        5));
    }

    @ParameterizedTest
    @CsvSource({
        "0,5,11,hours",
        "85,5,11,hours",
        "40.1,5,11,hours",
        "forty,5,11,hours",
        "40,0,11,days",
        "40,5.5,11,days",
        "40,15,11,days",
        "40,5,25,rest",
        "40,5,-1,rest"
    })
    void aWrongNumberIsNamedAtItsField(String hours, String days, String rest, String field) {
        assertThat(submit(LEAD, hours, days, rest, "AUTOMATIC"))
                .isInstanceOfSatisfying(SubmissionAnswer.Wrong.class, wrong -> assertThat(wrong.lines())
                        .containsOnlyKeys(field));
        assertThat(stored.version()).isEqualTo(4);
    }

    @Test
    void nobodyButTheLeadSavesThemAndTheSlowerOfTwoIsTold() {
        assertThat(submit(ANA, "40", "5", "11", "AUTOMATIC"))
                .isInstanceOfSatisfying(
                        SubmissionAnswer.Done.class, done -> assertThat(((Answer.OnlyYou) done.answer()).text())
                                .isEqualTo("Only the lead, <@U0LEAD>, sets working rules."));
        isTaken = false;
        assertThat(submit(LEAD, "40", "5", "11", "BY_THE_LEAD")).isInstanceOf(SubmissionAnswer.Wrong.class);
        assertThat(stored.version()).isEqualTo(4);
    }
}
