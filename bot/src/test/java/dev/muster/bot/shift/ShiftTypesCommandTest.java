package dev.muster.bot.shift;

import static dev.muster.bot.BotFixture.CHANNEL;
import static dev.muster.bot.BotFixture.LEAD;
import static dev.muster.bot.BotFixture.NOW;
import static dev.muster.bot.BotFixture.WORKSPACE;
import static dev.muster.bot.BotFixture.team;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import dev.muster.bot.SlackSchema;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Caller;
import dev.muster.bot.interaction.Interactions.Command;
import dev.muster.domain.shift.ShiftRulebook;
import dev.muster.domain.shift.ShiftRules;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.shift.WorkingRules;
import dev.muster.domain.team.Skill;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.Teams;
import dev.muster.domain.team.WorkspaceId;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class ShiftTypesCommandTest {
    /** Twelve types that cannot be written any longer. */
    private static List<ShiftType> longest() {
        Map<DayOfWeek, Integer> needed = Arrays.stream(DayOfWeek.values())
                .collect(Collectors.toMap(Function.identity(), d -> 10 + d.getValue()));
        return IntStream.range(10, 22)
                .mapToObj(i -> new ShiftType(
                        "A very long name " + i,
                        LocalTime.of(10, 0),
                        LocalTime.of(18, 0),
                        needed,
                        new Skill("s".repeat(40))))
                .toList();
    }

    @Test
    void theLongestShiftTypesStillFitIntoTheirForm() {
        ShiftRulebook rulebook = new ShiftRulebook() {
            @Override
            public Optional<ShiftRules> of(WorkspaceId workspace, TeamId team) {
                return Optional.of(new ShiftRules(workspace, team, longest(), WorkingRules.DEFAULT, 1));
            }

            @Override
            public boolean save(ShiftRules rules) {
                throw new UnsupportedOperationException();
            }
        };

        Answer answer = new ShiftTypesCommand(Mockito.mock(Teams.class), rulebook)
                .handle(new Command(new Caller(WORKSPACE, LEAD, CHANNEL), team(), "", NOW));

        assertThat(answer).isInstanceOfSatisfying(Answer.Modal.class, modal -> {
            SlackSchema.acceptsModal(modal.view());
            PlainTextInputElement field = (PlainTextInputElement)
                    ((InputBlock) modal.view().getBlocks().getFirst()).getElement();
            assertThat(field.getInitialValue().length()).isBetween(1000, field.getMaxLength());
        });
    }
}
