package dev.muster.simulator.page;

import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.time.TimeControls;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/** The page's way in: {@code GET /sim/state} and {@code POST /sim/<what>} with JSON. */
public final class ControlHandler extends Handler.Abstract {
    private static final String PREFIX = "/sim/";

    private final Controls controls;
    private final TimeControls time;

    public ControlHandler(Controls controls, TimeControls time) {
        this.controls = controls;
        this.time = time;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        if (!path.startsWith(PREFIX)) {
            return false;
        }
        try {
            answer(response, callback, 200, perform(request, path.substring(PREFIX.length())));
        } catch (IllegalArgumentException | IllegalStateException nonsense) {
            answer(response, callback, 400, Json.object("ok", false, "error", nonsense.getMessage()));
        }
        return true;
    }

    private JsonObject perform(Request request, String what) throws Exception {
        if (HttpMethod.GET.is(request.getMethod()) && what.equals("state")) {
            return state(Request.extractQueryParameters(request));
        }
        // A page of another origin can't send this type without asking first, and we never say yes.
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        if (type == null || !type.startsWith("application/json") || !HttpMethod.POST.is(request.getMethod())) {
            throw new IllegalArgumentException("POST with a JSON body, please");
        }
        JsonObject body = Json.parseObject(Content.Source.asString(request, StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalArgumentException("The body is not a JSON object"));
        return switch (what) {
            case "type" -> controls.type(body);
            case "act" -> controls.act(body);
            case "fill" -> controls.fill(body);
            case "submit" -> controls.submit(body);
            case "close" -> controls.close(body);
            case "home" -> controls.home(body);
            case "clock" -> clock(body);
            default -> throw new IllegalArgumentException("There is nothing called " + what);
        };
    }

    private JsonObject state(Fields query) {
        String since = query.getValue("since");
        JsonObject state = Long.toString(controls.version()).equals(since)
                ? Json.object("version", controls.version(), "unchanged", true)
                : controls.state(value(query, "as"), value(query, "in"));
        state.add("clock", clock());
        return state;
    }

    private static String value(Fields query, String name) {
        String value = query.getValue(name);
        return value == null ? "" : value;
    }

    /** Moves the clock, and says what it shows then. */
    private JsonObject clock(JsonObject body) {
        if (Json.isTrue(body, "nextMonday")) {
            time.toNextMonday(controls.person(Json.text(body, "as", "")).zone());
        }
        Json.text(body, "advanceSeconds")
                .map(Long::parseLong)
                .map(Duration::ofSeconds)
                .ifPresent(time::advance);
        Json.text(body, "speed").map(Integer::parseInt).ifPresent(time::setSpeed);
        return clock();
    }

    private JsonObject clock() {
        return Json.object("now", time.now(), "speed", time.speed());
    }

    private static void answer(Response response, Callback callback, int status, JsonObject body) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json; charset=utf-8");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.write(true, ByteBuffer.wrap(Json.write(body).getBytes(StandardCharsets.UTF_8)), callback);
    }
}
