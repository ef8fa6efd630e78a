package dev.muster.benchmarks.torture;

import dev.muster.storage.mongo.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The database, as a process of its own that can be killed and started again on the same data. */
final class StoreProcess implements AutoCloseable {
    private static final int STOP_SECONDS = 15;

    private final Path directory;
    private final ProcessBuilder.Redirect log;
    private volatile Process process;
    private volatile URI address;

    StoreProcess(Path directory, ProcessBuilder.Redirect log) throws IOException {
        this.directory = directory;
        this.log = log;
        this.process = launch();
        this.address = address(process);
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreMain.class.getName(),
                        directory.toString())
                .redirectError(log)
                .start();
    }

    private static URI address(Process started) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        if (line == null) {
            throw new IOException("the database process ended at once");
        }
        return URI.create(line);
    }

    /** Where it listens now. */
    int port() {
        return address.getPort();
    }

    /** A connection string that goes through another port of this machine. */
    String uriThrough(int port) {
        return "mongodb://127.0.0.1:" + port + address.getPath();
    }

    /** Looks into it without any wire that could be cut. */
    Store connect(Wire wire) {
        return Store.connect(uriThrough(wire.port()) + "?retryWrites=false");
    }

    /** Ends it at once, whatever it writes. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Starts it again, somewhere else on this machine. */
    void start() throws IOException {
        process = launch();
        address = address(process);
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
