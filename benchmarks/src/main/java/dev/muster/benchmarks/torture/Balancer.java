package dev.muster.benchmarks.torture;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives each of Slack's requests to one of the instances in turn; to the next one if nobody listens there. */
final class Balancer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int BAD_GATEWAY = 502;
    /** What belongs to one connection, not to the request. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "host", "upgrade", "http2-settings");

    private final List<Instance> instances;
    private final AtomicInteger turn = new AtomicInteger();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpServer server;

    Balancer(List<Instance> instances) throws IOException {
        this.instances = instances;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Optional<HttpResponse<byte[]>> answer = send(exchange, body);
        try (exchange) {
            if (answer.isEmpty()) {
                exchange.sendResponseHeaders(BAD_GATEWAY, -1);
                return;
            }
            answer.get().headers().firstValue("Content-Type").ifPresent(type -> exchange.getResponseHeaders()
                    .set("Content-Type", type));
            byte[] content = answer.get().body();
            exchange.sendResponseHeaders(answer.get().statusCode(), content.length == 0 ? -1 : content.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(content);
            }
        }
    }

    /** What an instance answers; empty when none does, or one that may have done what was asked is gone. */
    private Optional<HttpResponse<byte[]>> send(HttpExchange exchange, byte[] body) {
        int first = turn.getAndIncrement();
        for (int i = 0; i < instances.size(); i++) {
            Optional<URI> url =
                    instances.get(Math.floorMod(first + i, instances.size())).requestUrl();
            if (url.isEmpty()) {
                continue;
            }
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(url.get()).timeout(PATIENCE).POST(BodyPublishers.ofByteArray(body));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            try {
                return Optional.of(client.send(request.build(), BodyHandlers.ofByteArray()));
            } catch (ConnectException nobodyListens) {
                // The next one, then.
            } catch (IOException broken) {
                return Optional.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        server.stop(0);
        client.shutdownNow();
    }
}
