package dev.muster.simulator.page;

import com.google.gson.JsonObject;
import dev.muster.simulator.http.JsonEndpoints.Endpoint;
import dev.muster.simulator.http.Requests;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.manifest.AppManifest;
import dev.muster.simulator.play.Interactions;
import dev.muster.simulator.time.TimeControls;
import dev.muster.simulator.traffic.Traffic;
import dev.muster.simulator.workspace.Workspace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that the page asks for and does. */
public final class PageEndpoints {
    private PageEndpoints() {}

    public static List<Endpoint> of(
            Workspace workspace,
            Interactions interactions,
            TimeControls time,
            Traffic traffic,
            Optional<AppManifest> manifest,
            @Nullable Tour tour) {
        PageState state = new PageState(workspace, time, manifest, tour);
        Deeds deeds = new Deeds(interactions, workspace);
        TrafficView log = new TrafficView(traffic);
        return List.of(
                Endpoint.get("/sim/state", state::now),
                Endpoint.get("/sim/older", state::older),
                Endpoint.get("/sim/traffic", log::since),
                Endpoint.post("/sim/type", deeds::type),
                Endpoint.post("/sim/act", deeds::act),
                Endpoint.post("/sim/suggest", deeds::suggest),
                Endpoint.post("/sim/shortcut", deeds::shortcut),
                Endpoint.post("/sim/react", deeds::react),
                Endpoint.post("/sim/fill", deeds::fill),
                Endpoint.post("/sim/submit", deeds::submit),
                Endpoint.post("/sim/close", deeds::close),
                Endpoint.post("/sim/home", deeds::home),
                Endpoint.post("/sim/clock", request -> {
                    move(time, workspace, request);
                    workspace.touch();
                    return state.clock();
                }));
    }

    /** Jumps, stops the clock or lets it hurry. */
    private static void move(TimeControls time, Workspace workspace, JsonObject request) {
        if (Json.isTrue(request, "nextMonday")) {
            time.toNextMonday(workspace.person(Requests.needed(request, "as")).zone());
        }
        if (request.has("advanceSeconds")) {
            time.advance(Duration.ofSeconds(Requests.number(request, "advanceSeconds", 0)));
        }
        if (request.has("speed")) {
            time.setSpeed(Requests.number(request, "speed", 1));
        }
    }
}
