package dev.muster.bot.app;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code muster export}: writes what other programs can read. */
@Command(
        name = "export",
        description = "Writes what other programs can read.",
        mixinStandardHelpOptions = true,
        subcommands = {ExportTicketsCommand.class, ExportRosterCommand.class})
@SuppressWarnings("SystemOut") // its output is what it is for
final class ExportCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        CommandLine.usage(this, System.out);
        return 0;
    }
}
