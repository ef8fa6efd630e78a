package dev.muster.simulator;

import dev.muster.simulator.app.AppConnection;
import dev.muster.simulator.app.Routes;
import dev.muster.simulator.event.EventFaults;
import dev.muster.simulator.event.EventFeed;
import dev.muster.simulator.event.Subscriptions;
import dev.muster.simulator.socket.SocketMode;
import dev.muster.simulator.time.Agenda;
import dev.muster.simulator.traffic.Traffic;
import dev.muster.simulator.workspace.Workspace;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/** Everything between the workspace and the app: addresses, sockets, events, and what is to be repeated later. */
final class AppSide implements AutoCloseable {
    final Agenda agenda;
    final SocketMode sockets;
    final AppConnection connection;
    final EventFaults faults = new EventFaults();
    final EventFeed events;
    private final SimulatorBuilder settings;

    AppSide(SimulatorBuilder settings, Workspace workspace, Traffic traffic, Supplier<String> baseUrl) {
        this.settings = settings;
        agenda = new Agenda(settings.clock);
        sockets = new SocketMode(settings.clock, agenda, traffic, workspace.bot(), baseUrl, settings.pings);
        connection = new AppConnection(
                settings.clock,
                settings.signingClock == null ? settings.clock : settings.signingClock,
                traffic,
                sockets.link());
        Subscriptions subscriptions =
                settings.manifest == null ? Subscriptions.everythingButOwnPosts() : Subscriptions.of(settings.manifest);
        events = new EventFeed(workspace, connection, subscriptions, faults, agenda);
        if (settings.manifest != null || settings.appBase != null) {
            route(Optional.ofNullable(settings.appBase));
        }
        socketMode(settings.socketMode());
    }

    /** Sends to the manifest's addresses, moved to the base; without a manifest to the base itself. */
    void route(Optional<URI> base) {
        Routes routes = settings.manifest == null
                ? base.<Routes>map(Routes.OneUrl::new).orElse(Routes.NOWHERE)
                : new Routes.OfManifest(settings.manifest, base);
        connection.connect(routes, settings.credentials.signingSecret());
    }

    void socketMode(boolean on) {
        connection.socketMode(on);
        sockets.enable(on);
    }

    @Override
    public void close() {
        agenda.close();
        sockets.close();
        connection.close();
    }
}
