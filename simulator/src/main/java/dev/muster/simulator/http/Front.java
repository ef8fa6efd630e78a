package dev.muster.simulator.http;

import java.util.List;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP server in front of the simulator. */
public final class Front implements AutoCloseable {
    private final Server server;
    private final ServerConnector connector;

    /** Binds at {@link #start}; port 0 takes any free one. */
    public Front(String host, int port, List<Handler> handlers) {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setName("simulator");
        threads.setDaemon(true);
        threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
        server = new Server(threads);
        HttpConfiguration config = new HttpConfiguration();
        config.setSendServerVersion(false);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(config));
        connector.setHost(host);
        connector.setPort(port);
        connector.setAcceptQueueSize(1024);
        server.addConnector(connector);
        server.setHandler(new Handler.Sequence(handlers));
    }

    public void start() {
        try {
            server.start();
        } catch (Exception failed) {
            throw new IllegalStateException("The simulator could not listen on port " + connector.getPort(), failed);
        }
    }

    /** The port that it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IllegalStateException("The simulator could not stop", failed);
        }
    }
}
