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

/** The planned failures of the Web API as JSON, in and out. */
final class FaultPlans {
    private static final String WAYS = "error, rateLimit, status, reset, delayMillis";

    private final Faults faults;

    FaultPlans(Faults faults) {
        this.faults = faults;
    }

    /** Plans {@code {"method":"chat.postMessage","times":3,"error":"internal_error"}} or another way to fail. */
    JsonObject plan(JsonObject request) {
        String method = Requests.needed(request, "method");
        faults.plan(method, Requests.number(request, "times", 1), fault(request));
        return all();
    }

    JsonObject all() {
        JsonArray lines = new JsonArray();
        faults.planned().forEach((method, queue) -> runs(method, queue).forEach(lines::add));
        return Json.object("ok", true, "faults", lines);
    }

    JsonObject clear() {
        faults.clear();
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

    /** Equal failures that follow each other, as one line. */
    private static JsonArray runs(String method, List<Fault> queue) {
        JsonArray lines = new JsonArray();
        int from = 0;
        while (from < queue.size()) {
            int to = from + 1;
            while (to < queue.size() && queue.get(to).equals(queue.get(from))) {
                to++;
            }
            JsonObject line = Json.object("method", method, "times", to - from);
            describe(line, queue.get(from));
            lines.add(line);
            from = to;
        }
        return lines;
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
