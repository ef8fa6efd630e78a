package dev.muster.simulator.socket;

import com.google.gson.JsonObject;
import dev.muster.simulator.json.Json;
import dev.muster.simulator.time.Agenda;
import dev.muster.simulator.traffic.Traffic;
import dev.muster.simulator.workspace.Bot;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** All sockets of the app, from the greeting to the parting. */
final class SocketHub implements AutoCloseable {
    /** How many sockets an app may have. */
    static final int MOST = 10;
    /** How long before its end a socket is warned, on the clock. */
    static final Duration NOTICE = Duration.ofSeconds(10);

    private static final Duration LIFE = Duration.ofMinutes(301);
    private static final Duration SHORT_LIFE = Duration.ofMinutes(6);
    /** How long a socket that is asked to go may take for it, in real time. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private static final String HOST = "applink-simulator";

    private final Agenda agenda;
    private final Bot bot;
    private final List<SocketConnection> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("simulator-sockets").factory());
    private final Envelopes envelopes;
    private final Future<?> pinging;
    private final Queue<Future<?>> closing = new ConcurrentLinkedQueue<>();
    private volatile boolean enabled;

    /** {@code pings} is how often each socket is pinged in real time. */
    SocketHub(Clock clock, Agenda agenda, Traffic traffic, Bot bot, Duration pings) {
        this.agenda = agenda;
        this.bot = bot;
        this.envelopes = new Envelopes(this, clock, traffic, timer);
        pinging = timer.scheduleWithFixedDelay(
                () -> open.forEach(SocketConnection::ping), pings.toMillis(), pings.toMillis(), TimeUnit.MILLISECONDS);
    }

    Envelopes envelopes() {
        return envelopes;
    }

    int connections() {
        return open.size();
    }

    /** Turns Socket Mode on or off; when it goes off, so do the sockets. */
    void enable(boolean on) {
        enabled = on;
        if (!on) {
            disconnect(Disconnect.LINK_DISABLED);
        }
    }

    /** Takes leave of all sockets that are open now. */
    void disconnect(Disconnect reason) {
        open.forEach(connection -> disconnect(connection, reason));
    }

    private void disconnect(SocketConnection connection, Disconnect reason) {
        connection.leave();
        switch (reason) {
            case WARNING -> {
                connection.send(parting(reason));
                agenda.after(NOTICE, () -> disconnect(connection, Disconnect.REFRESH_REQUESTED));
            }
            case REFRESH_REQUESTED -> {
                connection.send(parting(reason));
                connection.closeWhenIdle();
                answered(connection);
            }
            case LINK_DISABLED, TOO_MANY_WEBSOCKETS -> connection.sendAndClose(parting(reason), reason.word());
        }
    }

    private static String parting(Disconnect reason) {
        return Json.write(
                Json.object("type", "disconnect", "reason", reason.word(), "debug_info", Json.object("host", HOST)));
    }

    boolean areThereAny() {
        return open.stream().anyMatch(SocketConnection::isOpen);
    }

    /** The socket whose turn it is; one that is about to be closed only if there is no other. */
    Optional<SocketConnection> next() {
        List<SocketConnection> usable =
                open.stream().filter(SocketConnection::isOpen).toList();
        List<SocketConnection> staying =
                usable.stream().filter(SocketConnection::isStaying).toList();
        List<SocketConnection> best = staying.isEmpty() ? usable : staying;
        return best.isEmpty()
                ? Optional.empty()
                : Optional.of(best.get(Math.floorMod(turn.getAndIncrement(), best.size())));
    }

    // ---- what happens to sockets

    void opened(SocketConnection connection) {
        if (!enabled) {
            disconnect(connection, Disconnect.LINK_DISABLED);
            return;
        }
        Duration life = connection.isShortLived() ? SHORT_LIFE : LIFE;
        synchronized (this) {
            if (open.size() >= MOST) {
                disconnect(connection, Disconnect.TOO_MANY_WEBSOCKETS);
                return;
            }
            connection.send(hello(open.size() + 1, life));
            open.add(connection);
        }
        agenda.after(life.minus(NOTICE), () -> disconnect(connection, Disconnect.WARNING));
        envelopes.arrived();
    }

    private String hello(int connections, Duration life) {
        JsonObject debug =
                Json.object("host", HOST, "build_number", 1, "approximate_connection_time", life.toSeconds());
        return Json.write(Json.object(
                "type",
                "hello",
                "num_connections",
                connections,
                "debug_info",
                debug,
                "connection_info",
                Json.object("app_id", bot.appId())));
    }

    void closed(SocketConnection connection) {
        if (open.remove(connection)) {
            envelopes.lost(connection);
        }
    }

    /** One that was asked to go, and has nothing more to wait for, is closed unless it goes by itself. */
    void answered(SocketConnection connection) {
        if (connection.isClosedWhenIdle() && envelopes.areNoneOn(connection)) {
            closing.add(timer.schedule(connection::close, GRACE.toMillis(), TimeUnit.MILLISECONDS));
            closing.removeIf(Future::isDone);
        }
    }

    @Override
    public void close() {
        pinging.cancel(true);
        timer.shutdownNow();
        envelopes.giveUp();
    }
}
