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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Starts Muster as people do, by its launcher, and looks at it from outside. */
final class ServeProcess {
    private static final int CLAIMS = 50;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long POLL_MILLIS = 5;

    private ServeProcess() {}

    /**
     * From the start of the launcher until it is ready, and the memory that it holds after a few claims, as a JSON line.
     *
     * @param directory for its data; has to be new
     */
    static String measure(Workplace workplace, Path directory) throws IOException, InterruptedException {
        try (Store store = Store.embedded(directory)) {
            store.prepare();
            store.teams().save(workplace.team());
            store.tickets().restore(workplace.openTickets(1, CLAIMS));
        }
        int port = freePort();
        long started = System.nanoTime();
        Process process = start(workplace, directory, port);
        try {
            awaitReady(process, port);
            long millis = (System.nanoTime() - started) / 1_000_000;
            Figures claims =
                    new Load(port, 4, ClaimsCommand.WON).asFastAsPossible(workplace.claims(1, CLAIMS, port), 30);
            if (claims.errors() > 0) {
                throw new IllegalStateException("the started process didn't answer its claims");
            }
            Optional<Long> resident = residentMegabytes(process.pid());
            return String.format(
                    Locale.ROOT,
                    "{\"start_to_ready_ms\":%d,\"rss_mb\":%s}",
                    millis,
                    resident.map(String::valueOf).orElse("null"));
        } finally {
            process.destroy();
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private static Process start(Workplace workplace, Path directory, int port) throws IOException {
        @Nullable String home = System.getenv("MUSTER_HOME");
        File launcher = new File(home == null ? "." : home, "muster").getAbsoluteFile();
        ProcessBuilder builder = new ProcessBuilder(launcher.getPath(), "serve")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        Map<String, String> environment = builder.environment();
        environment.remove("MONGODB_URI");
        environment.remove("MUSTER_HEAP"); // ours; it is to run as anybody starts it
        environment.put("SLACK_BOT_TOKEN", workplace.slack().botToken());
        environment.put("SLACK_SIGNING_SECRET", Workplace.SIGNING_SECRET);
        environment.put("SLACK_API_URL", workplace.slack().apiUrl());
        environment.put("MUSTER_DATA_DIR", directory.toString());
        environment.put("MUSTER_PORT", Integer.toString(port));
        environment.put("MUSTER_BIND_ADDRESS", "127.0.0.1");
        return builder.start();
    }

    private static void awaitReady(Process process, int port) throws IOException, InterruptedException {
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

    /** What the process holds in memory; empty where the system doesn't say. */
    private static Optional<Long> residentMegabytes(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        if (!Files.isReadable(status)) {
            return Optional.empty();
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
