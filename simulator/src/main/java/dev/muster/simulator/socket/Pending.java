package dev.muster.simulator.socket;

import com.google.gson.JsonObject;
import dev.muster.simulator.app.AppRequest;
import dev.muster.simulator.app.Delivery;
import dev.muster.simulator.app.Failure;
import dev.muster.simulator.json.Json;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** An envelope on its way, until the app acknowledges it or the time is over. */
final class Pending {
    final String id = UUID.randomUUID().toString();
    final AppRequest request;
    final Instant at;
    final String text;
    final CompletableFuture<Delivery> answer = new CompletableFuture<>();
    private final long start = System.nanoTime();
    /** Where it is: on a connection, on none, or about to be handed to one by whoever took it. */
    private final AtomicReference<Place> place = new AtomicReference<>(Place.TAKEN);

    private volatile String acknowledgement = "";

    Pending(AppRequest request, Instant at) {
        this.request = request;
        this.at = at;
        this.text = Json.writeWithNulls(envelope(id, request));
    }

    private static JsonObject envelope(String id, AppRequest request) {
        JsonObject envelope = Json.object(
                "envelope_id", id,
                "payload", request.payload(),
                "type", request.envelopeType(),
                "accepts_response_payload", request.takesAnswer());
        if (request instanceof AppRequest.Event event) {
            envelope.addProperty("retry_attempt", event.retry());
            envelope.addProperty("retry_reason", reason(event.reason()));
        }
        return envelope;
    }

    /** There is no HTTP in a socket, and none in its words. */
    private static String reason(Failure failure) {
        return failure == Failure.HTTP_TIMEOUT ? "timeout" : failure.reason();
    }

    private record Place(@Nullable SocketConnection connection) {
        static final Place NOWHERE = new Place(null);
        static final Place TAKEN = new Place(null);
    }

    /** The connection that carries it now; empty while there is none. */
    Optional<SocketConnection> carrier() {
        return Optional.ofNullable(place.get().connection());
    }

    /** Takes it from a connection that is gone, to hand it to another; only one of those who try gets it. */
    boolean takeFrom(SocketConnection connection) {
        Place here = place.get();
        return connection.equals(here.connection()) && place.compareAndSet(here, Place.TAKEN);
    }

    /** Takes it when no connection carries it; only one of those who try gets it. */
    boolean takeFromNowhere() {
        return place.compareAndSet(Place.NOWHERE, Place.TAKEN);
    }

    /** Whoever took it says who carries it now, if anybody. */
    void put(@Nullable SocketConnection connection) {
        place.set(connection == null ? Place.NOWHERE : new Place(connection));
    }

    /** The app said that it has it, perhaps with something for the person. */
    void acknowledge(JsonObject message) {
        acknowledgement = Json.write(message);
        Optional<JsonObject> payload = request.takesAnswer()
                ? Json.object(message, "payload").filter(answered -> !answered.isEmpty())
                : Optional.empty();
        answer.complete(new Delivery(
                200, "application/json", payload.map(Json::write).orElse(""), millis(), Failure.NONE, false));
    }

    /** What the app said, as it said it; empty until then. */
    String acknowledgement() {
        return acknowledgement;
    }

    void fail(Failure failure) {
        answer.complete(Delivery.failed(failure, millis()));
    }

    private long millis() {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
