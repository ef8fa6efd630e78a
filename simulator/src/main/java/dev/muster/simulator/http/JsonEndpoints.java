package dev.muster.simulator.http;

import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/** A table of endpoints that take and give a JSON object; a page of another origin can't reach those that change something. */
public final class JsonEndpoints extends Handler.Abstract {
    private final List<Endpoint> endpoints;

    /** What one endpoint does with the query of a GET, or the body of anything else. */
    @FunctionalInterface
    public interface Action {
        /**
         * Answers one request.
         *
         * @throws IllegalArgumentException or IllegalStateException with a sentence that tells the caller what is wrong
         */
        JsonObject perform(JsonObject request) throws Exception;
    }

    /** One line of the table. */
    public record Endpoint(HttpMethod method, String path, Action action) {
        public static Endpoint get(String path, Action action) {
            return new Endpoint(HttpMethod.GET, path, action);
        }

        public static Endpoint post(String path, Action action) {
            return new Endpoint(HttpMethod.POST, path, action);
        }

        public static Endpoint delete(String path, Action action) {
            return new Endpoint(HttpMethod.DELETE, path, action);
        }
    }

    public JsonEndpoints(List<Endpoint> endpoints) {
        this.endpoints = List.copyOf(endpoints);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        List<Endpoint> here =
                endpoints.stream().filter(one -> one.path().equals(path)).toList();
        if (here.isEmpty()) {
            return false;
        }
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        Optional<Endpoint> endpoint = here.stream()
                .filter(one -> one.method().is(request.getMethod()))
                .findFirst();
        if (endpoint.isEmpty()) {
            String allowed = here.stream().map(one -> one.method().asString()).collect(Collectors.joining(", "));
            response.getHeaders().put(HttpHeader.ALLOW, allowed);
            answer(response, callback, 405, wrong(path + " takes " + allowed));
            return true;
        }
        try {
            answer(response, callback, 200, endpoint.get().action().perform(arguments(request)));
        } catch (IllegalArgumentException | IllegalStateException nonsense) {
            answer(response, callback, 400, wrong(String.valueOf(nonsense.getMessage())));
        }
        return true;
    }

    private static JsonObject arguments(Request request) throws Exception {
        if (HttpMethod.GET.is(request.getMethod())) {
            JsonObject arguments = new JsonObject();
            for (Fields.Field field : Request.extractQueryParameters(request)) {
                arguments.addProperty(field.getName(), field.getValue());
            }
            return arguments;
        }
        if (HttpMethod.DELETE.is(request.getMethod())) {
            return new JsonObject();
        }
        // A page of another origin can't send this type without asking first, and we never say yes.
        if (!Exchanges.header(request, HttpHeader.CONTENT_TYPE).startsWith("application/json")) {
            throw new IllegalArgumentException("The body must be JSON, with the content type application/json");
        }
        String body = new String(Exchanges.body(request), StandardCharsets.UTF_8);
        return Json.parseObject(body).orElseThrow(() -> new IllegalArgumentException("The body is not a JSON object"));
    }

    private static JsonObject wrong(String sentence) {
        return Json.object("ok", false, "error", sentence);
    }

    private static void answer(Response response, Callback callback, int status, JsonObject body) {
        Exchanges.json(response, callback, status, Json.write(body));
    }
}
