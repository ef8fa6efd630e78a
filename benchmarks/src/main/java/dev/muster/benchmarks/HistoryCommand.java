package dev.muster.benchmarks;

import com.sun.management.ThreadMXBean;
import dev.muster.bot.importing.TicketImport;
import dev.muster.domain.metric.DateSpan;
import dev.muster.domain.metric.PeriodClosing;
import dev.muster.domain.team.Team;
import dev.muster.domain.ticket.TicketDesk;
import dev.muster.storage.mongo.Store;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code bench history}: what the weekly digest, the queue and a claim cost a team with many old tickets, beside one with few;
 * counted in documents and in memory, because the embedded store scans where MongoDB uses an index.
 */
@Command(
        name = "history",
        description =
                "Imports made logs of different lengths; prints what a digest, the queue and a claim cost after each.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("SystemOut") // the figures
final class HistoryCommand implements Callable<Integer> {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = MONDAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Option(names = "--old", split = ",", description = "old tickets of each team (default: ${DEFAULT-VALUE})")
    private List<Integer> old = List.of(10_000, 1_000_000);

    @Option(names = "--week", description = "tickets of each week (default: ${DEFAULT-VALUE})")
    private int weekly = 500;

    /** What something cost: documents that the database returned, bytes that its thread asked memory for. */
    record Cost(long documents, long bytes) {}

    /** Of a team's everyday work. */
    record Costs(Cost digest, Cost queue, Cost claim, Cost ownFigures) {}

    @Override
    public Integer call() throws IOException {
        Path mapping = Path.of(System.getenv().getOrDefault("MUSTER_HOME", ".")).resolve(DigestCommand.MAPPING);
        List<Costs> all = new ArrayList<>();
        for (int tickets : old) {
            all.add(measure(mapping, tickets, weekly));
        }
        compare(all.getFirst(), all.getLast());
        return 0;
    }

    /** What things cost a team with so many old tickets and those of one more week. */
    static Costs measure(Path mapping, int oldTickets, int weekly) throws IOException {
        Path directory = Files.createTempDirectory("muster-bench");
        DocumentCount count = new DocumentCount();
        try (Store store = Store.embedded(directory.resolve("data"), count)) {
            store.prepare();
            Team team = DigestCommand.team();
            Path log = directory.resolve("log.csv");
            new MadeLog(weekly, NOW).write(log, oldTickets);
            long started = System.nanoTime();
            Pace pace = new Pace(store.importedTickets());
            TicketImport.Report report = new TicketImport(team, mapping, pace)
                    .run(log, directory.resolve("rejects.csv"), false, Instant.now(), read -> {});
            double seconds = (System.nanoTime() - started) / 1e9;
            TicketDesk desk = new TicketDesk(store.tickets());
            PeriodClosing periods = new PeriodClosing(store.tickets(), store.rosters(), store.figureGoals());
            Costs costs = new Costs(
                    cost(count, () -> periods.of(team, DateSpan.weekOf(MONDAY.minusWeeks(1)), NOW)),
                    cost(count, () -> desk.queue(team, NOW)),
                    cost(count, () -> desk.claimBest(team, team.lead(), NOW)),
                    cost(count, () -> periods.ofPeople(team, List.of(team.lead()), DateSpan.weekOf(MONDAY), NOW)));
            System.out.printf(
                    Locale.ROOT,
                    "{\"old\":%d,\"rows\":%d,\"rejected\":%d,\"rows_per_s\":%.0f,\"last_to_first\":%.2f,"
                            + "\"digest_documents\":%d,\"digest_mb\":%.2f,\"queue_documents\":%d,\"claim_documents\":%d,"
                            + "\"own_figures_documents\":%d}%n",
                    oldTickets,
                    report.rows(),
                    report.rejected(),
                    report.rows() / seconds,
                    pace.lastToFirst(),
                    costs.digest().documents(),
                    costs.digest().bytes() / 1e6,
                    costs.queue().documents(),
                    costs.claim().documents(),
                    costs.ownFigures().documents());
            return costs;
        } finally {
            Directories.delete(directory);
        }
    }

    /** The second time: the first loads classes and opens cursors of its own. */
    private static Cost cost(DocumentCount count, Runnable work) {
        work.run();
        count.takeReturned();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        return new Cost(count.takeReturned(), THREADS.getCurrentThreadAllocatedBytes() - before);
    }

    private static void compare(Costs few, Costs many) {
        System.out.printf(
                Locale.ROOT,
                "{\"digest_documents_ratio\":%.3f,\"digest_memory_ratio\":%.3f,\"queue_documents_ratio\":%.3f,"
                        + "\"claim_documents_ratio\":%.3f}%n",
                ratio(few.digest().documents(), many.digest().documents()),
                ratio(few.digest().bytes(), many.digest().bytes()),
                ratio(few.queue().documents(), many.queue().documents()),
                ratio(few.claim().documents(), many.claim().documents()));
    }

    private static double ratio(long few, long many) {
        return (double) many / few;
    }
}
