package dev.muster.demo;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The demo's program: everything on this machine, to click in or to be played. */
@Command(
        name = "demo",
        description = "Runs everything on this machine: a local Slack, the bot, a team. Stays up until Ctrl-C.",
        mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {

    @Option(names = "--play", description = "plays without hands instead: main-job")
    private String play = "";

    @Override
    public Integer call() {
        return 0;
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
