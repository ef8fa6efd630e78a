package dev.muster.benchmarks;

import dev.muster.benchmarks.torture.TortureCommand;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The benchmarks' program: one command per measurement, figures as JSON lines. */
@Command(
        name = "bench",
        description = "Measures Muster; prints JSON lines.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ClaimsCommand.class,
            DigestCommand.class,
            HistoryCommand.class,
            PostingCommand.class,
            RosterCommand.class,
            SimulatorCommand.class,
            TortureCommand.class
        })
public final class Main implements Callable<Integer> {

    @Override
    public Integer call() {
        CommandLine.usage(this, System.out);
        return 0;
    }

    /** Runs one measurement; exits with 1 if an answer was wrong, with 2 for wrong usage. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
