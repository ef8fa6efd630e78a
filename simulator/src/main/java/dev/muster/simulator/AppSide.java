package dev.muster.simulator;

import dev.muster.simulator.app.AppConnection;
import dev.muster.simulator.app.Routes;
import dev.muster.simulator.event.EventFaults;
import dev.muster.simulator.event.EventFeed;
import dev.muster.simulator.event.Subscriptions;
import dev.muster.simulator.time.Agenda;
import dev.muster.simulator.traffic.Traffic;
import dev.muster.simulator.workspace.Workspace;
import java.net.URI;
import java.util.Optional;

/** Everything between the workspace and the app: addresses, events, and what is to be repeated later. */
final class AppSide implements AutoCloseable {
    final Agenda agenda;
    final AppConnection connection;
    final EventFaults faults = new EventFaults();
    final EventFeed events;
    private final SimulatorBuilder settings;

    AppSide(SimulatorBuilder settings, Workspace workspace, Traffic traffic) {
        this.settings = settings;
        agenda = new Agenda(settings.clock);
        connection = new AppConnection(
                settings.clock, settings.signingClock == null ? settings.clock : settings.signingClock, traffic);
        Subscriptions subscriptions =
                settings.manifest == null ? Subscriptions.everythingButOwnPosts() : Subscriptions.of(settings.manifest);
        events = new EventFeed(workspace, connection, subscriptions, faults, agenda);
        if (settings.manifest != null || settings.appBase != null) {
            route(Optional.ofNullable(settings.appBase));
        }
    }

    /** Sends to the manifest's addresses, moved to the base; without a manifest to the base itself. */
    void route(Optional<URI> base) {
        Routes routes = settings.manifest == null
                ? base.<Routes>map(Routes.OneUrl::new).orElse(Routes.NOWHERE)
                : new Routes.OfManifest(settings.manifest, base);
        connection.connect(routes, settings.credentials.signingSecret());
    }

    @Override
    public void close() {
        agenda.close();
        connection.close();
    }
}
