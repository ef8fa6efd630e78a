package dev.muster.simulator.api;

import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back over HTTP. */
public record ApiAnswer(int status, String body, Map<String, String> headers) {
    public ApiAnswer {
        headers = Map.copyOf(headers);
    }

    static ApiAnswer ok(JsonObject body) {
        JsonObject whole = Json.object("ok", true);
        body.entrySet().forEach(entry -> whole.add(entry.getKey(), entry.getValue()));
        return json(whole);
    }

    static ApiAnswer json(JsonObject body) {
        return new ApiAnswer(200, Json.write(body), Map.of());
    }

    /** Another status than 200, with an error code in Slack's form. */
    public static ApiAnswer failed(int status, String error) {
        return new ApiAnswer(status, Json.write(Json.object("ok", false, "error", error)), Map.of());
    }

    /** Too many calls: the caller is to wait so many seconds. */
    public static ApiAnswer rateLimited(int seconds) {
        return failed(429, "ratelimited").with("Retry-After", Integer.toString(seconds));
    }

    ApiAnswer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new ApiAnswer(status, body, more);
    }
}
