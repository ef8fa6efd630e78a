package dev.muster.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** {@code muster simulate} for somebody else's app. */
class SimulateTest {
    private static final String COUNTER = """
            display_information:
              name: Counter
            features:
              bot_user:
                display_name: counter
              slash_commands:
                - command: /count
                  url: https://counter.example/slack/commands
                  description: Counts
            oauth_config:
              scopes:
                bot: [commands, chat:write, users:read]
            settings:
              socket_mode_enabled: false
            """;

    @TempDir
    private Path folder;

    private Path manifest;

    @BeforeEach
    void write() throws IOException {
        manifest = Files.writeString(folder.resolve("counter.yaml"), COUNTER);
    }

    /** What is said on the error stream when it won't start. */
    private static String refusal(String... arguments) {
        StringWriter said = new StringWriter();
        int code = new CommandLine(new Main()).setErr(new PrintWriter(said)).execute(arguments);
        assertThat(code).isEqualTo(CommandLine.ExitCode.USAGE);
        return said.toString();
    }

    @Test
    void aManifestIsNeeded() {
        assertThat(refusal()).contains("--manifest=FILE").contains("Usage: muster simulate");
        assertThat(refusal("--manifest", folder.resolve("nothing.json").toString()))
                .contains("There is no file")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''",
                "[1, 2]",
                "{\"display_information\": ",
                "{\"features\": {\"slash_commands\": [{\"command\": 7}]}}",
            })
    void aFileThatIsNoManifestIsNamed(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("app.json"), text);

        assertThat(refusal("--manifest", file.toString())).contains(file + ": ").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "--app,     nonsense,    not an address such as",
        "--app,     ftp://x.y,   not an address such as",
        "--port,    70000,       not between 0 and 65535",
        "--port,    many,        Invalid value for option '--port'",
        "--host,    not a host,  which this machine doesn't know",
        "--person,  =Ana,        say a handle and a name",
        "--channel, Big News,    small letters",
    })
    void whatCantBeIsSaidInASentence(String option, String value, String sentence) {
        assertThat(refusal("--manifest", manifest.toString(), option, value))
                .contains(sentence)
                .doesNotContain("\tat ");
    }

    @Test
    void nobodyIsThereTwice() {
        assertThat(refusal("--manifest", manifest.toString(), "--person", "ana", "--person", "@ana=Ana"))
                .contains("--person names ana twice");
        assertThat(refusal("--manifest", manifest.toString(), "--channel", "news", "--channel", "#news"))
                .contains("--channel names news twice");
    }

    @Test
    void aPortThatIsInUseIsSaid() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process = start("--port", String.valueOf(taken.getLocalPort()));

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Port " + taken.getLocalPort() + " is in use");
        }
    }

    /** As a program of its own, with nothing but what it prints. */
    @Test
    void anAppFindsWhatItWasToldAndNobodyElse() throws Exception {
        Process process = start("--port", "0", "--person", "änne=Änne Öz", "--person", "李=李雷", "--channel", "news");
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> said = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.startsWith("Ctrl-C")) {
                    break;
                }
            }
            assertThat(String.join("\n", said))
                    .contains("with the app Counter")
                    .contains("SLACK_SIGNING_SECRET=")
                    .contains("--app http://127.0.0.1:3000")
                    .doesNotContain("SLACK_APP_TOKEN");
            String token = value(said, "SLACK_BOT_TOKEN=");
            MethodsClient app = client(value(said, "SLACK_API_URL="));

            assertThat(app.authTest(r -> r.token(token)).getUser()).isEqualTo("counter");
            assertThat(app.usersList(r -> r.token(token)).getMembers().stream()
                            .filter(one -> !one.isBot() && !one.getId().equals("USLACKBOT"))
                            .map(one -> one.getRealName()))
                    .containsExactlyInAnyOrder("Änne Öz", "李雷");
            assertThat(app.conversationsList(r -> r.token(token)).getError()).isEqualTo("missing_scope");
            assertThat(app.chatPostMessage(r -> r.token(token).channel("#news").text("Hello"))
                            .getError())
                    .isNull();
        } finally {
            process.destroy();
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends when told").isTrue();
    }

    private Process start(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Dstdout.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--manifest",
                manifest.toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    private static String value(List<String> lines, String name) {
        return lines.stream()
                .map(String::strip)
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .findFirst()
                .orElseThrow();
    }

    private static MethodsClient client(String url) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(url);
        return Slack.getInstance(config).methods();
    }
}
