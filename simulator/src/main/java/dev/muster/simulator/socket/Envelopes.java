package dev.muster.simulator.socket;

import com.google.gson.JsonObject;
import dev.muster.simulator.app.AppRequest;
import dev.muster.simulator.app.Delivery;
import dev.muster.simulator.app.Failure;
import dev.muster.simulator.app.Link;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.traffic.Traffic;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The envelopes on their way: each goes to one socket, and to another when that one closes without a word. */
final class Envelopes implements Link {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final SocketHub sockets;
    private final Clock clock;
    private final Traffic traffic;
    private final ScheduledExecutorService timer;
    private final Map<String, Pending> pending = new ConcurrentHashMap<>();

    Envelopes(SocketHub sockets, Clock clock, Traffic traffic, ScheduledExecutorService timer) {
        this.sockets = sockets;
        this.clock = clock;
        this.traffic = traffic;
        this.timer = timer;
    }

    @Override
    public CompletableFuture<Delivery> send(AppRequest request) {
        Pending envelope = new Pending(request, clock.instant());
        CompletableFuture<Delivery> answer = envelope.answer.thenApply(delivery -> finished(envelope, delivery));
        if (!sockets.areThereAny()) {
            envelope.fail(Failure.CONNECTION_FAILED);
            return answer;
        }
        pending.put(envelope.id, envelope);
        Future<?> end = timer.schedule(() -> expire(envelope), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        carry(envelope);
        return answer.whenComplete((delivery, never) -> end.cancel(false));
    }

    /** Hands an envelope that was taken to the next socket; while there is none, it waits for an app that reconnects. */
    private void carry(Pending envelope) {
        Optional<SocketConnection> next = sockets.next();
        envelope.put(next.orElse(null));
        if (next.isEmpty()) {
            // One may have opened before it was known that the envelope waits.
            if (sockets.areThereAny() && envelope.takeFromNowhere()) {
                carry(envelope);
            }
            return;
        }
        next.get().send(envelope.text);
        // It may have closed before it was known as the carrier, and then nobody has noticed.
        if (!next.get().isOpen()) {
            lost(next.get());
        }
    }

    private static void expire(Pending envelope) {
        envelope.fail(envelope.carrier().isPresent() ? Failure.HTTP_TIMEOUT : Failure.CONNECTION_FAILED);
    }

    private Delivery finished(Pending envelope, Delivery delivery) {
        pending.remove(envelope.id);
        traffic.add(new Traffic.Exchange(
                envelope.at,
                Traffic.Direction.TO_APP,
                "SOCKET",
                SocketEndpoint.PATH + envelope.request.envelopeType(),
                envelope.text,
                delivery.status(),
                envelope.acknowledgement(),
                delivery.millis()));
        envelope.carrier().ifPresent(sockets::answered);
        return delivery;
    }

    /** Any socket of the app may bring an acknowledgement; what isn't one is ignored. */
    void acknowledged(JsonObject message) {
        Json.text(message, "envelope_id")
                .flatMap(id -> Optional.ofNullable(pending.get(id)))
                .ifPresent(envelope -> envelope.acknowledge(message));
    }

    /** Whether a socket carries nothing that waits for an answer. */
    boolean areNoneOn(SocketConnection connection) {
        return pending.values().stream().noneMatch(envelope -> isOn(envelope, connection));
    }

    private static boolean isOn(Pending envelope, SocketConnection connection) {
        return envelope.carrier().filter(connection::equals).isPresent();
    }

    /** A socket is gone: others carry what it carried. */
    void lost(SocketConnection connection) {
        pending.values().stream()
                .filter(envelope -> envelope.takeFrom(connection))
                .forEach(this::carry);
    }

    /** There is a socket again for what found none. */
    void arrived() {
        pending.values().stream().filter(Pending::takeFromNowhere).forEach(this::carry);
    }

    /** Nobody will answer any more. */
    void giveUp() {
        pending.values().forEach(envelope -> envelope.fail(Failure.CONNECTION_FAILED));
    }
}
