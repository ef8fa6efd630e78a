package dev.muster.bot.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.util.http.SlackHttpClient;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;

/** The one connection to Slack's Web API that the whole program shares. */
public final class SlackConnection implements AutoCloseable {
    /** After so long without an answer a call is given up. */
    static final Duration TIMEOUT = Duration.ofSeconds(8);
    /** What Slack is asked for happens within this time or not at all, whether anybody still waits for the answer or not. */
    static final Duration LONGEST_EFFECT = Duration.ofSeconds(25);

    private static final int TIMEOUT_MILLIS = (int) TIMEOUT.toMillis();
    private static final int IDLE_CONNECTIONS = 32;

    private final Slack slack;
    private final SlackHttpClient http;
    private final SlackConfig config;
    private final String botToken;

    /**
     * Connects to nothing yet.
     *
     * @param apiUrl where the Web API is, {@code https://slack.com/api/} outside of demos and tests
     */
    public SlackConnection(URI apiUrl, String botToken) {
        this.botToken = botToken;
        config = new SlackConfig();
        String prefix = apiUrl.toString();
        config.setMethodsEndpointUrlPrefix(prefix.endsWith("/") ? prefix : prefix + "/");
        config.setHttpClientReadTimeoutMillis(TIMEOUT_MILLIS);
        config.setHttpClientWriteTimeoutMillis(TIMEOUT_MILLIS);
        config.setHttpClientCallTimeoutMillis(TIMEOUT_MILLIS);
        // Its own listeners would write whole messages into the debug log.
        config.setHttpClientResponseHandlers(new ArrayList<>());
        config.setStatsEnabled(false);
        if (isLocal(apiUrl)) {
            config.setProxyUrl(null); // taken from the environment, and a proxy doesn't reach this machine
        }
        http = new SlackHttpClient(SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                // A post whose connection broke may be there already: only we know how to look before posting again.
                .retryOnConnectionFailure(false)
                .addNetworkInterceptor(SendWindow::check)
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 5, TimeUnit.MINUTES))
                .build());
        http.setConfig(config);
        slack = Slack.getInstance(config, http);
    }

    private static boolean isLocal(URI apiUrl) {
        try {
            return apiUrl.getHost() != null
                    && InetAddress.getByName(apiUrl.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    public Slack slack() {
        return slack;
    }

    public String botToken() {
        return botToken;
    }

    /** The Web API, as the bot. */
    public MethodsClient methods() {
        return slack.methods(botToken);
    }

    SlackHttpClient http() {
        return http;
    }

    @Override
    public void close() {
        try {
            http.close();
            config.close();
        } catch (Exception e) {
            throw new IllegalStateException("the connection to Slack doesn't close", e);
        }
    }
}
