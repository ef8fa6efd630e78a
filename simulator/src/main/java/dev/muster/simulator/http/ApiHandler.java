package dev.muster.simulator.http;

import dev.muster.simulator.api.ApiAnswer;
import dev.muster.simulator.api.Faults;
import dev.muster.simulator.api.Faults.Fault;
import dev.muster.simulator.api.ResponseUrls;
import dev.muster.simulator.api.WebApi;
import dev.muster.simulator.traffic.Traffic;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
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

    private final WebApi api;
    private final ResponseUrls responseUrls;
    private final Faults faults;
    private final Traffic traffic;
    private final Clock clock;

    public ApiHandler(WebApi api, ResponseUrls responseUrls, Faults faults, Traffic traffic, Clock clock) {
        this.api = api;
        this.responseUrls = responseUrls;
        this.faults = faults;
        this.traffic = traffic;
        this.clock = clock;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        if (path.startsWith(API)) {
            String method = path.substring(API.length());
            String body = Exchanges.text(request);
            String query = HttpMethod.GET.is(request.getMethod()) ? Exchanges.query(request) : "";
            String type = Exchanges.header(request, HttpHeader.CONTENT_TYPE);
            String authorization = Exchanges.header(request, HttpHeader.AUTHORIZATION);
            perform(
                    new Exchange(request, response, callback, path, body),
                    method,
                    () -> api.answer(method, authorization, type, body, query));
        } else if (path.startsWith(RESPONSE)) {
            String body = Exchanges.text(request);
            String type = Exchanges.header(request, HttpHeader.CONTENT_TYPE);
            perform(
                    new Exchange(request, response, callback, path, body),
                    "response_url",
                    () -> responseUrls.answer(path.substring(RESPONSE.length()), type, body));
        } else if (path.startsWith(UPLOAD)) {
            upload(request, response, callback, path);
        } else if (path.startsWith(FILES)) {
            download(response, callback, path.substring(FILES.length()));
        } else {
            return false;
        }
        return true;
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
                exchange.body(),
                breaks ? 0 : answer.status(),
                answer.body(),
                (System.nanoTime() - start) / 1_000_000));
        if (breaks) {
            Exchanges.reset(exchange.request(), exchange.callback());
            return;
        }
        if (answer.retryAfterSeconds() > 0) {
            exchange.response().getHeaders().put(HttpHeader.RETRY_AFTER, answer.retryAfterSeconds());
        }
        Exchanges.json(exchange.response(), exchange.callback(), answer.status(), answer.body());
    }

    private static ApiAnswer troubled(Fault fault, Supplier<ApiAnswer> action) {
        return switch (fault) {
            case Fault.Refused refused -> new ApiAnswer(200, "{\"ok\":false,\"error\":\"" + refused.code() + "\"}", 0);
            case Fault.RateLimited limited ->
                new ApiAnswer(429, "{\"ok\":false,\"error\":\"ratelimited\"}", limited.retryAfterSeconds());
            case Fault.Broken broken ->
                new ApiAnswer(broken.status(), "{\"ok\":false,\"error\":\"internal_error\"}", 0);
            case Fault.Reset reset -> reset.when() == Faults.When.AFTER ? action.get() : new ApiAnswer(0, "", 0);
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
        byte[] bytes = Multipart.file(Exchanges.header(request, HttpHeader.CONTENT_TYPE), Exchanges.body(request));
        boolean taken = api.files().receive(path.substring(UPLOAD.length()), bytes);
        traffic.count("upload");
        Exchanges.json(response, callback, taken ? 200 : 400, taken ? "OK - " + bytes.length : "upload refused");
    }

    private void download(Response response, Callback callback, String id) {
        Optional<byte[]> bytes = api.files().bytes(id);
        if (bytes.isEmpty()) {
            Exchanges.json(response, callback, 404, "{\"ok\":false,\"error\":\"file_not_found\"}");
        } else {
            Exchanges.answer(response, callback, 200, "application/octet-stream", bytes.get());
        }
    }
}
