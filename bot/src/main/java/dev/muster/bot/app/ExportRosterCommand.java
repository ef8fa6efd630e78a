package dev.muster.bot.app;

import dev.muster.bot.exporting.RosterExport;
import dev.muster.domain.team.Team;
import dev.muster.storage.mongo.DatabaseClock;
import dev.muster.storage.mongo.Store;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code muster export roster}: a team's published shifts as a CSV file. */
@Command(
        name = "roster",
        description = "Writes a team's published shifts as CSV: a row for each person on each.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("SystemOut") // its output is what it is for
final class ExportRosterCommand implements Callable<Integer> {
    private static final int FURTHEST_YEARS = 10;

    @Mixin
    private final ExportTarget target = new ExportTarget();

    @Option(names = "--from", description = "the first date (default: today)")
    private @Nullable LocalDate from;

    @Option(names = "--to", description = "the last date (default: as far as there are rosters)")
    private @Nullable LocalDate to;

    @Override
    public Integer call() {
        return BesideServe.use(this::export);
    }

    private int export(Store store) {
        Optional<Team> named = target.team(store);
        if (named.isEmpty()) {
            return 1;
        }
        LocalDate first = from == null ? today(store, named.get()) : from;
        LocalDate last = to == null ? first.plusYears(FURTHEST_YEARS) : to;
        if (last.isBefore(first)) {
            System.err.printf("--to %s is before --from %s: the first date comes first.%n", last, first);
            return 2;
        }
        RosterExport export = new RosterExport(ImportRosterCommand.desk(store), named.get());
        return target.write("shifts", writer -> export.write(first, last, writer));
    }

    private static LocalDate today(Store store, Team team) {
        try (DatabaseClock clock = DatabaseClock.of(store)) {
            return clock.instant().atZone(team.zone()).toLocalDate();
        }
    }
}
