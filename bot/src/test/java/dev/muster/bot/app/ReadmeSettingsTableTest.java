package dev.muster.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadmeSettingsTableTest {
    private static final String BEGIN = "<!-- settings -->\n";
    private static final String END = "<!-- /settings -->";

    @Test
    void theReadmeListsEverySettingWithItsDefault() throws IOException {
        String readme = ProjectFiles.read("README.md");

        String listed = readme.substring(readme.indexOf(BEGIN) + BEGIN.length(), readme.indexOf(END));

        assertThat(listed)
                .as("README.md between %s and %s; copy the expected text there", BEGIN.strip(), END)
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
