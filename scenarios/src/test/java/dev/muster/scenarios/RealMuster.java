package dev.muster.scenarios;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.muster.demo.seed.DemoTeam;
import dev.muster.demo.stage.Stage;
import dev.muster.domain.delivery.Message;
import dev.muster.simulator.Simulator;
import dev.muster.simulator.workspace.Channel;
import dev.muster.storage.mongo.Store;
import java.io.File;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** Muster as a process of its own, beside a local Slack, on an embedded store with a team in it. */
final class RealMuster implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SECRET = "a-secret-of-the-local-slack";
    /** It lives for seconds: what it would take to make it fast is never earned back. */
    private static final List<String> SHORT_LIFE = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Path data;
    private final Simulator slack = Stage.muster().build().start();
    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private Process process;

    /** What a command printed, and how it ended. */
    record Ended(int code, String out) {}

    RealMuster(Path data) throws IOException {
        this.data = data;
        try (Store store = Store.embedded(data)) {
            store.prepare();
            new DemoTeam(slack, store, TeamStage.BERLIN, Instant.now()).seed();
        }
        port = freePort();
        slack.app("http://127.0.0.1:" + port + "/slack/events", SECRET);
    }

    /** Below those that are given to whoever asks for any: nobody gets it before Muster listens there. */
    private static int freePort() throws IOException {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(10_000, 32_768);
            try (ServerSocket free = new ServerSocket(port)) {
                return free.getLocalPort();
            } catch (BindException taken) {
                // The next one may be free.
            }
        }
    }

    Simulator slack() {
        return slack;
    }

    /** Starts it, and waits until it is ready. */
    void serve() throws IOException {
        process = start("serve")
                .redirectErrorStream(true)
                .redirectOutput(new File(data.toFile(), "log"))
                .start();
        await().atMost(PATIENCE).until(() -> readiness() == 200);
    }

    Process process() {
        return process;
    }

    /** Runs another command with the same settings, to its end. */
    Ended runs(String... command) throws IOException, InterruptedException {
        Process other = start(command).redirectErrorStream(true).start();
        String out = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!other.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("it doesn't end");
        }
        return new Ended(other.exitValue(), out);
    }

    private ProcessBuilder start(String... command) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(SHORT_LIFE);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.muster.bot.app.Main"));
        line.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment()
                .putAll(Map.of(
                        "SLACK_BOT_TOKEN",
                        slack.botToken(),
                        "SLACK_SIGNING_SECRET",
                        SECRET,
                        "SLACK_API_URL",
                        slack.apiUrl(),
                        "MUSTER_DATA_DIR",
                        data.toString(),
                        "MUSTER_PORT",
                        Integer.toString(port),
                        "MUSTER_METRICS",
                        "on",
                        "MUSTER_LOG_LEVEL",
                        "warn",
                        "MUSTER_BIND_ADDRESS",
                        "127.0.0.1"));
        return builder;
    }

    /** What {@code /readyz} says; 0 when nobody listens. */
    int readiness() {
        return get("/readyz").code();
    }

    /** What an address of it answers; 0 when nobody listens. */
    Ended get(String path) {
        try {
            URI uri = URI.create("http://127.0.0.1:" + port + path);
            var answer = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
            return new Ended(answer.statusCode(), answer.body());
        } catch (IOException refused) {
            return new Ended(0, "");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stands in the team's channel with these words in it. */
    List<String> channelShows(String words) {
        return shows(slack.workspace().channel(DemoTeam.CHANNEL), words);
    }

    /** What stands in a channel with these words in it. */
    List<String> shows(Channel channel, String words) {
        return slack.channel(channel.name()).messages().stream()
                .map(m -> m.text())
                .filter(text -> text.contains(words))
                .toList();
    }

    /** What stands in somebody's direct messages with these words in it. */
    List<String> inboxShows(String handle, String words) {
        return slack.directMessages(slack.workspace().person(handle)).stream()
                .map(m -> m.text())
                .filter(text -> text.contains(words))
                .toList();
    }

    /** Puts a message into its outbox, while it doesn't run. */
    void puts(Message message) {
        try (Store store = Store.embedded(data)) {
            store.outbox().put(message, Instant.now());
        }
    }

    /** Puts documents into its store, past all that checks them, while it doesn't run. */
    void writes(String collection, Document... documents) {
        try (Store store = Store.embedded(data);
                MongoClient client = MongoClients.create(store.embeddedUri().orElseThrow())) {
            client.getDatabase("muster").getCollection(collection).insertMany(List.of(documents));
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
        client.close();
        slack.close();
    }
}
