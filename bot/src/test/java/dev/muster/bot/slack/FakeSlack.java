package dev.muster.bot.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The few Web API methods that the gateway uses, with failures on demand. */
public final class FakeSlack implements AutoCloseable {
    private static final List<String> THREADED = List.of("chat.postMessage", "conversations.replies");
    public static final String WORKSPACE = "T0MUSTER1";

    private static final Fault HANG_UP = new Fault(0, "", "", false);

    private final HttpServer http;
    private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
    private final List<JsonObject> messages = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger posted = new AtomicInteger();
    private final AtomicInteger announced = new AtomicInteger();

    /** A call: the Web API method, or {@code response_url}. */
    public record Call(String method, Map<String, String> form, String body) {
        public JsonObject json() {
            return JsonParser.parseString(body).getAsJsonObject();
        }

        public String get(String field) {
            return form.getOrDefault(field, "");
        }
    }

    private final Map<String, Runnable> during = new ConcurrentHashMap<>();

    private record Fault(int status, String body, String retryAfter, boolean doItFirst) {}

    public FakeSlack() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/api/", this::api);
        http.createContext("/respond/", this::respond);
        http.createContext("/upload/", this::upload);
        http.start();
    }

    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + path);
    }

    public SlackConnection connect() {
        return new SlackConnection(url("/api/"), "xoxb-test");
    }

    /** The next call of a method is answered by an error code. */
    public void refuse(String method, String error) {
        add(method, new Fault(200, "{\"ok\":false,\"error\":\"" + error + "\"}", "", false));
    }

    public void limit(String method, int seconds) {
        add(method, new Fault(429, "{\"ok\":false,\"error\":\"ratelimited\"}", Integer.toString(seconds), false));
    }

    /** No more trouble with a method. */
    public void recover(String method) {
        faults.remove(method);
    }

    public void breakDown(String method) {
        add(method, new Fault(503, "down", "", false));
    }

    /** It does as it is asked, but nobody learns of it. */
    public void loseAnswer(String method) {
        add(method, new Fault(500, "oops", "", true));
    }

    /** It breaks the connection, and nobody learns whether it did anything. */
    public void hangUp(String method) {
        add(method, HANG_UP);
    }

    /** Happens once, while Slack is busy with a call. */
    public void during(String method, Runnable event) {
        during.put(method, event);
    }

    private void add(String method, Fault fault) {
        faults.computeIfAbsent(method, m -> new ConcurrentLinkedQueue<>()).add(fault);
    }

    public List<Call> calls(String method) {
        synchronized (calls) {
            return calls.stream().filter(c -> c.method().equals(method)).toList();
        }
    }

    public List<String> texts() {
        synchronized (messages) {
            return messages.stream().map(m -> m.get("text").getAsString()).toList();
        }
    }

    public void deleteMessages() {
        messages.clear();
    }

    private void respond(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(new Call("response_url", Map.of(), body));
        Fault fault = next("response_url");
        send(exchange, fault == null ? 200 : fault.status(), fault == null ? "ok" : fault.body(), "");
    }

    private void upload(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
        calls.add(new Call("upload", Map.of(), body));
        Fault fault = next("upload");
        send(
                exchange,
                fault == null ? 200 : fault.status(),
                fault == null ? "OK" : fault.body(),
                fault == null ? "" : fault.retryAfter());
    }

    private void api(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestURI().getPath().substring("/api/".length());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> form = form(body);
        calls.add(new Call(method, form, body));
        Fault fault = next(method);
        if (HANG_UP.equals(fault)) {
            exchange.close();
            return;
        }
        if (fault != null && !fault.doItFirst()) {
            send(exchange, fault.status(), fault.body(), fault.retryAfter());
            return;
        }
        Runnable event = during.remove(method);
        if (event != null) {
            event.run();
        }
        JsonObject answer = answer(method, form);
        if (fault != null) {
            send(exchange, fault.status(), fault.body(), "");
            return;
        }
        send(exchange, 200, answer.toString(), "");
    }

    private Fault next(String method) {
        return faults.getOrDefault(method, new ArrayDeque<>()).poll();
    }

    private JsonObject answer(String method, Map<String, String> form) {
        JsonObject yes = new JsonObject();
        yes.addProperty("ok", true);
        if (THREADED.contains(method) && !threadIsThere(form)) {
            return JsonParser.parseString("{\"ok\":false,\"error\":\"thread_not_found\"}")
                    .getAsJsonObject();
        }
        switch (method) {
            case "auth.test" -> {
                yes.addProperty("team_id", WORKSPACE);
                yes.addProperty("user_id", "U0BOT");
                yes.addProperty("url", "https://acme.slack.com/");
            }
            case "chat.postMessage" -> post(form, yes);
            case "chat.update" -> {
                return update(form, yes);
            }
            case "chat.delete" -> {
                synchronized (messages) {
                    messages.removeIf(m -> m.get("ts").getAsString().equals(form.get("ts")));
                }
            }
            case "conversations.open" -> {
                JsonObject channel = new JsonObject();
                channel.addProperty("id", dm(form.get("users")));
                yes.add("channel", channel);
            }
            case "conversations.replies" -> {
                JsonArray found = new JsonArray();
                synchronized (messages) {
                    messages.stream()
                            .filter(m -> m.has("thread_ts")
                                    && m.get("thread_ts").getAsString().equals(form.get("ts")))
                            .forEach(found::add);
                }
                yes.add("messages", found);
                yes.addProperty("has_more", false);
            }
            case "conversations.history" -> {
                JsonArray found = new JsonArray();
                synchronized (messages) {
                    messages.stream()
                            .filter(m -> m.get("channel").getAsString().equals(form.get("channel")))
                            .filter(m -> !m.has("thread_ts"))
                            .forEach(found::add);
                }
                yes.add("messages", found);
                yes.addProperty("has_more", false);
            }
            case "files.getUploadURLExternal" -> {
                String file = "F%08d".formatted(announced.incrementAndGet());
                yes.addProperty("file_id", file);
                yes.addProperty("upload_url", url("/upload/" + file).toString());
            }
            case "files.completeUploadExternal" -> {
                JsonArray files = JsonParser.parseString(form.get("files")).getAsJsonArray();
                files.forEach(f -> f.getAsJsonObject().addProperty("permalink", "https://slack.test/files/week"));
                yes.add("files", files);
            }
            case "users.info" ->
                yes.add(
                        "user",
                        JsonParser.parseString(
                                "{\"id\":\"U0ANA\",\"name\":\"ana\",\"tz\":\"Europe/Madrid\",\"is_admin\":true,\"profile\":{\"display_name\":\"Ana\"}}"));
            case "conversations.info" ->
                yes.add(
                        "channel",
                        JsonParser.parseString("{\"id\":\"C0BILLING\",\"is_channel\":true,\"is_member\":false}"));
            default -> {}
        }
        return yes;
    }

    private boolean threadIsThere(Map<String, String> form) {
        String thread = form.getOrDefault("thread_ts", form.get("ts"));
        synchronized (messages) {
            return thread == null
                    || messages.stream().anyMatch(m -> m.get("ts").getAsString().equals(thread));
        }
    }

    private static String dm(String user) {
        return "D" + user.substring(1);
    }

    private void post(Map<String, String> form, JsonObject yes) {
        JsonObject message = new JsonObject();
        String channel = form.get("channel");
        message.addProperty("channel", channel.startsWith("U") ? dm(channel) : channel);
        message.addProperty("type", "message");
        message.addProperty("text", form.get("text"));
        if (form.containsKey("thread_ts")) {
            message.addProperty("thread_ts", form.get("thread_ts"));
        }
        if (form.containsKey("metadata")) {
            message.add("metadata", JsonParser.parseString(form.get("metadata")));
        }
        synchronized (messages) {
            message.addProperty("ts", "1700000000.%06d".formatted(posted.incrementAndGet()));
            messages.add(message);
        }
        yes.add("channel", message.get("channel"));
        yes.add("ts", message.get("ts"));
    }

    private JsonObject update(Map<String, String> form, JsonObject yes) {
        synchronized (messages) {
            for (JsonObject message : messages) {
                if (message.get("ts").getAsString().equals(form.get("ts"))) {
                    message.addProperty("text", form.get("text"));
                    message.add("metadata", JsonParser.parseString(form.get("metadata")));
                    return yes;
                }
            }
        }
        return JsonParser.parseString("{\"ok\":false,\"error\":\"message_not_found\"}")
                .getAsJsonObject();
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return form;
    }

    private static void send(HttpExchange exchange, int status, String body, String retryAfter) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        if (!retryAfter.isEmpty()) {
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
        }
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
