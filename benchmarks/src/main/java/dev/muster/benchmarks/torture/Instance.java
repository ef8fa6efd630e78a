package dev.muster.benchmarks.torture;

import dev.muster.benchmarks.ServeProcess;
import dev.muster.simulator.Simulator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One place where Muster runs; whenever its process ends, another one is started, as a supervisor does it. */
final class Instance implements AutoCloseable {
    private static final Duration RESTART_AFTER = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofMillis(100);
    /** What is left of the embedded store's connections for each process. */
    private static final String OPTIONS = "?retryWrites=false&maxPoolSize=12";

    private final Simulator slack;
    private final String mongodbUri;
    private final ProcessBuilder.Redirect log;
    private final Wire wire;
    private final Thread supervisor = Thread.ofVirtual().unstarted(this::supervise);
    private volatile @Nullable ServeProcess process;
    private volatile boolean closing;

    Instance(Simulator slack, StoreProcess database, ProcessBuilder.Redirect log) throws IOException {
        this.slack = slack;
        this.wire = new Wire(database::port);
        this.mongodbUri = database.uriThrough(wire.port()) + OPTIONS;
        this.log = log;
        start();
    }

    private synchronized void start() throws IOException {
        if (!closing) {
            process = new ServeProcess(
                    slack.apiUrl(), slack.botToken(), Map.of("MONGODB_URI", mongodbUri, "MUSTER_LOG", "plain"), log);
        }
    }

    void awaitReady() throws InterruptedException {
        current().awaitReady();
        supervisor.start();
    }

    private void supervise() {
        try {
            while (!closing) {
                Thread.sleep(LOOK);
                if (!current().isAlive()) {
                    Thread.sleep(RESTART_AFTER);
                    start();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new IllegalStateException("an instance can't be started again", e);
        }
    }

    /** The process that runs here now. */
    ServeProcess current() {
        ServeProcess now = process;
        if (now == null) {
            throw new IllegalStateException("nothing was started here yet");
        }
        return now;
    }

    /** Where to send requests; empty when nothing runs here. */
    Optional<URI> requestUrl() {
        ServeProcess now = current();
        return now.isAlive() ? Optional.of(now.requestUrl()) : Optional.empty();
    }

    /** Its way to the database. */
    Wire wire() {
        return wire;
    }

    @Override
    public synchronized void close() {
        closing = true;
        supervisor.interrupt();
        current().kill();
        wire.close();
    }
}
