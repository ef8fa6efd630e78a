package dev.muster.benchmarks;

import dev.muster.benchmarks.roster.Assignment;
import dev.muster.benchmarks.roster.Checker;
import dev.muster.benchmarks.roster.Instance;
import dev.muster.benchmarks.roster.InstanceReader;
import dev.muster.benchmarks.roster.InstanceStaffing;
import dev.muster.benchmarks.roster.MadeInstance;
import dev.muster.benchmarks.roster.TeamFigures;
import dev.muster.benchmarks.roster.UnreadableException;
import dev.muster.benchmarks.roster.Verdict;
import dev.muster.planner.roster.Effort;
import dev.muster.planner.roster.Outcome;
import dev.muster.planner.roster.Progress;
import dev.muster.planner.roster.RosterSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench roster}: published staff-scheduling instances and made teams, planned by the planner's core. */
@Command(
        name = "roster",
        description = "Plans staff-scheduling instances of Curtois and Qu; one line of figures per file.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("SystemOut") // the figures
final class RosterCommand implements Callable<Integer> {
    private static final double NANOS = 1e9;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "instances")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--made",
            paramLabel = "SIZE",
            description = "a made instance, such as 30x28x5: people, days, shifts")
    private List<String> made = new ArrayList<>();

    @Option(
            names = "--team",
            paramLabel = "SIZE",
            description = "teams of Muster's own, such as 6x14: people, days; one line for all cases")
    private List<String> teams = new ArrayList<>();

    @Option(names = "--cases", description = "how many teams of each size (default: ${DEFAULT-VALUE})")
    private int cases = 20;

    @Option(names = "--seconds", description = "for each instance, at most (default: ${DEFAULT-VALUE})")
    private double seconds = 60;

    @Option(names = "--out", paramLabel = "DIR", description = "where to write the rosters; made when missing")
    private @Nullable Path out;

    @Option(names = "--seed", description = "the same seed gives the same roster (default: ${DEFAULT-VALUE})")
    private int seed = 0;

    @Override
    public Integer call() throws IOException {
        boolean isWell = true;
        for (Path file : files) {
            try {
                isWell &= plan(InstanceReader.read(file));
            } catch (UnreadableException e) {
                System.err.println(file + ": " + e.getMessage());
                isWell = false;
            }
        }
        for (String size : made) {
            isWell &= plan(MadeInstance.of(size, seed));
        }
        for (String size : teams) {
            TeamFigures figures = TeamFigures.of(size, Math.max(1, cases), seconds);
            System.out.println(figures.line());
            isWell &= figures.isWell();
        }
        return isWell ? 0 : 1;
    }

    private boolean plan(Instance instance) throws IOException {
        long start = System.nanoTime();
        InstanceStaffing adapter = new InstanceStaffing(instance);
        Effort effort = new Effort(seconds, Duration.ofNanos((long) (seconds * NANOS)), seed);
        Outcome outcome = RosterSearch.search(adapter.staffing(), null, effort, Progress.NONE);
        double took = (System.nanoTime() - start) / NANOS;
        return switch (outcome) {
            case Outcome.Found found -> show(instance, adapter.assignment(found.sheet()), found, took);
            case Outcome.Impossible() -> without(instance, "no roster keeps all rules");
            case Outcome.NotFound() -> without(instance, "no roster found in " + seconds + " s");
        };
    }

    private boolean show(Instance instance, Assignment assignment, Outcome.Found found, double took)
            throws IOException {
        Verdict verdict = Checker.check(instance, assignment);
        System.out.printf(
                Locale.ROOT,
                "{\"instance\":\"%s\",\"objective\":%d,\"bound\":%d,\"hard_violations\":%d,\"seconds_to_best\":%.2f,"
                        + "\"seconds\":%.2f}%n",
                instance.name(),
                verdict.objective(),
                found.bound(),
                verdict.violations().size(),
                found.foundAfter().toNanos() / NANOS,
                took);
        verdict.violations().forEach(violation -> System.err.println(instance.name() + ": " + violation));
        if (out != null) {
            Files.createDirectories(out);
            Files.writeString(out.resolve(instance.name() + ".tsv"), assignment.toText(instance));
        }
        return verdict.violations().isEmpty() && verdict.objective() == found.cost();
    }

    private static boolean without(Instance instance, String why) {
        System.err.println(instance.name() + ": " + why);
        return false;
    }
}
