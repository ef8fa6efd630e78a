package dev.muster.bot.shift;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.LayoutBlock;
import dev.muster.bot.SlackSchema;
import dev.muster.bot.interaction.Answer;
import dev.muster.bot.interaction.Layout;
import dev.muster.domain.shift.Fairness;
import dev.muster.domain.shift.Fairness.Amounts;
import dev.muster.domain.shift.Fairness.Part;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FairnessCommandTest {
    private static final LocalDate FROM = LocalDate.of(2026, 8, 24);
    private static final UserId ANA = new UserId("U0ANA");

    private static Part part(String id, String name) {
        return new Part(
                new Member(new UserId(id), name, Map.of()),
                new Amounts(104, 6, 2, 0),
                new Amounts(98.4, 5.25, 2, 1 / 3.0));
    }

    private static String json(List<Part> people, UserId caller) {
        Answer.OnlyYou answer = FairnessCommand.show(new Fairness(FROM, FROM.plusDays(90), people), caller);
        return Layout.json(answer.blocks());
    }

    @Test
    void everybodyIsARowWithWhatTheyWorkedAndTheirShare() {
        String shown = json(List.of(part("U0ANA", "Ana"), part("U0RAJ", "Rajagopalachari")), ANA);

        assertThat(shown)
                .contains("          " + "      hours     late  weekend  holiday\\n"
                        + "Ana            104/98    6/5.3      2/2    0/0.3\\n"
                        + "Rajagopal…     104/98    6/5.3      2/2    0/0.3")
                .contains(
                        "*You:* 104 h, your fair share is 98.4; late shifts 6 of 5.3, on weekends 2 of 2, on holidays 0 of")
                .contains("by their hours a week");
    }

    @Test
    void theLeadWhoWorksNoShiftsSeesTheSameTable() {
        assertThat(json(List.of(part("U0ANA", "Ana")), new UserId("U0LEAD")))
                .contains("Ana  ")
                .doesNotContain("*You:*");
    }

    @Test
    void aLargeTeamWithHostileNamesStaysWithinSlacksLimits() {
        List<Part> people = IntStream.range(0, 150)
                .mapToObj(i -> part("U0P" + i, "```<!channel>\n😀 person " + i))
                .toList();

        List<LayoutBlock> blocks = FairnessCommand.show(new Fairness(FROM, FROM.plusDays(90), people), ANA)
                .blocks();

        SlackSchema.acceptsMessage(blocks);
        assertThat(Layout.json(blocks)).doesNotContain("<!channel>").doesNotContain("\\n…");
    }
}
