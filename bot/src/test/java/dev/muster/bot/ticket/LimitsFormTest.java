package dev.muster.bot.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.bot.BotFixture;
import dev.muster.bot.interaction.FormValues;
import dev.muster.domain.team.TicketLimits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LimitsFormTest {
    private static LimitsForm.Read read(String quiet, String waiting, String inHand) {
        return LimitsForm.read(new FormValues(Map.of(
                LimitsForm.QUIET, List.of(quiet),
                LimitsForm.WAITING, List.of(waiting),
                LimitsForm.IN_HAND, List.of(inHand))));
    }

    @Test
    void wholeNumbersAreTaken() {
        assertThat(read("5", " 0 ", "500"))
                .isEqualTo(new LimitsForm.Read.Given(new TicketLimits(5, 0, TicketLimits.MOST_IN_HAND, true)));
    }

    @Test
    void everyWrongFieldIsNamedWithWhatWouldBeRight() {
        assertThat(read("three", "61", "-1"))
                .isEqualTo(new LimitsForm.Read.Wrong(Map.of(
                        LimitsForm.QUIET, "Write a whole number of days from 0 to 60, not \"three\".",
                        LimitsForm.WAITING, "Write a whole number of days from 0 to 60, not \"61\".",
                        LimitsForm.IN_HAND, "Write a whole number of tickets from 0 to 500, not \"-1\".")));
        assertThat(LimitsForm.read(new FormValues(Map.of()))).isInstanceOf(LimitsForm.Read.Wrong.class);
    }

    @Test
    void theAnswerSaysWhatHoldsNow() {
        assertThat(LimitsCommand.line(BotFixture.team()))
                .isEqualTo("Billing: resolved tickets are closed after 3 working days; tickets that wait for the user"
                        + " are asked about every 3 working days; 12 in hand are enough for one person; at the end of a"
                        + " shift they go back to the queue unless kept.");
        assertThat(LimitsCommand.line(BotFixture.team().with(TicketLimits.NONE)))
                .contains(
                        "not closed by themselves", "never asked about", "any number in hand", "stay with their owner");
    }
}
