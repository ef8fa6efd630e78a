package dev.muster.simulator;

import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A socket as an app opens it: remembers what it got, and acknowledges as the test says. */
final class TestSocket implements WebSocket.Listener, AutoCloseable {
    private final WebSocket socket;
    private final StringBuilder half = new StringBuilder();
    private final List<JsonObject> messages = new CopyOnWriteArrayList<>();
    private final AtomicInteger pings = new AtomicInteger();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    /** The acknowledgement of an envelope; null for none. */
    volatile Function<JsonObject, @Nullable JsonObject> behaviour = TestSocket::plain;

    TestSocket(HttpClient client, String url) {
        socket = client.newWebSocketBuilder().buildAsync(URI.create(url), this).join();
    }

    static JsonObject plain(JsonObject envelope) {
        return Json.object("envelope_id", id(envelope));
    }

    static JsonObject with(JsonObject envelope, JsonObject payload) {
        return Json.object("envelope_id", id(envelope), "payload", payload);
    }

    static String id(JsonObject envelope) {
        return Json.text(envelope, "envelope_id", "");
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        half.append(data);
        if (last) {
            JsonObject message = Json.parseObject(half.toString()).orElseThrow();
            half.setLength(0);
            messages.add(message);
            JsonObject answer = message.has("envelope_id") ? behaviour.apply(message) : null;
            if (answer != null) {
                send(Json.write(answer));
            }
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
        pings.incrementAndGet();
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed.complete(status);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(-1);
    }

    void send(String text) {
        socket.sendText(text, true).join();
    }

    void sendBinary() {
        socket.sendBinary(ByteBuffer.wrap(new byte[] {1, 2, 3}), true).join();
    }

    JsonObject hello() {
        await().until(() -> !messages.isEmpty());
        return messages.getFirst();
    }

    /** The envelopes that came, oldest first. */
    List<JsonObject> envelopes() {
        return messages.stream().filter(message -> message.has("envelope_id")).toList();
    }

    /** The reasons of the farewells that came. */
    List<String> disconnects() {
        return messages.stream()
                .filter(message -> Json.text(message, "type", "").equals("disconnect"))
                .map(message -> Json.text(message, "reason", ""))
                .toList();
    }

    int pings() {
        return pings.get();
    }

    /** The status of the close, as soon as it comes; -1 for a connection that broke. */
    int closed() {
        await().until(closed::isDone);
        return closed.join();
    }

    boolean isClosed() {
        return closed.isDone();
    }

    /** Breaks off without a word. */
    void abort() {
        socket.abort();
    }

    @Override
    public void close() {
        socket.abort();
    }
}
