package dev.muster.bot.app;

import dev.muster.bot.exporting.RosterExport;
import dev.muster.domain.team.Team;
import dev.muster.storage.mongo.DatabaseClock;
import dev.muster.storage.mongo.Store;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code muster export roster}: a team's published shifts as a CSV file. */
@Command(
        name = "roster",
        description = "Writes a team's published shifts as CSV: a row for each person on each.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("SystemOut") // its output is what it is for
final class ExportRosterCommand implements Callable<Integer> {
    private static final int FURTHEST_YEARS = 10;

    @Option(names = "--team", required = true, description = "the team's name or id")
    private String team = "";

    @Option(names = "--from", description = "the first date (default: today)")
    private @Nullable LocalDate from;

    @Option(names = "--to", description = "the last date (default: as far as there are rosters)")
    private @Nullable LocalDate to;

    @Option(names = "--out", description = "a new file (default: the terminal)")
    private @Nullable Path out;

    @Override
    public Integer call() {
        return BesideServe.use(this::export);
    }

    private int export(Store store) {
        Optional<Team> named = NamedTeam.find(store.teams(), team);
        if (named.isEmpty()) {
            return 1;
        }
        LocalDate first = from == null ? today(store, named.get()) : from;
        LocalDate last = to == null ? first.plusYears(FURTHEST_YEARS) : to;
        if (last.isBefore(first)) {
            System.err.printf("--to %s is before --from %s: the first date comes first.%n", last, first);
            return 2;
        }
        try (BufferedWriter writer = writer()) {
            long rows = new RosterExport(ImportRosterCommand.desk(store), named.get()).write(first, last, writer);
            System.err.printf(Locale.ENGLISH, "%,d shifts written.%n", rows);
            return 0;
        } catch (FileAlreadyExistsException e) {
            System.err.println(e.getMessage() + " is there already: choose another name, or remove it.");
            return 1;
        } catch (IOException e) {
            System.err.println("Not everything was written: " + e.getMessage() + ".");
            return 1;
        }
    }

    private static LocalDate today(Store store, Team team) {
        try (DatabaseClock clock = DatabaseClock.of(store)) {
            return clock.instant().atZone(team.zone()).toLocalDate();
        }
    }

    private BufferedWriter writer() throws IOException {
        return out == null
                ? new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8))
                : Files.newBufferedWriter(out, StandardOpenOption.CREATE_NEW);
    }
}
