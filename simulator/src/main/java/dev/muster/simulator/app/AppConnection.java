package dev.muster.simulator.app;

import dev.muster.simulator.traffic.Traffic;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The way from Slack to the app: through its sockets in Socket Mode, or else signed to the address of each request. */
public final class AppConnection implements AutoCloseable {
    private final Clock signingClock;
    private final HttpLink http;
    private final Link sockets;
    private volatile Target target;

    /** Where the app is at the moment. */
    private record Target(Routes routes, String signingSecret, boolean socketMode) {
        Target {
            if (routes instanceof Routes.OneUrl && signingSecret.isEmpty()) {
                throw new IllegalArgumentException("The signing secret is empty");
            }
        }
    }

    /**
     * An app that is not connected yet.
     *
     * @param signingClock whose time the signatures carry
     * @param sockets the way in Socket Mode
     */
    public AppConnection(Clock clock, Clock signingClock, Traffic traffic, Link sockets) {
        this.signingClock = signingClock;
        this.sockets = sockets;
        this.http = new HttpLink(clock, traffic);
        this.target = new Target(Routes.NOWHERE, "", false);
    }

    /** Says where the app listens, and the secret that it shares with Slack. */
    public synchronized void connect(Routes routes, String signingSecret) {
        target = new Target(routes, signingSecret, target.socketMode());
    }

    /** Turns Socket Mode on or off; the addresses are kept for the time after it. */
    public synchronized void socketMode(boolean on) {
        target = new Target(target.routes(), target.signingSecret(), on);
    }

    /** Whether anybody has said yet where the app is. */
    public boolean isConnected() {
        return target.socketMode() || target.routes() != Routes.NOWHERE;
    }

    /** Where events go over HTTP. */
    public Optional<URI> eventsUrl() {
        return target.socketMode() ? Optional.empty() : target.routes().eventsUrl();
    }

    // ---- requests of Slack's own

    /** Sends and waits for the answer. */
    public Delivery deliver(AppRequest request) {
        return deliverAsync(request).join();
    }

    /** Sends without waiting; the future never fails. */
    public CompletableFuture<Delivery> deliverAsync(AppRequest request) {
        Target now = target;
        if (now.socketMode()) {
            return sockets.send(request);
        }
        Optional<URI> url = now.routes().url(request);
        if (url.isEmpty()) {
            return CompletableFuture.completedFuture(Delivery.failed(Failure.CONNECTION_FAILED, 0));
        }
        if (request instanceof AppRequest.Event event) {
            return http.sendEvent(url.get(), withRetry(json(event.body(), Duration.ZERO), event));
        }
        return http.send(url.get(), form(request.body(), Duration.ZERO));
    }

    private static SignedRequest withRetry(SignedRequest request, AppRequest.Event event) {
        return event.retry() == 0
                ? request
                : request.withHeader("X-Slack-Retry-Num", Integer.toString(event.retry()))
                        .withHeader("X-Slack-Retry-Reason", event.reason().reason());
    }

    // ---- requests that somebody else made up, always over HTTP

    /** Signs a form body with the signing clock's time, moved by {@code offset}. */
    public SignedRequest form(String body, Duration offset) {
        return SignedRequest.form(secret(), timestamp(offset), body);
    }

    /** Signs a JSON body with the signing clock's time, moved by {@code offset}. */
    public SignedRequest json(String body, Duration offset) {
        return SignedRequest.json(secret(), timestamp(offset), body);
    }

    private String secret() {
        String secret = target.signingSecret();
        if (secret.isEmpty()) {
            throw new IllegalStateException("No app is connected: call app(requestUrl, signingSecret) first");
        }
        return secret;
    }

    private long timestamp(Duration offset) {
        return signingClock.instant().plus(offset).getEpochSecond();
    }

    /** Sends as it is and waits for the answer. */
    public Delivery send(SignedRequest request) {
        return sendAsync(request).join();
    }

    /** Sends as it is without waiting; the future never fails. */
    public CompletableFuture<Delivery> sendAsync(SignedRequest request) {
        return target.routes()
                .anyUrl()
                .map(url -> http.send(url, request))
                .orElseGet(() -> CompletableFuture.completedFuture(Delivery.failed(Failure.CONNECTION_FAILED, 0)));
    }

    /** Sends to one address and waits for the answer. */
    public Delivery send(URI url, SignedRequest request) {
        return http.send(url, request).join();
    }

    @Override
    public void close() {
        http.close();
    }
}
