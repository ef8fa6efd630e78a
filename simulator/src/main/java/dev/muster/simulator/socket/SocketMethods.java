package dev.muster.simulator.socket;

import com.google.gson.JsonObject;
import dev.muster.simulator.api.Access;
import dev.muster.simulator.api.ApiCall;
import dev.muster.simulator.api.ApiMethod;
import dev.muster.simulator.api.Tier;
import dev.muster.simulator.json.Json;
import java.util.List;
import java.util.function.Supplier;

/** {@code apps.connections.open}: gives out the address of a socket. */
public final class SocketMethods {
    private final SocketTickets tickets;
    private final Supplier<String> baseUrl;

    SocketMethods(SocketTickets tickets, Supplier<String> baseUrl) {
        this.tickets = tickets;
        this.baseUrl = baseUrl;
    }

    public List<ApiMethod> methods() {
        // Slack's documents say once a minute; in truth it lets an app open its ten sockets, and reconnect.
        // Slack's tier 1 bears bursts; counted exactly, it would keep out an app that opens several sockets at once.
        return List.of(new ApiMethod("apps.connections.open", Access.app("connections:write"), Tier.TWO, this::open));
    }

    private JsonObject open(ApiCall call) {
        String host = baseUrl.get().replaceFirst("^http", "ws");
        String query = "?ticket=" + tickets.issue() + "&app_id=" + call.bot().appId();
        return Json.object("url", host + SocketEndpoint.PATH + query);
    }
}
