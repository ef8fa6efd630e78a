package dev.muster.simulator.trouble;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.muster.simulator.api.Faults;
import dev.muster.simulator.api.Faults.Fault;
import dev.muster.simulator.http.Requests;
import dev.muster.simulator.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The planned failures of the Web API as JSON, in and out, and those of events beside them. */
final class FaultPlans {
    private static final String WAYS = "error, rateLimit, status, reset, delayMillis";

    private final Faults faults;
    private final EventFaultPlans events;

    FaultPlans(Faults faults, EventFaultPlans events) {
        this.faults = faults;
        this.events = events;
    }

    /** Plans {@code {"method":"chat.postMessage","times":3,"error":"internal_error"}} or another way to fail. */
    JsonObject plan(JsonObject request) {
        if (request.has("event")) {
            events.plan(request);
            return all();
        }
        String method = Requests.needed(request, "method");
        faults.plan(method, Requests.number(request, "times", 1), fault(request));
        return all();
    }

    JsonObject all() {
        JsonArray lines = new JsonArray();
        faults.planned().forEach((method, queue) -> Runs.of(queue).forEach(run -> {
            JsonObject line = Json.object("method", method, "times", run.times());
            describe(line, run.what());
            lines.add(line);
        }));
        lines.addAll(events.all());
        return Json.object("ok", true, "faults", lines);
    }

    JsonObject clear() {
        faults.clear();
        events.clear();
        return all();
    }

    private static Fault fault(JsonObject request) {
        List<Fault> named = List.of(
                        Json.text(request, "error").<Fault>map(Fault.Refused::new),
                        Json.text(request, "rateLimit")
                                .<Fault>map(seconds -> new Fault.RateLimited(Requests.number(request, "rateLimit", 1))),
                        Json.text(request, "status")
                                .<Fault>map(status -> new Fault.Broken(Requests.number(request, "status", 500))),
                        Json.text(request, "reset").<Fault>map(FaultPlans::reset),
                        Json.text(request, "delayMillis")
                                .<Fault>map(millis ->
                                        new Fault.Delay(Duration.ofMillis(Requests.number(request, "delayMillis", 0)))))
                .stream()
                .flatMap(Optional::stream)
                .toList();
        if (named.size() != 1) {
            throw new IllegalArgumentException("Say one of " + WAYS + "; there are " + named.size());
        }
        return named.getFirst();
    }

    private static Fault reset(String when) {
        return switch (when) {
            case "before" -> new Fault.Reset(Faults.When.BEFORE);
            case "after" -> new Fault.Reset(Faults.When.AFTER);
            default -> throw new IllegalArgumentException("reset is \"before\" or \"after\" the effect, not " + when);
        };
    }

    private static void describe(JsonObject line, Fault fault) {
        switch (fault) {
            case Fault.Refused refused -> line.addProperty("error", refused.code());
            case Fault.RateLimited limited -> line.addProperty("rateLimit", limited.retryAfterSeconds());
            case Fault.Broken broken -> line.addProperty("status", broken.status());
            case Fault.Reset reset -> line.addProperty("reset", reset.when() == Faults.When.AFTER ? "after" : "before");
            case Fault.Delay delay -> line.addProperty("delayMillis", delay.by().toMillis());
        }
    }
}
