package dev.muster.benchmarks.torture;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** The way of one instance to its database, which can be cut: connections break, and new ones are closed at once. */
final class Wire implements AutoCloseable {
    private static final int BACKLOG = 50;

    private final IntSupplier farPort;
    private final ServerSocket listener;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger cuts = new AtomicInteger();

    /**
     * A wire to a port of this machine.
     *
     * @param farPort asked at each connection: a server that was started again listens elsewhere
     */
    Wire(IntSupplier farPort) throws IOException {
        this.farPort = farPort;
        this.listener = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Cuts it in one more place. */
    void cut() {
        cuts.incrementAndGet();
        open.forEach(Wire::quietly);
    }

    /** Mends it in one place; it carries again when it is whole. */
    void mend() {
        cuts.decrementAndGet();
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                Socket near = listener.accept();
                open.add(near);
                Thread.ofVirtual().start(() -> connect(near));
            } catch (IOException e) {
                // It is closed, or whoever called is gone already.
            }
        }
    }

    private void connect(Socket near) {
        try (Socket far = new Socket(InetAddress.getLoopbackAddress(), farPort.getAsInt())) {
            open.add(far);
            if (cuts.get() == 0) {
                Thread back = Thread.ofVirtual().start(() -> carry(far, near));
                carry(near, far);
                back.join();
            }
            open.remove(far);
        } catch (IOException nobodyListens) {
            // The near side learns of it by the end of its connection.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            quietly(near);
            open.remove(near);
        }
    }

    private static void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            // Whichever side broke, both are closed.
        } finally {
            quietly(from);
            quietly(to);
        }
    }

    private static void quietly(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is of no use any more, one way or the other.
        }
    }

    @Override
    public void close() {
        quietly(listener);
        cut();
    }
}
