package dev.muster.bot.app;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code muster import}: brings in what other systems have. */
@Command(
        name = "import",
        description = "Brings in what other systems have.",
        mixinStandardHelpOptions = true,
        subcommands = {ImportTicketsCommand.class, ImportRosterCommand.class})
@SuppressWarnings("SystemOut") // its output is what it is for
final class ImportCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        CommandLine.usage(this, System.out);
        return 0;
    }
}
