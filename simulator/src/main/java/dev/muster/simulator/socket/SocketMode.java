package dev.muster.simulator.socket;

import dev.muster.simulator.api.ApiMethod;
import dev.muster.simulator.app.Link;
import dev.muster.simulator.time.Agenda;
import dev.muster.simulator.traffic.Traffic;
import dev.muster.simulator.workspace.Bot;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;

/** Socket Mode as a whole: the method that gives out addresses, the endpoint behind them, and the way to the app. */
public final class SocketMode implements AutoCloseable {
    private final SocketTickets tickets;
    private final SocketHub hub;
    private final SocketMethods methods;

    /**
     * Socket Mode, turned off.
     *
     * @param baseUrl where the simulator listens
     * @param pings how often each socket is pinged in real time
     */
    public SocketMode(Clock clock, Agenda agenda, Traffic traffic, Bot bot, Supplier<String> baseUrl, Duration pings) {
        tickets = new SocketTickets(clock);
        hub = new SocketHub(clock, agenda, traffic, bot, pings);
        methods = new SocketMethods(tickets, baseUrl);
    }

    /** Turns it on or off; when it goes off, so do the sockets. */
    public void enable(boolean on) {
        hub.enable(on);
    }

    /** How many sockets the app has open. */
    public int connections() {
        return hub.connections();
    }

    /** Takes leave of all sockets that are open now. */
    public void disconnect(Disconnect reason) {
        hub.disconnect(reason);
    }

    public List<ApiMethod> methods() {
        return methods.methods();
    }

    public Link link() {
        return hub.envelopes();
    }

    public Handler handler() {
        return new SocketEndpoint(hub, tickets);
    }

    @Override
    public void close() {
        hub.close();
    }
}
