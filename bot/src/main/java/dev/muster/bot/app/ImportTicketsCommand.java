package dev.muster.bot.app;

import dev.muster.bot.importing.MappingException;
import dev.muster.bot.importing.TicketImport;
import dev.muster.domain.team.Team;
import dev.muster.domain.ticket.ImportedTickets.Imported;
import dev.muster.domain.ticket.LoggedDuplicates;
import dev.muster.storage.mongo.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code muster import tickets}: the tickets of another system, with their history, from a CSV file. */
@Command(
        name = "tickets",
        description = "Brings the tickets of a CSV file into a team, with their history; twice is the same as once.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("SystemOut") // its output is what it is for
final class ImportTicketsCommand implements Callable<Integer> {
    private static final int MOST_NAMED = 20;

    @Parameters(paramLabel = "FILE", description = "the file, with a header")
    private Path file = Path.of("");

    @Option(names = "--team", required = true, description = "the team's name or id")
    private String team = "";

    @Option(names = "--mapping", required = true, description = "a JSON file that says what the columns mean")
    private Path mapping = Path.of("");

    @Option(names = "--rejects", description = "where rows go that can't be used (default: FILE.rejects.csv)")
    private @Nullable Path rejects;

    @Option(names = "--dry-run", description = "only says what it would do")
    private boolean dryRun;

    @Override
    public Integer call() {
        return BesideServe.use(this::bring);
    }

    private int bring(Store store) {
        Optional<Team> named = NamedTeam.find(store.teams(), team);
        if (named.isEmpty()) {
            return 1;
        }
        try {
            Path rejected = rejects == null ? Path.of(file + ".rejects.csv") : rejects;
            TicketImport run = new TicketImport(named.get(), mapping, store.importedTickets());
            ImportProgress progress =
                    new ImportProgress(System.err, Ansi.AUTO.enabled(), Files.size(file), System::nanoTime);
            TicketImport.Report report = run.run(file, rejected, dryRun, Instant.now(), progress);
            say(report, rejected);
            return 0;
        } catch (MappingException e) {
            System.err.println("Nothing was imported: " + e.getMessage());
            return 1;
        } catch (IOException e) {
            System.err.println("Nothing was imported: " + e.getMessage() + " can't be read.");
            return 1;
        }
    }

    private void say(TicketImport.Report report, Path rejected) {
        Imported tickets = report.tickets();
        System.out.printf(
                Locale.ENGLISH,
                "%s%,d rows read, %,d rejected%s.%n%,d tickets: %,d added, %,d renewed, %,d as they were, %,d left alone because"
                        + " somebody has worked on them here.%n",
                dryRun ? "Only looked, nothing is stored. " : "",
                report.rows(),
                report.rejected(),
                report.rejected() == 0 ? "" : ", with the reasons in " + rejected,
                tickets.all(),
                tickets.added(),
                tickets.renewed(),
                tickets.same(),
                tickets.workedOn());
        duplicates(report.duplicates()).ifPresent(System.out::println);
    }

    /** Which of the open tickets may be there twice; empty for none. */
    static Optional<String> duplicates(List<LoggedDuplicates.Pair> pairs) {
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        String named = pairs.stream()
                .limit(MOST_NAMED)
                .map(pair -> pair.key() + " (like " + pair.sameAs() + ")")
                .collect(Collectors.joining(", "));
        int more = pairs.size() - MOST_NAMED;
        return Optional.of(String.format(
                Locale.ENGLISH,
                "%,d of the open tickets %s to be there twice, with the same link or nearly the same subject within a day: %s%s.",
                pairs.size(),
                pairs.size() == 1 ? "seems" : "seem",
                named,
                more > 0 ? String.format(Locale.ENGLISH, " and %,d more", more) : ""));
    }
}
