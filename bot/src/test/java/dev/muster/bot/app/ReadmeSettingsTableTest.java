package dev.muster.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadmeSettingsTableTest {
    @Test
    void theReadmeListsEverySettingWithItsDefault() throws IOException {
        String listed = ProjectFiles.readmeSection("settings");

        assertThat(listed)
                .as("the settings in README.md; copy the expected text there")
                .isEqualTo(rendered());
    }

    private static String rendered() {
        return "| variable | what | default | secret |\n| --- | --- | --- | --- |\n"
                + Settings.VARIABLES.stream().map(ReadmeSettingsTableTest::row).collect(Collectors.joining());
    }

    private static String row(Settings.Variable variable) {
        return "| `%s` | %s | %s | %s |\n"
                .formatted(variable.name(), variable.what(), standard(variable), variable.secret() ? "yes" : "no");
    }

    private static String standard(Settings.Variable variable) {
        if (variable.standard() == null) {
            return "must be set";
        }
        return variable.standard().isEmpty() ? "not set" : "`" + variable.standard() + "`";
    }
}
