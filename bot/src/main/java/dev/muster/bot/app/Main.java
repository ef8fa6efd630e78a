package dev.muster.bot.app;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: serves a team, checks a configuration, prints the manifest. */
@Command(
        name = "muster",
        description = "The Slack bot of a product-support team.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ServeCommand.class,
            CheckCommand.class,
            ManifestCommand.class,
            OutboxCommand.class,
            ImportCommand.class,
            ExportCommand.class
        })
public final class Main implements Callable<Integer> {

    @Override
    public Integer call() {
        CommandLine.usage(this, System.out);
        return 0;
    }

    /** Runs one command; exits with its code, 2 for wrong usage. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
