package dev.muster.storage.mongo;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A MongoDB of our own in this process, reachable from this machine only, on a port that is free. */
final class EmbeddedServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);

    static final String FILE = "muster.mv.db";
    /** A connection blocks its thread while its write waits for the disk, so each should have one of its own. */
    static final int CONNECTIONS = 32;

    private static final int THREADS = CONNECTIONS + 4;
    private static final int CACHE_MEGABYTES = 64;
    /** Space of superseded data may be reused after so long; every commit is forced to disk, so it need not be long. */
    private static final int RETENTION_MILLIS = 2_000;

    private static final Duration REST = Duration.ofSeconds(1);

    private final @Nullable String file;
    private final @Nullable EmbeddedAddress told;
    private final InetSocketAddress address;
    private MongoServer server; // guarded by this
    private boolean closed; // guarded by this

    private EmbeddedServer(@Nullable String file, @Nullable EmbeddedAddress told) {
        this.file = file;
        this.told = told;
        this.server = serve(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        this.address = server.getLocalAddress();
    }

    /**
     * Serves what the directory contains, or starts empty.
     *
     * @throws StoreUnavailable when another process uses it, or it can't be read or written
     */
    static EmbeddedServer open(Path directory) {
        Path absolute = directory.toAbsolutePath();
        EmbeddedAddress told = new EmbeddedAddress(absolute);
        try {
            Files.createDirectories(absolute);
            EmbeddedServer server = new EmbeddedServer(absolute.resolve(FILE).toString(), told);
            told.write(server.connectionString());
            return server;
        } catch (MVStoreException e) {
            throw e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
                    ? new StoreInUse("the data in " + directory + " is in use by another process", e)
                    : new StoreUnavailable("the data in " + directory + " can't be opened: " + firstLine(e), e);
        } catch (IOException e) {
            throw new StoreUnavailable("the directory " + directory + " can't be created: " + firstLine(e), e);
        }
    }

    /** Serves what a file contains. */
    static EmbeddedServer open(String file) {
        return new EmbeddedServer(file, null);
    }

    /** Serves an empty store that is gone afterwards. */
    static EmbeddedServer inMemory() {
        return new EmbeddedServer(null, null);
    }

    private MongoServer serve(InetSocketAddress at) {
        MVStore store = store();
        MongoServer made = new MongoServer(new EmbeddedBackend(store, this::reopenSoon));
        new EndMark(store).opened();
        made.bind(at, 1, THREADS);
        return made;
    }

    private MVStore store() {
        if (file == null) {
            return MVStore.open(null);
        }
        // Commits are ours alone: one of MVStore's own could fall between a document and its index.
        MVStore store = new MVStore.Builder()
                .fileName(file)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .cacheSize(CACHE_MEGABYTES)
                .open();
        store.setRetentionTime(RETENTION_MILLIS);
        return store;
    }

    /** After a write that the disk refused (it is full) a store can't go on, but what is on disk can be opened again. */
    private void reopenSoon() {
        log.error("the disk refuses what the embedded store writes; is it full? Trying again every second");
        Thread.ofPlatform().daemon().name("embedded-store-reopening").start(() -> {
            try {
                do {
                    Thread.sleep(REST);
                } while (!isReopened());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private synchronized boolean isReopened() {
        if (closed) {
            return true;
        }
        try {
            server.shutdownNow();
            server = serve(address);
            return true;
        } catch (RuntimeException e) {
            log.warn("the embedded store can't be opened again yet: {}", firstLine(e));
            return false;
        }
    }

    String connectionString() {
        return "mongodb://" + address.getAddress().getHostAddress() + ":" + address.getPort() + "/muster";
    }

    /** Stops listening, cuts the connections, then commits and closes the file. */
    @Override
    public synchronized void close() {
        closed = true;
        forgetAddress();
        server.shutdownNow();
    }

    private void forgetAddress() {
        try {
            if (told != null) {
                told.delete();
            }
        } catch (IOException e) {
            log.warn("the address of the embedded store stays behind: {}", firstLine(e));
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse(e.getClass().getSimpleName());
    }
}
