package dev.muster.bot.app;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code muster outbox}: the messages that were set aside, beside a running Muster or without one. */
@Command(
        name = "outbox",
        description = "Lists the messages that were set aside, and has them sent again.",
        mixinStandardHelpOptions = true,
        subcommands = {OutboxListCommand.class, OutboxRetryCommand.class})
@SuppressWarnings("SystemOut") // its output is what it is for
final class OutboxCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        CommandLine.usage(this, System.out);
        return 0;
    }
}
