package dev.muster.simulator.cli;

import dev.muster.simulator.Simulator;
import dev.muster.simulator.manifest.AppManifest;
import dev.muster.simulator.manifest.ManifestFile;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code muster simulate}: a local Slack for any app, until Ctrl-C. */
@Command(
        name = "muster simulate",
        description = "Runs a local Slack for any app. Prints what the app must know, and one URL to open.",
        mixinStandardHelpOptions = true)
@SuppressWarnings({"SystemOut", "NullAway.Init"}) // people read its lines; picocli fills the fields in
public final class Main implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--manifest",
            paramLabel = "FILE",
            required = true,
            description = "the app's manifest, as JSON or YAML, as Slack exports it")
    private Path manifest;

    @Option(
            names = "--app",
            paramLabel = "URL",
            description =
                    "where the app really listens, e.g. http://127.0.0.1:3000: takes the place of scheme, host and port"
                            + " of the manifest's addresses")
    private @Nullable String app;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "4000",
            description = "where it listens; ${DEFAULT-VALUE} if not said")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "the address to bind; ${DEFAULT-VALUE} if not said")
    private String host;

    @Option(
            names = "--workspace",
            paramLabel = "NAME",
            defaultValue = "Acme",
            description = "what the workspace is called; ${DEFAULT-VALUE} if not said")
    private String workspace;

    @Option(
            names = "--person",
            paramLabel = "HANDLE=NAME",
            description = "somebody in the workspace; may be repeated; the first is an admin")
    private List<String> people = new ArrayList<>();

    @Option(
            names = "--channel",
            paramLabel = "NAME",
            description = "a public channel with everybody and the app in it; may be repeated")
    private List<String> channels = new ArrayList<>();

    @Option(names = "--no-limits", description = "answers as often as it is asked, without Slack's rate limits")
    private boolean noLimits;

    @Override
    public Integer call() throws IOException, InterruptedException {
        AppManifest described = read();
        Newcomers newcomers = newcomers();
        if (!isFree()) {
            System.err.println("Port " + port + " is in use: choose another with --port.");
            return 1;
        }
        var builder = Simulator.builder()
                .manifest(described)
                .workspace("T0SIMULATED", workspace)
                .host(host)
                .port(port)
                .limits(!noLimits)
                .signingClock(Clock.systemUTC());
        if (app != null) {
            builder.appAt(address(app));
        }
        Simulator slack = builder.build().start();
        newcomers.settle(slack.workspace());
        new Welcome(slack, described, app != null).print(System.out);
        awaitSignal(slack);
        return 0;
    }

    private AppManifest read() throws IOException {
        if (!Files.isReadable(manifest)) {
            throw wrong("There is no file " + manifest + ", or it can't be read.", null);
        }
        try {
            return ManifestFile.read(manifest);
        } catch (IllegalArgumentException unfit) {
            throw wrong(manifest + ": " + unfit.getMessage(), unfit);
        }
    }

    private URI address(String text) {
        try {
            URI uri = URI.create(text);
            if (uri.getHost() != null
                    && uri.getScheme() != null
                    && uri.getScheme().startsWith("http")) {
                return uri;
            }
        } catch (IllegalArgumentException malformed) {
            // said below, like an address without a host
        }
        throw wrong("--app is '" + text + "', which is not an address such as http://127.0.0.1:3000.", null);
    }

    private ParameterException wrong(String sentence, @Nullable Throwable cause) {
        return new ParameterException(spec.commandLine(), sentence, cause);
    }

    private Newcomers newcomers() {
        try {
            return Newcomers.of(people, channels);
        } catch (IllegalArgumentException unfit) {
            throw wrong(String.valueOf(unfit.getMessage()), unfit);
        }
    }

    private boolean isFree() throws IOException {
        if (port < 0 || port > 65_535) {
            throw wrong("--port is " + port + ", which is not between 0 and 65535.", null);
        }
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            return socket.isBound();
        } catch (UnknownHostException unknown) {
            throw wrong("--host is '" + host + "', which this machine doesn't know.", unknown);
        } catch (BindException taken) {
            return false;
        }
    }

    private static void awaitSignal(Simulator slack) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            slack.close();
            stopped.countDown();
        }));
        stopped.await();
    }

    public static void main(String[] arguments) {
        // What goes wrong is said; what goes well is on the page.
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
