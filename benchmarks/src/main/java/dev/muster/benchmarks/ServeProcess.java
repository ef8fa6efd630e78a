package dev.muster.benchmarks;

import dev.muster.storage.mongo.Store;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A Muster that was started as people start it, by its launcher, looked at from outside. */
public final class ServeProcess implements AutoCloseable {
    private static final int CLAIMS = 50;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(120);
    private static final long POLL_MILLIS = 5;
    private static final int STOP_SECONDS = 15;

    private final Process process;
    private final int port;

    /**
     * Starts one, for the simulated Slack at an address.
     *
     * @param storage the settings that say where its data is
     */
    ServeProcess(String slackApiUrl, String botToken, Map<String, String> storage) throws IOException {
        this(slackApiUrl, botToken, storage, ProcessBuilder.Redirect.INHERIT);
    }

    /** Starts one whose log goes somewhere. */
    public ServeProcess(String slackApiUrl, String botToken, Map<String, String> storage, ProcessBuilder.Redirect log)
            throws IOException {
        port = freePort();
        @Nullable String home = System.getenv("MUSTER_HOME");
        File launcher = new File(home == null ? "." : home, "muster").getAbsoluteFile();
        ProcessBuilder builder = new ProcessBuilder(launcher.getPath(), "serve")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(log);
        Map<String, String> environment = builder.environment();
        environment.remove("MONGODB_URI");
        environment.remove("MUSTER_HEAP"); // ours; it is to run as anybody starts it
        environment.put("SLACK_BOT_TOKEN", botToken);
        environment.put("SLACK_SIGNING_SECRET", Workplace.SIGNING_SECRET);
        environment.put("SLACK_API_URL", slackApiUrl);
        environment.put("MUSTER_PORT", Integer.toString(port));
        environment.put("MUSTER_BIND_ADDRESS", "127.0.0.1");
        environment.putAll(storage);
        process = builder.start();
    }

    /**
     * From the start of the launcher until it is ready, and the memory that it holds after a few claims, as a JSON line.
     *
     * @param directory for its data; has to be new
     */
    static String measure(Workplace workplace, Path directory) throws IOException, InterruptedException {
        try (Store store = Store.embedded(directory)) {
            store.prepare();
            workplace.teams().forEach(store.teams()::save);
            store.tickets().restore(workplace.openTickets(1, CLAIMS));
        }
        long started = System.nanoTime();
        try (ServeProcess serve = new ServeProcess(
                workplace.slack().apiUrl(),
                workplace.slack().botToken(),
                Map.of("MUSTER_DATA_DIR", directory.toString()))) {
            serve.awaitReady();
            long millis = (System.nanoTime() - started) / 1_000_000;
            Figures claims = new Load(serve.port, 4, ClaimsCommand.WON)
                    .asFastAsPossible(workplace.claims(1, CLAIMS, serve.port), 30);
            if (claims.errors() > 0) {
                throw new IllegalStateException("the started process didn't answer its claims");
            }
            return String.format(
                    Locale.ROOT,
                    "{\"start_to_ready_ms\":%d,\"rss_mb\":%s}",
                    millis,
                    serve.megabytes("VmRSS").map(String::valueOf).orElse("null"));
        }
    }

    /** Waits until it says that it is ready. */
    public void awaitReady() throws InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE_NANOS;
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/readyz"))
                    .build();
            while (!isReady(client, ready)) {
                if (!process.isAlive() || System.nanoTime() > giveUp) {
                    throw new IllegalStateException("the started process doesn't become ready");
                }
                Thread.sleep(POLL_MILLIS);
            }
        }
    }

    private static boolean isReady(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // it doesn't listen yet
        }
    }

    /** What the process holds in memory now ({@code VmRSS}) or held at most ({@code VmHWM}); empty where nobody says. */
    Optional<Long> megabytes(String what) throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.isReadable(status)) {
            return Optional.empty();
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(what + ":"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst();
    }

    /** The processor time that it used up to now. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Where it takes Slack's requests. */
    public URI requestUrl() {
        return URI.create("http://127.0.0.1:" + port + Workplace.PATH);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it at once, whatever it does ({@code SIGKILL}). */
    public void kill() {
        process.destroyForcibly();
    }

    /** Asks it to end ({@code SIGTERM}). */
    public void terminate() {
        process.destroy();
    }

    /** Lets it do nothing until it is resumed ({@code SIGSTOP}). */
    public void pause() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** Lets it go on ({@code SIGCONT}). */
    public void resume() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Asks it to stop, and makes it stop if it doesn't. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
