package dev.muster.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final Map<String, String> LEAST =
            Map.of("SLACK_BOT_TOKEN", "xoxb-secret-1", "SLACK_SIGNING_SECRET", "secret-2");

    private static Settings ok(Map<String, String> environment) {
        return ((Settings.Read.Ok) Settings.read(environment)).settings();
    }

    @Test
    void twoVariablesAreEnough() {
        Settings settings = ok(LEAST);

        assertThat(settings.botToken()).isEqualTo("xoxb-secret-1");
        assertThat(settings.signingSecret()).isEqualTo("secret-2");
        assertThat(settings.slackApiUrl()).isEqualTo(URI.create("https://slack.com/api/"));
        assertThat(settings.mongodbUri()).isNull();
        assertThat(settings.dataDir()).isEqualTo(Path.of("./data"));
        assertThat(settings.port()).isEqualTo(3000);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNoSecretWithIt() {
        Settings.Read read = Settings.read(Map.of(
                "SLACK_BOT_TOKEN", "xoxp-secret",
                "MONGODB_URI", "postgres://ana:secret@db",
                "MUSTER_PORT", "70000",
                "SLACK_API_URL", "slack.com",
                "MUSTER_DATA_DIR", "\0",
                "MUSTER_METRICS", "yes",
                "MUSTER_WEBHOOK_KEY", "short-secret@",
                "MUSTER_PUBLIC_URL", "https://ana@muster.example.com/?x",
                "MUSTER_PRIVATE_RECEIVERS", "10.0.0.0/8"));

        assertThat(read).isInstanceOfSatisfying(Settings.Read.Wrong.class, wrong -> {
            assertThat(wrong.lines())
                    .satisfiesExactly(
                            line -> assertThat(line).startsWith("SLACK_BOT_TOKEN does not begin with xoxb-"),
                            line -> assertThat(line)
                                    .isEqualTo("SLACK_SIGNING_SECRET is not set: the app's signing secret."),
                            line -> assertThat(line).startsWith("MONGODB_URI does not begin with mongodb://"),
                            line -> assertThat(line).isEqualTo("MUSTER_PORT is '70000', not a port from 0 to 65535."),
                            line -> assertThat(line).startsWith("SLACK_API_URL is 'slack.com'"),
                            line -> assertThat(line).startsWith("MUSTER_DATA_DIR is"),
                            line -> assertThat(line).isEqualTo("MUSTER_METRICS is 'yes', not on or off."),
                            line -> assertThat(line)
                                    .isEqualTo(
                                            "MUSTER_PUBLIC_URL is 'https://ana@muster.example.com/?x', not an address"
                                                    + " like https://muster.example.com."),
                            line -> assertThat(line).startsWith("MUSTER_WEBHOOK_KEY has 13 characters: take 32"),
                            line -> assertThat(line)
                                    .isEqualTo("MUSTER_PRIVATE_RECEIVERS is '10.0.0.0/8', not on or off."));
            assertThat(wrong.lines()).noneMatch(line -> line.contains("secret@") || line.contains("xoxp"));
        });
    }

    @Test
    void thePublicAddressMayEndInASlashAndHaveAPath() {
        Map<String, String> environment = new HashMap<>(LEAST);
        assertThat(ok(environment).publicUrl()).isNull();
        environment.put("MUSTER_PUBLIC_URL", "https://example.com/muster//");

        assertThat(ok(environment).publicUrl()).isEqualTo(URI.create("https://example.com/muster"));
    }

    @Test
    void aBlankVariableIsAnAbsentOne() {
        Map<String, String> environment = new HashMap<>(LEAST);
        environment.put("MUSTER_PORT", "  ");
        environment.put("MONGODB_URI", "");

        assertThat(ok(environment).port()).isEqualTo(3000);
        assertThat(ok(environment).mongodbUri()).isNull();
    }

    @Test
    void settingsInALogShowNoSecret() {
        Map<String, String> environment = new HashMap<>(LEAST);
        environment.put("MONGODB_URI", "mongodb://ana:secret-3@db");

        assertThat(ok(environment).toString())
                .isEqualTo("Settings[slackApiUrl=https://slack.com/api/, store=MongoDB, port=3000]");
    }

    @Test
    void whateverHoldsASecretIsMarkedAsOne() {
        assertThat(Settings.VARIABLES)
                .filteredOn(Settings.Variable::secret)
                .containsExactly(
                        Settings.BOT_TOKEN, Settings.SIGNING_SECRET, Settings.MONGODB_URI, Settings.WEBHOOK_KEY);
    }
}
