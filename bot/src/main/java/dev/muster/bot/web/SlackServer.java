package dev.muster.bot.web;

import dev.muster.bot.slack.RequestSignature;
import dev.muster.bot.slack.SlackEndpoint;
import dev.muster.bot.web.Route.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The program's HTTP side: what Slack sends, health, and whatever else is given to it. */
public final class SlackServer implements AutoCloseable {
    private static final long STOP_MILLIS = 3_000;
    private static final int ACCEPTING_THREADS = 16;

    private final Server server;
    private final ServerConnector connector;

    /**
     * Whether this instance should get requests.
     *
     * @param line why not, in one line
     */
    public record Readiness(boolean ready, String line) {
        public static final Readiness READY = new Readiness(true, "ready");
    }

    /**
     * A server that doesn't listen before {@link #start}.
     *
     * @param port 0 for any free one
     * @param more addresses besides {@code /slack/events}, {@code /healthz} and {@code /readyz}
     */
    public SlackServer(
            String bindAddress,
            int port,
            RequestSignature signature,
            SlackEndpoint slack,
            Supplier<Readiness> readiness,
            List<Route> more) {
        QueuedThreadPool threads = new QueuedThreadPool(ACCEPTING_THREADS);
        threads.setName("http");
        threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("http-"));
        server = new Server(threads);
        HttpConfiguration config = new HttpConfiguration();
        config.setSendServerVersion(false);
        config.setSendXPoweredBy(false);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(config));
        connector.setHost(bindAddress);
        connector.setPort(port);
        connector.setIdleTimeout(30_000);
        connector.setShutdownIdleTimeout(100); // kept-alive connections have nothing more to say
        server.addConnector(connector);
        List<Route> routes = new ArrayList<>(more);
        routes.add(new Route("GET", "/healthz", call -> Reply.text(200, "ok")));
        routes.add(new Route("GET", "/readyz", call -> {
            Readiness now = readiness.get();
            return Reply.text(now.ready() ? 200 : 503, now.line());
        }));
        Handler handler = new RequestHandler(signature, slack, routes);
        server.setHandler(new GracefulHandler(handler));
        server.setErrorHandler(RequestHandler::plainError);
        server.setStopTimeout(STOP_MILLIS);
    }

    /** Begins to listen. */
    public void start() {
        try {
            server.start();
        } catch (Exception e) {
            throw new CannotListenException(connector.getHost(), connector.getPort(), e);
        }
    }

    /** Where it listens; known once it is started. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Takes no more requests and finishes those that came. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP server doesn't stop", e);
        }
    }
}
