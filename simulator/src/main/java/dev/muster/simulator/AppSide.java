package dev.muster.simulator;

import dev.muster.simulator.app.AppConnection;
import dev.muster.simulator.app.Routes;
import dev.muster.simulator.traffic.Traffic;
import java.net.URI;
import java.util.Optional;

/** Everything between the workspace and the app. */
final class AppSide implements AutoCloseable {
    final AppConnection connection;
    private final SimulatorBuilder settings;

    AppSide(SimulatorBuilder settings, Traffic traffic) {
        this.settings = settings;
        connection = new AppConnection(
                settings.clock, settings.signingClock == null ? settings.clock : settings.signingClock, traffic);
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
        connection.close();
    }
}
