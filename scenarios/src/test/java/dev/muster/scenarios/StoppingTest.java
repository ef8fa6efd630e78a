package dev.muster.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.demo.seed.DemoTeam;
import dev.muster.demo.stage.Stage;
import dev.muster.simulator.Simulator;
import dev.muster.simulator.workspace.SimMessage;
import dev.muster.storage.mongo.Store;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is told to stop while it works, and the one that comes after it. */
class StoppingTest {
    private static final String SECRET = "a-secret-of-the-local-slack";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int KILLED_BY_TERM = 143;

    @TempDir
    private Path data;

    private final Simulator slack = Stage.muster().build().start();
    private final HttpClient client = HttpClient.newHttpClient();
    private int port;
    private Process process;

    @BeforeEach
    void seed() throws IOException {
        try (Store store = Store.embedded(data)) {
            store.prepare();
            new DemoTeam(slack, store, TeamStage.BERLIN, Instant.now()).seed();
        }
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        slack.app("http://127.0.0.1:" + port + "/slack/events", SECRET);
    }

    @AfterEach
    void stop() throws InterruptedException {
        process.destroyForcibly().waitFor();
        client.close();
        slack.close();
    }

    private void serve() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.muster.bot.app.Main",
                        "serve")
                .redirectErrorStream(true)
                .redirectOutput(new File(data.toFile(), "log"));
        builder.environment()
                .putAll(Map.of(
                        "SLACK_BOT_TOKEN", slack.botToken(),
                        "SLACK_SIGNING_SECRET", SECRET,
                        "SLACK_API_URL", slack.apiUrl(),
                        "MUSTER_DATA_DIR", data.toString(),
                        "MUSTER_PORT", Integer.toString(port),
                        "MUSTER_BIND_ADDRESS", "127.0.0.1"));
        process = builder.start();
        await().atMost(PATIENCE).until(() -> readiness() == 200);
    }

    /** What {@code /readyz} says; 0 when nobody listens. */
    private int readiness() {
        try {
            URI uri = URI.create("http://127.0.0.1:" + port + "/readyz");
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException refused) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<SimMessage> cards() {
        return slack.channel(DemoTeam.CHANNEL).messages().stream()
                .filter(m -> m.text().contains("Refund is shown twice"))
                .toList();
    }

    @Test
    void whatIsOnItsWayIsFinishedOrFoundAgainAndNothingComesTwice() throws Exception {
        serve();
        slack.faults().delayNext("chat.postMessage", 1, Duration.ofSeconds(5));
        assertThat(slack.as("ana")
                        .in(DemoTeam.CHANNEL)
                        .types("/ticket new Refund is shown twice")
                        .error())
                .isEmpty();
        await().atMost(PATIENCE).until(() -> slack.faults().planned().isEmpty());

        process.destroy();
        // It says so before it stops listening: whoever balances requests sends them elsewhere in time.
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> readiness() == 503);
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(KILLED_BY_TERM);

        serve();
        await().atMost(PATIENCE).until(() -> !cards().isEmpty());
        assertThat(slack.as("ana")
                        .in(DemoTeam.CHANNEL)
                        .types("/ticket unclaimed")
                        .error())
                .isEmpty();
        process.destroy();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(cards()).hasSize(1);
    }
}
