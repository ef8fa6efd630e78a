package dev.muster.simulator.api;

import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import java.util.List;

/** Ends a call with one of Slack's error codes; thrown so that each check of a method is one line. */
public final class Refusal extends RuntimeException {
    private final transient JsonObject body;

    public Refusal(String error) {
        this(error, new JsonObject());
    }

    public Refusal(String error, List<String> messages) {
        this(error, Json.object("response_metadata", Json.object("messages", Json.array(messages))));
    }

    public Refusal(String error, JsonObject details) {
        super(error, null, false, false);
        body = Json.object("ok", false, "error", error);
        details.entrySet().forEach(entry -> body.add(entry.getKey(), entry.getValue()));
    }

    /** The answer that the caller gets. */
    public JsonObject body() {
        return body;
    }
}
