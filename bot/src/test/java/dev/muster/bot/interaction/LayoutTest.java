package dev.muster.bot.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import dev.muster.bot.SlackSchema;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private static String textOf(LayoutBlock block) {
        return ((SectionBlock) block).getText().getText();
    }

    @Test
    void fiftyBlocksAreAMessageAndFiftyOneAreFortyNineAndALine() {
        String fifty = Layout.json(Collections.nCopies(50, Layout.section("one")));
        String fiftyOne = Layout.json(Collections.nCopies(51, Layout.section("one")));

        assertThat(JsonParser.parseString(fifty).getAsJsonArray()).hasSize(50);
        assertThat(fifty).doesNotContain("more parts");
        assertThat(JsonParser.parseString(fiftyOne).getAsJsonArray()).hasSize(50);
        assertThat(fiftyOne).contains("2 more parts don");
        SlackSchema.acceptsMessage(fiftyOne);
    }

    @Test
    void linesAreSpreadOverSectionsWithoutLoss() {
        List<String> lines =
                IntStream.range(0, 200).mapToObj(i -> i + "x".repeat(97)).toList();

        List<LayoutBlock> sections = Layout.sections(lines);

        assertThat(sections).hasSizeBetween(7, 8);
        assertThat(sections).allSatisfy(s -> assertThat(textOf(s).length()).isLessThanOrEqualTo(3000));
        assertThat(sections.stream().map(LayoutTest::textOf).collect(Collectors.joining("\n")))
                .isEqualTo(String.join("\n", lines));
    }

    @Test
    void noLinesAreNoSections() {
        assertThat(Layout.sections(List.of())).isEmpty();
    }

    @Test
    void aLineThatIsTooLongByItselfIsShortened() {
        assertThat(Layout.sections(List.of("short", "y".repeat(4000), "end")))
                .extracting(LayoutTest::textOf)
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("short"),
                        second -> assertThat(second).hasSize(3000).endsWith("y…"),
                        third -> assertThat(third).isEqualTo("end"));
    }

    @Test
    void whatIsCutIsNeverHalfAnEscapeOrHalfAMention() {
        String before = "z".repeat(2996);

        assertThat(textOf(Layout.section(before + "&lt;b&gt;"))).isEqualTo(before + "…");
        assertThat(textOf(Layout.section(before + "<@U0ANA>"))).isEqualTo(before + "…");
        assertThat(textOf(Layout.section(before + "&lt;"))).isEqualTo(before + "&lt;");
    }

    @Test
    void fixedWidthTextEndsWhereItShould() {
        assertThat(textOf(Layout.fixedWidth("a ``` <b>"))).isEqualTo("```\na ''' &lt;b&gt;\n```");
        assertThat(textOf(Layout.fixedWidth("a & b\n".repeat(1000))))
                .startsWith("```\na &amp; b\n")
                .endsWith("a &amp; b\n…\n```")
                .hasSizeLessThanOrEqualTo(3000);
    }

    @Test
    void headersAreShortenedToWhatSlackTakes() {
        SlackSchema.acceptsMessage(List.of(Layout.header("h".repeat(200))));
    }
}
