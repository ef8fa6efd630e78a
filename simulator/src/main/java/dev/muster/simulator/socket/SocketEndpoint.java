package dev.muster.simulator.socket;

import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.jspecify.annotations.Nullable;

/** Where the app opens its sockets: {@code /link/?ticket=...}, with a ticket of {@code apps.connections.open}. */
final class SocketEndpoint extends Handler.Abstract {
    static final String PATH = "/link/";

    /** An acknowledgement may carry a modal, and a modal may be large. */
    private static final int LARGEST_MESSAGE = 1_000_000;

    private final SocketHub hub;
    private final SocketTickets tickets;
    private @Nullable ServerWebSocketContainer container;

    SocketEndpoint(SocketHub hub, SocketTickets tickets) {
        this.hub = hub;
        this.tickets = tickets;
    }

    @Override
    protected void doStart() throws Exception {
        ServerWebSocketContainer sockets = ServerWebSocketContainer.ensure(getServer());
        sockets.setMaxTextMessageSize(LARGEST_MESSAGE);
        sockets.setIdleTimeout(Duration.ofMinutes(5));
        container = sockets;
        super.doStart();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        ServerWebSocketContainer sockets = container;
        if (sockets == null || !Request.getPathInContext(request).startsWith(PATH)) {
            return false;
        }
        if (!"websocket".equalsIgnoreCase(request.getHeaders().get(HttpHeader.UPGRADE))) {
            response.getHeaders().put(HttpHeader.UPGRADE, "websocket");
            Response.writeError(request, response, callback, HttpStatus.UPGRADE_REQUIRED_426);
            return true;
        }
        Fields query = Request.extractQueryParameters(request);
        String ticket = query.getValue("ticket");
        if (ticket == null || !tickets.redeem(ticket)) {
            Response.writeError(request, response, callback, HttpStatus.FORBIDDEN_403);
            return true;
        }
        boolean shortLived = "true".equals(query.getValue("debug_reconnects"));
        return sockets.upgrade(
                (asked, answered, done) -> new SocketConnection(hub, shortLived), request, response, callback);
    }
}
