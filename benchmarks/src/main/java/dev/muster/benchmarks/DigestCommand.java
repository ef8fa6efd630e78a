package dev.muster.benchmarks;

import dev.muster.bot.importing.TicketImport;
import dev.muster.domain.metric.DateSpan;
import dev.muster.domain.metric.Figures;
import dev.muster.domain.metric.PeriodClosing;
import dev.muster.domain.metric.PeriodInFigures;
import dev.muster.domain.metric.Spread;
import dev.muster.domain.team.BusinessHours;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.RoutineTimes;
import dev.muster.domain.team.SlaTargets;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.TicketLimits;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.ticket.Ticket;
import dev.muster.storage.mongo.Store;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench digest}: the weekly figures of another system's log, through the import and the store, a JSON line a week. */
@Command(
        name = "digest",
        description = "Imports a log and prints the figures of each ISO week that it covers; elapsed hours, in UTC.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("SystemOut") // the figures
final class DigestCommand implements Callable<Integer> {
    /** The mapping of help desks' event logs, from the project's directory. */
    static final String MAPPING = "docs/integrations/help-desk-log.json";

    private static final double MILLIS_AN_HOUR = 3_600_000;

    @Option(names = "--import", required = true, paramLabel = "FILE", description = "the log")
    private Path file = Path.of("");

    @Option(names = "--mapping", description = "what its columns mean (default: " + MAPPING + ")")
    private @Nullable Path mapping;

    @Override
    public Integer call() throws IOException {
        Path home = Path.of(System.getenv().getOrDefault("MUSTER_HOME", "."));
        run(file, mapping == null ? home.resolve(MAPPING) : mapping, System.out);
        return 0;
    }

    /** Prints the figures; what the import did goes to the standard error. */
    static void run(Path file, Path mapping, PrintStream out) throws IOException {
        Path directory = Files.createTempDirectory("muster-bench");
        try (Store store = Store.embedded(directory)) {
            store.prepare();
            Team team = team();
            long started = System.nanoTime();
            TicketImport.Report report = new TicketImport(team, mapping, store.importedTickets())
                    .run(file, directory.resolve("rejects.csv"), false, Instant.now(), read -> {});
            double seconds = (System.nanoTime() - started) / 1e9;
            System.err.printf(
                    Locale.ROOT,
                    "{\"rows\":%d,\"rejected\":%d,\"tickets\":%d,\"rows_per_s\":%.0f}%n",
                    report.rows(),
                    report.rejected(),
                    report.tickets().added(),
                    report.rows() / seconds);
            printWeeks(store, team, out);
        } finally {
            Directories.delete(directory);
        }
    }

    private static void printWeeks(Store store, Team team, PrintStream out) {
        List<Ticket> all = store.tickets().touchedSince(team.workspace(), team.id(), Instant.EPOCH);
        PeriodClosing periods = new PeriodClosing(store.tickets(), store.rosters(), store.figureGoals());
        Instant last = all.stream()
                .map(t -> t.lastEvent().at())
                .max(Instant::compareTo)
                .orElseThrow();
        DateSpan week =
                week(all.stream().map(Ticket::openedAt).min(Instant::compareTo).orElseThrow());
        for (;
                !week.start(ZoneOffset.UTC).isAfter(last);
                week = DateSpan.weekOf(week.to().plusDays(1))) {
            out.println(line(periods.of(team, week, Instant.MAX)));
        }
    }

    private static DateSpan week(Instant at) {
        return DateSpan.weekOf(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    static Team team() {
        UserId lead = new UserId("U0LEAD");
        return new Team(
                new TeamId("help-desk"),
                new WorkspaceId("T0BENCH"),
                "Help desk",
                new ChannelId("C0BENCH"),
                lead,
                List.of(new Member(lead, "Lead", Map.of())),
                BusinessHours.aroundTheClock(ZoneOffset.UTC),
                RoutineTimes.DEFAULT,
                SlaTargets.DEFAULT,
                TicketLimits.NONE,
                Instant.EPOCH,
                1);
    }

    private static String line(PeriodInFigures week) {
        Figures figures = week.figures();
        return String.format(
                Locale.ROOT,
                "{\"week\":\"%s\",\"opened\":%d,\"resolved\":%d,\"backlog\":%d,\"claim_median_h\":%s,\"claim_p90_h\":%s,"
                        + "\"resolution_median_h\":%s,\"resolution_p90_h\":%s}",
                week.span().isoWeek(),
                figures.opened(),
                figures.resolved(),
                figures.backlog(),
                hours(figures.claim(), figures.claim().median()),
                hours(figures.claim(), figures.claim().p90()),
                hours(figures.resolution(), figures.resolution().median()),
                hours(figures.resolution(), figures.resolution().p90()));
    }

    private static String hours(Spread spread, Duration duration) {
        return spread.isEmpty() ? "null" : String.format(Locale.ROOT, "%.6f", duration.toMillis() / MILLIS_AN_HOUR);
    }
}
