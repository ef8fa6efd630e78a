package dev.muster.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The foreign app of {@code src/test/node} in a process of its own, with its packages below {@code target}. */
final class NodeApp implements AutoCloseable {
    private static final Path SOURCE = Path.of("src", "test", "node");
    private static final Path FOLDER = Path.of("target", "node");
    private static final List<String> FILES =
            List.of("package.json", "package-lock.json", ".npmrc", "app.js", "commands.js");

    private final Process process;
    private final int port;

    private NodeApp(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Installs what the app needs; empty when it is there, or else why it can't be had. */
    static Optional<String> install() throws IOException, InterruptedException {
        for (String program : List.of("node", "npm")) {
            if (run(List.of(program, "--version"), Path.of(".")) != 0) {
                return Optional.of("there is no " + program);
            }
        }
        Files.createDirectories(FOLDER);
        Path installed = FOLDER.resolve("node_modules").resolve(".package-lock.json");
        boolean upToDate = Files.exists(installed)
                && Files.exists(FOLDER.resolve("package-lock.json"))
                && Files.mismatch(FOLDER.resolve("package-lock.json"), SOURCE.resolve("package-lock.json")) < 0;
        for (String file : FILES) {
            Files.copy(SOURCE.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        return upToDate || run(List.of("npm", "ci", "--ignore-scripts"), FOLDER) == 0
                ? Optional.empty()
                : Optional.of("npm could not fetch the packages");
    }

    private static int run(List<String> command, Path folder) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(4, TimeUnit.MINUTES)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            return -1;
        } catch (IOException notThere) {
            return -1;
        }
    }

    /** Starts the app and waits until it says that it is ready. */
    static NodeApp start(Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("node", "app.js").directory(FOLDER.toFile());
        builder.environment().putAll(environment);
        builder.redirectError(FOLDER.resolve("app.log").toFile());
        Process process = builder.start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("ready ")) {
                return new NodeApp(process, Integer.parseInt(line.substring("ready ".length())));
            }
            System.out.println(line);
        }
        throw new IllegalStateException("The app ended before it was ready");
    }

    /** Where it listens; 0 in Socket Mode. */
    int port() {
        return port;
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.destroy();
    }
}
