package dev.muster.benchmarks;

import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The system's Chromium, without a window, told over its DevTools protocol what to open and to run. */
final class Devtools implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;
    private static final long POLL_NANOS = 20_000_000;

    private final Process process;
    private final Path profile;
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebSocket socket;
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
    private @Nullable String context;
    private @Nullable String session;

    private Devtools(Process process, Path profile) throws IOException {
        this.process = process;
        this.profile = profile;
        List<String> port = awaitPort(profile.resolve("DevToolsActivePort"));
        URI address = URI.create("ws://127.0.0.1:" + port.get(0) + port.get(1));
        socket = client.newWebSocketBuilder().buildAsync(address, new Answers()).join();
    }

    /** Starts a browser; empty when there is none on the PATH. */
    static Optional<Devtools> start() throws IOException {
        Optional<Path> program = onPath("chromium").or(() -> onPath("google-chrome"));
        if (program.isEmpty()) {
            return Optional.empty();
        }
        Path profile = Files.createTempDirectory("bench-chromium");
        Process process = new ProcessBuilder(
                        program.get().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-quic",
                        "--window-size=1280,800",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return Optional.of(new Devtools(process, profile));
    }

    private static Optional<Path> onPath(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            Path file = Path.of(folder, program);
            if (Files.isExecutable(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private static List<String> awaitPort(Path file) throws IOException {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < giveUp) {
            if (Files.exists(file)) {
                List<String> lines = Files.readAllLines(file);
                if (lines.size() > 1) {
                    return lines;
                }
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        throw new IOException("chromium did not say where it listens");
    }

    /** Opens an address in a page that remembers nothing of others, which are closed. */
    void freshPage(String address) throws Exception {
        if (context != null) {
            call("Target.disposeBrowserContext", Json.object("browserContextId", context), null);
        }
        context = text(call("Target.createBrowserContext", new JsonObject(), null), "browserContextId");
        String target = text(
                call("Target.createTarget", Json.object("url", "about:blank", "browserContextId", context), null),
                "targetId");
        session = text(
                call("Target.attachToTarget", Json.object("targetId", target, "flatten", true), null), "sessionId");
        // Answered once the new page has taken the place of the empty one.
        call("Page.navigate", Json.object("url", address), session);
    }

    /** The value of an expression on the page, awaited if it is a promise. */
    String evaluate(String expression) throws Exception {
        JsonObject answer = call(
                "Runtime.evaluate",
                Json.object("expression", expression, "awaitPromise", true, "returnByValue", true),
                session);
        return Json.object(answer, "result")
                .flatMap(result -> Json.text(result, "value"))
                .orElseThrow(() -> new IOException("no value: " + answer));
    }

    private static String text(JsonObject answer, String key) {
        return Json.text(answer, key).orElseThrow(() -> new IllegalStateException("no " + key + " in " + answer));
    }

    private JsonObject call(String method, JsonObject parameters, @Nullable String inSession) throws Exception {
        int id = calls.incrementAndGet();
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        JsonObject message = Json.object("id", id, "method", method, "params", parameters, "sessionId", inSession);
        socket.sendText(Json.write(message), true).join();
        return Json.object(answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS), "result")
                .orElseGet(JsonObject::new);
    }

    /** Hands each answer to whoever waits for it. */
    private final class Answers implements WebSocket.Listener {
        private final List<CharSequence> parts = new ArrayList<>();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            parts.add(part.toString());
            if (last) {
                Json.parseObject(String.join("", parts)).ifPresent(message -> {
                    CompletableFuture<JsonObject> answer = waiting.remove(
                            Json.text(message, "id").map(Integer::parseInt).orElse(-1));
                    if (answer != null) {
                        answer.complete(message);
                    }
                });
                parts.clear();
            }
            from.request(1);
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        client.shutdownNow();
        process.destroy();
        process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        try (var files = Files.walk(profile)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
