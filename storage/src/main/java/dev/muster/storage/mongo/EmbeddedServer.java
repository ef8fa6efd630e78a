package dev.muster.storage.mongo;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** A MongoDB of our own in this process, reachable from this machine only, on a port that is free. */
final class EmbeddedServer implements AutoCloseable {
    static final String FILE = "muster.mv.db";
    /** A connection blocks its thread while its write waits for the disk, so each should have one of its own. */
    static final int CONNECTIONS = 32;

    private static final int THREADS = CONNECTIONS + 4;
    private static final int CACHE_MEGABYTES = 64;
    /** Space of superseded data may be reused after so long; every commit is forced to disk, so it need not be long. */
    private static final int RETENTION_MILLIS = 2_000;

    private final MongoServer server;
    private final InetSocketAddress address;

    private EmbeddedServer(MVStore store) {
        this.server = new MongoServer(new EmbeddedBackend(store));
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1, THREADS);
        this.address = server.getLocalAddress();
    }

    /**
     * Serves what the directory contains, or starts empty.
     *
     * @throws StoreUnavailable when another process uses it, or it can't be read or written
     */
    static EmbeddedServer open(Path directory) {
        Path file = directory.toAbsolutePath().resolve(FILE);
        try {
            Files.createDirectories(file.getParent());
            // Commits are ours alone: one of MVStore's own could fall between a document and its index.
            MVStore store = new MVStore.Builder()
                    .fileName(file.toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .cacheSize(CACHE_MEGABYTES)
                    .open();
            store.setRetentionTime(RETENTION_MILLIS);
            return new EmbeddedServer(store);
        } catch (MVStoreException e) {
            throw new StoreUnavailable(
                    e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
                            ? "the data in " + directory + " is in use by another process"
                            : "the data in " + directory + " can't be opened: " + firstLine(e),
                    e);
        } catch (IOException e) {
            throw new StoreUnavailable("the directory " + directory + " can't be created: " + firstLine(e), e);
        }
    }

    /** Serves an empty store that is gone afterwards. */
    static EmbeddedServer inMemory() {
        return new EmbeddedServer(MVStore.open(null));
    }

    String connectionString() {
        return "mongodb://" + address.getAddress().getHostAddress() + ":" + address.getPort() + "/muster";
    }

    /** Stops listening, cuts the connections, then commits and closes the file. */
    @Override
    public void close() {
        server.shutdownNow();
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse(e.getClass().getSimpleName());
    }
}
