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
import javax.net.ssl.SSLException;

/** Sends requests to the app's addresses and allows three seconds of real time. */
final class HttpLink implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(3);
    /** How many redirections Slack follows with an event. */
    private static final int REDIRECTS = 2;

    private final Clock clock;
    private final Traffic traffic;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    HttpLink(Clock clock, Traffic traffic) {
        this.clock = clock;
        this.traffic = traffic;
    }

    /** Sends a request that only the status 200 acknowledges; the future never fails. */
    CompletableFuture<Delivery> send(URI url, SignedRequest request) {
        return send(url, request, false).thenApply(Attempt::delivery);
    }

    /** Sends an event, which any successful status acknowledges and which may be redirected; the future never fails. */
    CompletableFuture<Delivery> sendEvent(URI url, SignedRequest request) {
        return sendEvent(url, request, REDIRECTS);
    }

    private CompletableFuture<Delivery> sendEvent(URI url, SignedRequest request, int redirects) {
        return send(url, request, true).thenCompose(attempt -> {
            Optional<URI> next = attempt.redirect();
            if (next.isEmpty()) {
                return CompletableFuture.completedFuture(attempt.delivery());
            }
            return redirects == 0
                    ? CompletableFuture.completedFuture(attempt.delivery().as(Failure.TOO_MANY_REDIRECTS))
                    : sendEvent(next.get(), request, redirects - 1);
        });
    }

    private record Attempt(Delivery delivery, Optional<URI> redirect) {}

    private CompletableFuture<Attempt> send(URI url, SignedRequest request, boolean event) {
        Instant at = clock.instant();
        long start = System.nanoTime();
        return client.sendAsync(request.to(url, PATIENCE), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .handle((response, problem) -> {
                    long millis = (System.nanoTime() - start) / 1_000_000;
                    Attempt attempt = problem == null
                            ? answered(url, response, millis, event)
                            : new Attempt(Delivery.failed(failure(problem), millis), Optional.empty());
                    log(at, url, request, attempt.delivery());
                    return attempt;
                });
    }

    private static Attempt answered(URI url, HttpResponse<String> response, long millis, boolean event) {
        int status = response.statusCode();
        boolean taken = event ? status / 100 == 2 : status == 200;
        Delivery delivery = new Delivery(
                status,
                response.headers().firstValue("Content-Type").orElse(""),
                response.body(),
                millis,
                taken ? Failure.NONE : Failure.HTTP_ERROR,
                response.headers()
                        .firstValue("X-Slack-No-Retry")
                        .filter("1"::equals)
                        .isPresent());
        Optional<URI> redirect = event && status / 100 == 3
                ? response.headers().firstValue("Location").flatMap(location -> resolved(url, location))
                : Optional.empty();
        return new Attempt(delivery, redirect);
    }

    private static Optional<URI> resolved(URI url, String location) {
        try {
            URI next = url.resolve(location);
            return next.getHost() == null ? Optional.empty() : Optional.of(next);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Failure failure(Throwable problem) {
        Throwable cause =
                problem instanceof CompletionException && problem.getCause() != null ? problem.getCause() : problem;
        return switch (cause) {
            case HttpTimeoutException late -> Failure.HTTP_TIMEOUT;
            case SSLException untrusted -> Failure.SSL_ERROR;
            case IOException unreachable -> Failure.CONNECTION_FAILED;
            default -> Failure.UNKNOWN_ERROR;
        };
    }

    private void log(Instant at, URI url, SignedRequest request, Delivery delivery) {
        traffic.add(new Traffic.Exchange(
                at,
                Traffic.Direction.TO_APP,
                "POST",
                url.getPath(),
                request.headers(),
                request.body(),
                delivery.status(),
                delivery.body(),
                delivery.millis()));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
