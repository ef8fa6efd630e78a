package dev.muster.simulator.trouble;

import com.google.gson.JsonObject;
import dev.muster.simulator.api.Faults;
import dev.muster.simulator.api.RateLimits;
import dev.muster.simulator.event.EventFaults;
import dev.muster.simulator.http.JsonEndpoints.Endpoint;
import dev.muster.simulator.http.Requests;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.socket.SocketMode;
import dev.muster.simulator.workspace.Workspace;
import java.util.List;

/** The control API for tests that are written in another language than the simulator. */
public final class TroubleEndpoints {
    private TroubleEndpoints() {}

    public static List<Endpoint> of(
            Workspace workspace, Faults faults, EventFaults events, SocketMode sockets, RateLimits limits) {
        FaultPlans plans = new FaultPlans(faults, new EventFaultPlans(events));
        Administration administration = new Administration(workspace, sockets);
        return List.of(
                Endpoint.get("/sim/faults", request -> plans.all()),
                Endpoint.post("/sim/faults", plans::plan),
                Endpoint.delete("/sim/faults", request -> plans.clear()),
                Endpoint.post("/sim/trouble", administration::perform),
                Endpoint.get("/sim/limits", request -> shown(limits)),
                Endpoint.post("/sim/limits", request -> change(limits, request)));
    }

    /** Turns the limits on or off, gives one method another limit, or goes back to Slack's. */
    private static JsonObject change(RateLimits limits, JsonObject request) {
        Json.text(request, "on").ifPresent(on -> limits.turn(switched(on)));
        if (Json.isTrue(request, "reset")) {
            limits.reset();
        }
        Json.text(request, "method")
                .ifPresent(method -> limits.change(method, Requests.number(request, "perMinute", 0)));
        return shown(limits);
    }

    private static boolean switched(String on) {
        return switch (on) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("on must be true or false");
        };
    }

    private static JsonObject shown(RateLimits limits) {
        JsonObject changed = new JsonObject();
        limits.changed().forEach(changed::addProperty);
        return Json.object("ok", true, "on", limits.isOn(), "changed", changed);
    }
}
