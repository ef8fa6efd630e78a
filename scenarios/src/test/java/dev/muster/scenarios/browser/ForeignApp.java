package dev.muster.scenarios.browser;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.muster.simulator.Simulator;
import dev.muster.simulator.api.Bodies;
import dev.muster.simulator.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Somebody else's app: it answers what the test says, and calls the Web API as any app would. */
final class ForeignApp implements AutoCloseable {
    static final String SECRET = "a-secret-of-a-foreign-app";

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<JsonObject> received = new CopyOnWriteArrayList<>();
    private volatile Function<JsonObject, String> behaviour = payload -> "";
    private volatile Simulator slack;

    ForeignApp(Simulator slack) throws IOException {
        this.slack = slack;
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
        slack.app(address() + "/slack/events", SECRET);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What it does with each payload, and answers: JSON, text, or nothing. */
    void does(Function<JsonObject, String> what) {
        behaviour = what;
    }

    List<JsonObject> received(String type) {
        return received.stream()
                .filter(payload -> Json.text(payload, "type", "").equals(type))
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        JsonObject request = body.startsWith("{") ? Json.parseObject(body).orElseThrow() : Bodies.form(body);
        JsonObject payload = Json.text(request, "payload")
                .flatMap(Json::parseObject)
                .or(() -> Json.object(request, "event"))
                .orElse(request);
        received.add(payload);
        byte[] answer = behaviour.apply(payload).getBytes(StandardCharsets.UTF_8);
        String type = answer.length > 0 && answer[0] == '{' ? "application/json" : "text/plain; charset=utf-8";
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    /** Calls a method of the Web API; throws when Slack refuses. */
    JsonObject calls(String method, JsonObject arguments) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(slack.apiUrl() + method))
                .header("Authorization", "Bearer " + slack.botToken())
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(arguments)))
                .build();
        try {
            JsonObject answer = Json.parseObject(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .orElseThrow();
            if (!Json.isTrue(answer, "ok")) {
                throw new IllegalStateException(method + " was refused: " + answer);
            }
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Uploads a file and shares it in a channel. */
    void shares(String channel, String name, byte[] bytes) {
        JsonObject place = calls("files.getUploadURLExternal", Json.object("filename", name, "length", bytes.length));
        HttpRequest upload = HttpRequest.newBuilder(
                        URI.create(Json.text(place, "upload_url").orElseThrow()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                .build();
        try {
            client.send(upload, HttpResponse.BodyHandlers.discarding());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        JsonObject file = Json.object("id", Json.text(place, "file_id").orElseThrow(), "title", name);
        calls("files.completeUploadExternal", Json.object("channel_id", channel, "files", Json.array(List.of(file))));
    }

    @Override
    public void close() {
        server.stop(0);
        client.shutdownNow();
    }
}
