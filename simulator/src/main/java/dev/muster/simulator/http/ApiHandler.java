package dev.muster.simulator.http;

import dev.muster.simulator.api.ApiAnswer;
import dev.muster.simulator.api.Faults;
import dev.muster.simulator.api.Faults.Fault;
import dev.muster.simulator.api.Multipart;
import dev.muster.simulator.api.ResponseUrls;
import dev.muster.simulator.api.WebApi;
import dev.muster.simulator.traffic.Traffic;
import dev.muster.simulator.workspace.Files;
import dev.muster.simulator.workspace.Files.SimFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What the app talks to: the Web API, response URLs and uploads, with planned trouble and a log. */
public final class ApiHandler extends Handler.Abstract {
    private static final String API = "/api/";
    private static final String RESPONSE = "/response/";
    private static final String UPLOAD = "/upload/";
    private static final String FILES = "/files/";

    private static final int LARGEST_BODY = 16 * 1024 * 1024;
    private static final int LARGEST_FILE = 256 * 1024 * 1024;
    private static final byte[] NOTHING = {};
    private static final ApiAnswer TOO_LARGE = ApiAnswer.failed(413, "request_too_large");
    private static final Set<String> SHOWN = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private final WebApi api;
    private final Files files;
    private final ResponseUrls responseUrls;
    private final Faults faults;
    private final Traffic traffic;
    private final Clock clock;

    public ApiHandler(WebApi api, Files files, ResponseUrls responseUrls, Faults faults, Traffic traffic, Clock clock) {
        this.api = api;
        this.files = files;
        this.responseUrls = responseUrls;
        this.faults = faults;
        this.traffic = traffic;
        this.clock = clock;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        if (path.startsWith(API)) {
            call(request, response, callback, path.substring(API.length()));
        } else if (path.startsWith(RESPONSE)) {
            Optional<byte[]> body = Exchanges.body(request, LARGEST_BODY);
            String text = new String(body.orElse(NOTHING), StandardCharsets.UTF_8);
            String type = Exchanges.header(request, HttpHeader.CONTENT_TYPE);
            perform(
                    new Exchange(request, response, callback, path, text),
                    "response_url",
                    () -> body.isEmpty()
                            ? TOO_LARGE
                            : responseUrls.answer(path.substring(RESPONSE.length()), type, text));
        } else if (path.startsWith(UPLOAD)) {
            upload(request, response, callback, path);
        } else if (path.startsWith(FILES)) {
            download(response, callback, path.substring(FILES.length()));
        } else {
            return false;
        }
        return true;
    }

    private void call(Request request, Response response, Callback callback, String method) throws IOException {
        Optional<byte[]> body = Exchanges.body(request, LARGEST_BODY);
        WebApi.Request asked = new WebApi.Request(
                Exchanges.header(request, HttpHeader.AUTHORIZATION),
                Exchanges.header(request, HttpHeader.CONTENT_TYPE),
                body.orElse(NOTHING),
                Exchanges.query(request));
        String text = new String(asked.body(), StandardCharsets.UTF_8);
        perform(
                new Exchange(request, response, callback, API + method, text),
                method,
                () -> body.isEmpty() ? TOO_LARGE : api.answer(method, asked));
    }

    private record Exchange(Request request, Response response, Callback callback, String path, String body) {}

    private void perform(Exchange exchange, String name, Supplier<ApiAnswer> action) {
        long start = System.nanoTime();
        traffic.count(name);
        Optional<Fault> fault = faults.take(name);
        if (fault.isPresent() && fault.get() instanceof Fault.Delay delay) {
            waitInRealTime(delay.by());
        }
        boolean breaks = fault.isPresent() && fault.get() instanceof Fault.Reset;
        ApiAnswer answer = fault.map(planned -> troubled(planned, action)).orElseGet(action);
        traffic.add(new Traffic.Exchange(
                clock.instant(),
                Traffic.Direction.FROM_APP,
                exchange.request().getMethod(),
                exchange.path(),
                shown(exchange.request()),
                exchange.body(),
                breaks ? 0 : answer.status(),
                answer.body(),
                (System.nanoTime() - start) / 1_000_000));
        if (breaks) {
            Exchanges.reset(exchange.request(), exchange.callback());
            return;
        }
        answer.headers()
                .forEach((header, value) -> exchange.response().getHeaders().put(header, value));
        Exchanges.json(exchange.response(), exchange.callback(), answer.status(), answer.body());
    }

    /** The headers that a developer wants to see, the token cut short: the page is for looking at, not for stealing from. */
    private static Map<String, String> shown(Request request) {
        Map<String, String> headers = new TreeMap<>();
        for (HttpHeader header : List.of(HttpHeader.CONTENT_TYPE, HttpHeader.USER_AGENT)) {
            String value = Exchanges.header(request, header);
            if (!value.isEmpty()) {
                headers.put(header.asString(), value);
            }
        }
        String authorization = Exchanges.header(request, HttpHeader.AUTHORIZATION);
        if (!authorization.isEmpty()) {
            headers.put("Authorization", authorization.substring(0, Math.min(16, authorization.length())) + "...");
        }
        return headers;
    }

    private static ApiAnswer troubled(Fault fault, Supplier<ApiAnswer> action) {
        return switch (fault) {
            case Fault.Refused refused -> ApiAnswer.failed(200, refused.code());
            case Fault.RateLimited limited -> ApiAnswer.rateLimited(limited.retryAfterSeconds());
            case Fault.Broken broken -> ApiAnswer.failed(broken.status(), "internal_error");
            case Fault.Reset reset -> reset.when() == Faults.When.AFTER ? action.get() : ApiAnswer.failed(0, "reset");
            case Fault.Delay ignored -> action.get();
        };
    }

    private static void waitInRealTime(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void upload(Request request, Response response, Callback callback, String path) throws IOException {
        Optional<byte[]> body = Exchanges.body(request, LARGEST_FILE);
        String type = Exchanges.header(request, HttpHeader.CONTENT_TYPE);
        Optional<byte[]> bytes = body.map(sent -> Multipart.file(type, sent));
        String shown = "(" + bytes.orElse(NOTHING).length + " bytes)";
        perform(new Exchange(request, response, callback, path, shown), "upload", () -> {
            boolean taken = bytes.isPresent() && files.receive(path.substring(UPLOAD.length()), bytes.get());
            return taken
                    ? new ApiAnswer(200, "OK - " + bytes.get().length, Map.of())
                    : new ApiAnswer(400, "upload refused", Map.of());
        });
    }

    /** Pictures may be shown; anything else is only to be fetched, for it may be a page with a script. */
    private void download(Response response, Callback callback, String id) {
        Optional<SimFile> file = files.find(id).filter(SimFile::isComplete);
        if (file.isEmpty()) {
            Exchanges.json(response, callback, 404, "{\"ok\":false,\"error\":\"file_not_found\"}");
            return;
        }
        boolean picture = SHOWN.contains(file.get().mimeType());
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.getHeaders().put("Content-Security-Policy", "default-src 'none'; sandbox");
        if (!picture) {
            response.getHeaders().put("Content-Disposition", "attachment");
        }
        byte[] bytes = Objects.requireNonNull(file.get().bytes());
        String type = picture ? file.get().mimeType() : "application/octet-stream";
        Exchanges.answer(response, callback, 200, type, bytes);
    }
}
