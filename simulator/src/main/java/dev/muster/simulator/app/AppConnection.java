package dev.muster.simulator.app;

import dev.muster.simulator.traffic.Traffic;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** The way from Slack to the app: signs with the app's secret and allows three seconds of real time. */
public final class AppConnection implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Clock clock;
    private final Traffic traffic;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private volatile @Nullable App app;

    private record App(URI url, String signingSecret) {}

    public AppConnection(Clock clock, Traffic traffic) {
        this.clock = clock;
        this.traffic = traffic;
    }

    /** Says where the app listens, and the secret that it shares with Slack. */
    public void connect(URI url, String signingSecret) {
        app = new App(url, signingSecret);
    }

    private App connected() {
        App current = app;
        if (current == null) {
            throw new IllegalStateException("No app is connected: call app(requestUrl, signingSecret) first");
        }
        return current;
    }

    public URI url() {
        return connected().url();
    }

    /** Signs a form body with the clock's time, moved by {@code offset}. */
    public SignedRequest form(String body, Duration offset) {
        return SignedRequest.form(
                connected().signingSecret(), clock.instant().plus(offset).getEpochSecond(), body);
    }

    public SignedRequest json(String body, Duration offset) {
        return SignedRequest.json(
                connected().signingSecret(), clock.instant().plus(offset).getEpochSecond(), body);
    }

    /** Sends and waits for the answer. */
    public Delivery send(SignedRequest request) {
        return sendAsync(request).join();
    }

    /** Sends without waiting; the future never fails. */
    public CompletableFuture<Delivery> sendAsync(SignedRequest request) {
        App current = app;
        if (current == null) {
            return CompletableFuture.completedFuture(new Delivery(0, "", "", 0, Delivery.FAILED));
        }
        Instant at = clock.instant();
        long start = System.nanoTime();
        return client.sendAsync(
                        request.to(current.url(), PATIENCE), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .handle((response, failure) -> {
                    long millis = (System.nanoTime() - start) / 1_000_000;
                    Delivery delivery = failure == null ? answered(response, millis) : failed(failure, millis);
                    traffic.add(new Traffic.Exchange(
                            at,
                            Traffic.Direction.TO_APP,
                            "POST",
                            current.url().getPath(),
                            request.headers(),
                            request.body(),
                            delivery.status(),
                            delivery.body(),
                            millis));
                    return delivery;
                });
    }

    private static Delivery answered(HttpResponse<String> response, long millis) {
        Optional<String> contentType = response.headers().firstValue("Content-Type");
        String error = response.statusCode() == 200 ? "" : Delivery.FAILED;
        return new Delivery(response.statusCode(), contentType.orElse(""), response.body(), millis, error);
    }

    private static Delivery failed(Throwable failure, long millis) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        boolean late = cause instanceof HttpTimeoutException;
        if (!late && !(cause instanceof IOException)) {
            throw new IllegalStateException("Sending to the app failed", cause);
        }
        return new Delivery(0, "", "", millis, late ? Delivery.TIMEOUT : Delivery.FAILED);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
