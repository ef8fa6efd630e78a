package dev.muster.demo;

import dev.muster.demo.play.MainJob;
import dev.muster.demo.play.Week;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The demo's program: everything on this machine, to click in or to be played. */
@Command(
        name = "muster demo",
        description = "Runs everything on this machine: a local Slack, the bot, a team. Stays up until Ctrl-C.",
        mixinStandardHelpOptions = true)
@SuppressWarnings({"SystemOut", "NullAway.Init"}) // people read its lines; picocli fills the fields in
public final class Main implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--play", paramLabel = "PLAY", description = "plays without hands instead: main-job, week")
    private @Nullable String play;

    @Option(names = "--log", paramLabel = "FILE", description = "play week: the event log of a help desk, as CSV")
    private @Nullable Path log;

    @Option(names = "--week", paramLabel = "WEEK", description = "play week: an ISO week, e.g. 2011-W05")
    private @Nullable String week;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "4000",
            description = "where the page is; ${DEFAULT-VALUE} if not said, another one if that is in use")
    private int port;

    @Override
    public Integer call() throws Exception {
        return switch (play) {
            case null -> {
                DemoMode.run(port, System.out);
                yield 0;
            }
            case "main-job" -> told(MainJob.play(System.out));
            case "week" -> week();
            default ->
                throw new ParameterException(
                        spec.commandLine(), "There is no play '" + play + "'. There are: main-job, week.");
        };
    }

    private int week() throws IOException {
        if (log == null || week == null) {
            throw new ParameterException(spec.commandLine(), "The play 'week' needs --log FILE and --week 2011-W05.");
        }
        if (!Files.isReadable(log)) {
            throw new ParameterException(spec.commandLine(), "There is no file " + log + ", or it can't be read.");
        }
        try {
            List<String> missing = Week.play(log, week, System.out);
            missing.forEach(line -> System.err.println("missing: " + line));
            return missing.isEmpty() ? 0 : 1;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** Says whether everybody saw what they should have seen; the exit code of a play. */
    private static int told(List<String> missing) {
        System.out.println();
        if (missing.isEmpty()) {
            System.out.println("Everybody saw what they should have seen.");
            return 0;
        }
        System.out.println(missing.size() + " missing:");
        missing.forEach(line -> System.out.println("- " + line));
        return 1;
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
