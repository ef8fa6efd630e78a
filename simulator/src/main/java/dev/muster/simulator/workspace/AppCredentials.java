package dev.muster.simulator.workspace;

/**
 * What Slack and the app share so that each knows the other.
 *
 * @param signingSecret Slack signs its requests with it
 * @param appToken opens sockets; belongs to the app, not to a workspace
 */
public record AppCredentials(String clientId, String clientSecret, String signingSecret, String appToken) {
    /** The same in every simulator that isn't told otherwise: they protect nothing. */
    public static final AppCredentials SIMULATED = new AppCredentials(
            "1000000000.2000000000",
            "simulated-client-secret",
            "simulated-signing-secret",
            "xapp-1-A0SIMULATED-1-simulated");
}
