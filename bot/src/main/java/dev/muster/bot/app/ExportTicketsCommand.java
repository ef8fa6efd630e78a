package dev.muster.bot.app;

import dev.muster.bot.exporting.TicketExport;
import dev.muster.domain.team.Team;
import dev.muster.storage.mongo.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code muster export tickets}: a team's tickets as a CSV file. */
@Command(
        name = "tickets",
        description = "Writes a team's tickets as CSV: a row for each ticket, or for each event of its history.",
        mixinStandardHelpOptions = true)
final class ExportTicketsCommand implements Callable<Integer> {
    @Mixin
    private final ExportTarget target = new ExportTarget();

    @Option(names = "--events", description = "a row for each event, not for each ticket")
    private boolean events;

    @Option(
            names = "--since",
            description = "only tickets in which something happened on this date of the team's or later")
    private @Nullable LocalDate since;

    @Override
    public Integer call() {
        return BesideServe.use(this::export);
    }

    private int export(Store store) {
        Optional<Team> named = target.team(store);
        if (named.isEmpty()) {
            return 1;
        }
        Instant from = since == null
                ? Instant.EPOCH
                : since.atStartOfDay(named.get().zone()).toInstant();
        TicketExport export = new TicketExport(store.tickets(), named.get());
        TicketExport.Rows rows = events ? TicketExport.Rows.EVENTS : TicketExport.Rows.TICKETS;
        return target.write("tickets", writer -> export.write(rows, from, writer));
    }
}
