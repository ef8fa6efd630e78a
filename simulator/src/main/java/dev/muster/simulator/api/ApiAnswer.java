package dev.muster.simulator.api;

import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;

/** What goes back over HTTP: status, body, and seconds to wait before retrying (0: none). */
public record ApiAnswer(int status, String body, int retryAfterSeconds) {

    static ApiAnswer ok(JsonObject body) {
        JsonObject whole = Json.object("ok", true);
        body.entrySet().forEach(entry -> whole.add(entry.getKey(), entry.getValue()));
        return json(whole);
    }

    static ApiAnswer json(JsonObject body) {
        return new ApiAnswer(200, Json.write(body), 0);
    }

    static ApiAnswer rateLimited(int seconds) {
        return new ApiAnswer(429, "{\"ok\":false,\"error\":\"ratelimited\"}", seconds);
    }
}
