package dev.muster.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.bot.interaction.CommandSpec;
import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadmeCommandTableTest {
    private static final String BEGIN = "<!-- commands -->\n";
    private static final String END = "<!-- /commands -->";

    @Test
    void theReadmeListsEveryCommandInTheWordsOfTheTable() throws IOException {
        String readme = ProjectFiles.read("README.md");

        String listed = readme.substring(readme.indexOf(BEGIN) + BEGIN.length(), readme.indexOf(END));

        assertThat(listed)
                .as("README.md between %s and %s; copy the expected text there", BEGIN.strip(), END)
                .isEqualTo(rendered());
    }

    private static String rendered() {
        return "| command | what | for |\n| --- | --- | --- |\n"
                + Tables.commands().specs().stream()
                        .map(ReadmeCommandTableTest::row)
                        .collect(Collectors.joining());
    }

    private static String row(CommandSpec spec) {
        return "| `%s` | %s | %s |\n"
                .formatted(spec.usage(), spec.what(), spec.who().words());
    }
}
