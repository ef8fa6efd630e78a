package dev.muster.bot.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Another system that takes events, by HTTP on this machine; it answers 200 unless it is told to answer otherwise. */
final class OtherSystem implements AutoCloseable {
    private final HttpServer server;
    private final List<Request> requests = new ArrayList<>();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private Answer otherwise = new Answer(200, Map.of());
    private CountDownLatch gate = new CountDownLatch(0);

    record Request(String path, String timestamp, String signature, String key, String body) {}

    private record Answer(int status, Map<String, String> headers) {}

    OtherSystem() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?token=pw";
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Answer answer;
        CountDownLatch open;
        synchronized (this) {
            requests.add(new Request(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("Muster-Timestamp"),
                    exchange.getRequestHeaders().getFirst("Muster-Signature"),
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    body));
            answer = answers.isEmpty() ? otherwise : answers.poll();
            open = gate;
        }
        try {
            open.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        answer.headers().forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(answer.status(), -1);
        exchange.close();
    }

    synchronized OtherSystem answers(int... statuses) {
        for (int status : statuses) {
            answers.add(new Answer(status, Map.of()));
        }
        return this;
    }

    synchronized OtherSystem answers(int status, String header, String value) {
        answers.add(new Answer(status, Map.of(header, value)));
        return this;
    }

    synchronized void answersFromNowOn(int status) {
        otherwise = new Answer(status, Map.of());
    }

    /** Answers nothing until the latch is open. */
    synchronized void waitsFor(CountDownLatch latch) {
        gate = latch;
    }

    synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    synchronized List<String> bodies() {
        return requests.stream().map(Request::body).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
