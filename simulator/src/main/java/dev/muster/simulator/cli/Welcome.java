package dev.muster.simulator.cli;

import dev.muster.simulator.Simulator;
import dev.muster.simulator.manifest.AppManifest;
import dev.muster.simulator.workspace.AppCredentials;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What the app must know, and what a person does next. */
record Welcome(Simulator slack, AppManifest manifest, boolean appIsPlaced) {

    void print(PrintStream out) {
        AppCredentials secrets = slack.credentials();
        out.println("The simulator of Slack runs at " + slack.url() + ", with the app " + manifest.name() + ".");
        out.println("Start the app with:");
        out.println();
        out.println("  SLACK_API_URL=" + slack.apiUrl());
        out.println("  SLACK_BOT_TOKEN=" + slack.botToken());
        if (manifest.socketMode()) {
            out.println("  SLACK_APP_TOKEN=" + secrets.appToken());
        } else {
            out.println("  SLACK_SIGNING_SECRET=" + secrets.signingSecret());
        }
        if (!manifest.redirectUrls().isEmpty()) {
            out.println("  SLACK_CLIENT_ID=" + secrets.clientId());
            out.println("  SLACK_CLIENT_SECRET=" + secrets.clientSecret());
            out.println();
            out.println("It is installed already; to install it anew, open");
            out.println("  " + slack.url() + "/oauth/v2/authorize?client_id=" + secrets.clientId() + "&scope="
                    + encoded(String.join(",", manifest.botScopes())) + "&redirect_uri="
                    + encoded(manifest.redirectUrls().getFirst().toString()));
        }
        out.println();
        out.println(
                manifest.socketMode()
                        ? "Requests go through the sockets that the app opens."
                        : appIsPlaced
                                ? "Requests go to the manifest's paths, where --app says that the app is."
                                : "Requests go to the manifest's addresses; --app http://127.0.0.1:3000 sends them elsewhere.");
        out.println("Ctrl-C ends it; nothing is kept.");
        out.flush();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
