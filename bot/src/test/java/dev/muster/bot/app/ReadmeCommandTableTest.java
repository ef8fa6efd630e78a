package dev.muster.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.bot.interaction.CommandSpec;
import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadmeCommandTableTest {
    @Test
    void theReadmeListsEveryCommandInTheWordsOfTheTable() throws IOException {
        String listed = ProjectFiles.readmeSection("commands");

        assertThat(listed)
                .as("the commands in README.md; copy the expected text there")
                .isEqualTo(rendered());
    }

    private static String rendered() {
        return "| command | what | for |\n| --- | --- | --- |\n"
                + Commands.table().specs().stream()
                        .map(ReadmeCommandTableTest::row)
                        .collect(Collectors.joining());
    }

    private static String row(CommandSpec spec) {
        return "| `%s` | %s | %s |\n"
                .formatted(spec.usage(), spec.what(), spec.who().words());
    }
}
