package dev.muster.simulator.trouble;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.muster.simulator.event.EventFaults;
import dev.muster.simulator.event.EventFaults.Mishap;
import dev.muster.simulator.http.Requests;
import dev.muster.simulator.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The planned mishaps of events as JSON, in and out. */
final class EventFaultPlans {
    private static final String WAYS = "drop, double, delaySeconds";

    private final EventFaults faults;

    EventFaultPlans(EventFaults faults) {
        this.faults = faults;
    }

    /** Plans {@code {"event":"app_mention","times":2,"drop":true}} or another mishap. */
    void plan(JsonObject request) {
        faults.plan(Requests.needed(request, "event"), Requests.number(request, "times", 1), mishap(request));
    }

    JsonArray all() {
        JsonArray lines = new JsonArray();
        faults.planned().forEach((type, queue) -> Runs.of(queue).forEach(run -> {
            JsonObject line = Json.object("event", type, "times", run.times());
            describe(line, run.what());
            lines.add(line);
        }));
        return lines;
    }

    void clear() {
        faults.clear();
    }

    private static Mishap mishap(JsonObject request) {
        List<Mishap> named = List.of(
                        Optional.<Mishap>of(new Mishap.Drop()).filter(drop -> Json.isTrue(request, "drop")),
                        Optional.<Mishap>of(new Mishap.Twice()).filter(twice -> Json.isTrue(request, "double")),
                        Json.text(request, "delaySeconds")
                                .<Mishap>map(seconds -> new Mishap.Delay(
                                        Duration.ofSeconds(Requests.number(request, "delaySeconds", 0)))))
                .stream()
                .flatMap(Optional::stream)
                .toList();
        if (named.size() != 1) {
            throw new IllegalArgumentException("Say one of " + WAYS + "; there are " + named.size());
        }
        return named.getFirst();
    }

    private static void describe(JsonObject line, Mishap mishap) {
        switch (mishap) {
            case Mishap.Drop drop -> line.addProperty("drop", true);
            case Mishap.Twice twice -> line.addProperty("double", true);
            case Mishap.Delay delay ->
                line.addProperty("delaySeconds", delay.by().toSeconds());
        }
    }
}
