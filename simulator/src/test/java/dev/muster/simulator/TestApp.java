package dev.muster.simulator;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.muster.simulator.api.Bodies;
import dev.muster.simulator.app.SignedRequest;
import dev.muster.simulator.json.Json;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A tiny app: checks the signature, remembers what it got, answers what the test says. */
final class TestApp implements AutoCloseable {
    static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    record Answer(int status, String contentType, String body, Map<String, String> headers) {
        Answer(int status, String contentType, String body) {
            this(status, contentType, body, Map.of());
        }

        Answer with(String header, String value) {
            return new Answer(status, contentType, body, Map.of(header, value));
        }

        static Answer status(int status) {
            return new Answer(status, "text/plain", "");
        }

        static Answer empty() {
            return new Answer(200, "text/plain", "");
        }

        static Answer text(String text) {
            return new Answer(200, "text/plain", text);
        }

        static Answer json(String body) {
            return new Answer(200, "application/json; charset=utf-8", body);
        }
    }

    /** A request as it came; header names in lower case. */
    record Received(String path, Map<String, String> headers, JsonObject payload) {
        String type() {
            return Json.object(payload, "event")
                    .map(event -> Json.text(event, "type", ""))
                    .orElseGet(() -> Json.text(payload, "type", ""));
        }

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    private final HttpServer server;
    private final List<Received> requests = new CopyOnWriteArrayList<>();
    private final List<Boolean> signatures = new CopyOnWriteArrayList<>();
    volatile Function<JsonObject, Answer> behaviour = request -> Answer.empty();

    TestApp() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    String url() {
        return base() + "/slack/events";
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        long timestamp = Long.parseLong(exchange.getRequestHeaders().getFirst("X-Slack-Request-Timestamp"));
        signatures.add(SignedRequest.signature(SECRET, timestamp, body)
                .equals(exchange.getRequestHeaders().getFirst("X-Slack-Signature")));
        JsonObject request = body.startsWith("{") ? Json.parseObject(body).orElseThrow() : Bodies.form(body);
        JsonObject payload =
                Json.text(request, "payload").flatMap(Json::parseObject).orElse(request);
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        requests.add(new Received(exchange.getRequestURI().getPath(), headers, payload));
        Answer answer = behaviour.apply(payload);
        answer.headers().forEach(exchange.getResponseHeaders()::add);
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", answer.contentType());
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    JsonObject last() {
        return requests.getLast().payload();
    }

    List<JsonObject> received() {
        return requests.stream().map(Received::payload).toList();
    }

    List<Received> requests() {
        return requests;
    }

    /** The events of a type, in the order in which they came. */
    List<Received> events(String type) {
        return requests.stream().filter(request -> request.type().equals(type)).toList();
    }

    List<Boolean> signatures() {
        return signatures;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
