package dev.muster.simulator.trouble;

import com.google.gson.JsonObject;
import dev.muster.simulator.api.Faults;
import dev.muster.simulator.api.RateLimits;
import dev.muster.simulator.event.EventFaults;
import dev.muster.simulator.http.JsonEndpoints.Endpoint;
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
                Endpoint.post("/sim/limits", request -> turn(limits, request)));
    }

    private static JsonObject turn(RateLimits limits, JsonObject request) {
        boolean on =
                switch (Requests.needed(request, "on")) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException("on must be true or false");
                };
        limits.turn(on);
        return Json.object("ok", true, "on", on);
    }
}
