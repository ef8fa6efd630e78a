package dev.muster.simulator.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.muster.simulator.http.Requests;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.traffic.Traffic;
import java.util.List;

/** What went over the wire, for the panel beside the page. */
final class TrafficView {
    private static final int MOST = 200;

    private final Traffic traffic;

    TrafficView(Traffic traffic) {
        this.traffic = traffic;
    }

    /** The newest exchanges after the one numbered {@code after}. */
    JsonObject since(JsonObject request) {
        List<Traffic.Numbered> news = traffic.since(Requests.number(request, "after", 0));
        JsonArray lines = new JsonArray();
        news.subList(Math.max(0, news.size() - MOST), news.size()).forEach(line -> lines.add(line(line)));
        return Json.object("exchanges", lines);
    }

    private static JsonObject line(Traffic.Numbered line) {
        Traffic.Exchange exchange = line.exchange();
        JsonObject headers = new JsonObject();
        exchange.headers().forEach(headers::addProperty);
        return Json.object(
                "number", line.number(),
                "at", exchange.at(),
                "toApp", exchange.direction() == Traffic.Direction.TO_APP,
                "method", exchange.method(),
                "path", exchange.path(),
                "headers", headers,
                "request", exchange.request(),
                "status", exchange.status(),
                "response", exchange.response(),
                "millis", exchange.millis());
    }
}
