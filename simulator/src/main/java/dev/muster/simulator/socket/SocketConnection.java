package dev.muster.simulator.socket;

import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;
import org.jspecify.annotations.Nullable;

/** One socket of the app: carries envelopes to it and acknowledgements back. Public, since Jetty wants to call it. */
public final class SocketConnection implements Session.Listener.AutoDemanding {
    private final SocketHub hub;
    private final boolean shortLived;
    private volatile @Nullable Session session;
    private volatile boolean leaving;
    private volatile boolean closedWhenIdle;

    /** {@code shortLived} is for an app that tries out how it reconnects. */
    SocketConnection(SocketHub hub, boolean shortLived) {
        this.hub = hub;
        this.shortLived = shortLived;
    }

    boolean isShortLived() {
        return shortLived;
    }

    // ---- what comes in

    @Override
    public void onWebSocketOpen(Session opened) {
        session = opened;
        hub.opened(this);
    }

    @Override
    public void onWebSocketText(String text) {
        Optional<JsonObject> message = Json.parseObject(text);
        if (message.isPresent()) {
            hub.envelopes().acknowledged(message.get());
        } else {
            close(StatusCode.BAD_DATA, "not a JSON object");
        }
    }

    @Override
    public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
        callback.succeed();
        close(StatusCode.BAD_DATA, "not a text");
    }

    @Override
    public void onWebSocketError(Throwable broken) {
        hub.closed(this);
    }

    @Override
    public void onWebSocketClose(int status, String reason, Callback callback) {
        hub.closed(this);
        callback.succeed();
    }

    // ---- what goes out

    boolean isOpen() {
        Session current = session;
        return current != null && current.isOpen();
    }

    /** Whether it is open, and nobody has said that it will be closed. */
    boolean isStaying() {
        return isOpen() && !leaving;
    }

    /** From now on others carry new envelopes, if there are any. */
    void leave() {
        leaving = true;
    }

    void closeWhenIdle() {
        closedWhenIdle = true;
    }

    boolean isClosedWhenIdle() {
        return closedWhenIdle;
    }

    void send(String text) {
        Session current = session;
        if (current != null) {
            current.sendText(text, Callback.from(() -> {}, failed -> hub.closed(this)));
        }
    }

    /** Sends a last text and closes when it is out. */
    void sendAndClose(String text, String reason) {
        Session current = session;
        if (current != null) {
            current.sendText(text, Callback.from(() -> close(StatusCode.NORMAL, reason), failed -> hub.closed(this)));
        }
    }

    void ping() {
        Session current = session;
        if (current != null && current.isOpen()) {
            current.sendPing(ByteBuffer.wrap(new byte[] {'p'}), Callback.NOOP);
        }
    }

    void close() {
        close(StatusCode.NORMAL, "");
    }

    private void close(int status, String reason) {
        Session current = session;
        if (current != null) {
            current.close(status, reason, Callback.NOOP);
        }
    }
}
