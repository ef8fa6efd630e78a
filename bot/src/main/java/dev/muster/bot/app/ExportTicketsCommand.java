package dev.muster.bot.app;

import dev.muster.bot.exporting.TicketExport;
import dev.muster.domain.team.Team;
import dev.muster.storage.mongo.Store;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code muster export tickets}: a team's tickets as a CSV file. */
@Command(
        name = "tickets",
        description = "Writes a team's tickets as CSV: a row for each ticket, or for each event of its history.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("SystemOut") // its output is what it is for
final class ExportTicketsCommand implements Callable<Integer> {
    @Option(names = "--team", required = true, description = "the team's name or id")
    private String team = "";

    @Option(names = "--out", description = "a new file (default: the terminal)")
    private @Nullable Path out;

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
        Optional<Team> named = NamedTeam.find(store.teams(), team);
        if (named.isEmpty()) {
            return 1;
        }
        Instant from = since == null
                ? Instant.EPOCH
                : since.atStartOfDay(named.get().zone()).toInstant();
        try (BufferedWriter writer = writer()) {
            TicketExport export = new TicketExport(store.tickets(), named.get());
            long count = export.write(events ? TicketExport.Rows.EVENTS : TicketExport.Rows.TICKETS, from, writer);
            System.err.printf(Locale.ENGLISH, "%,d tickets written.%n", count);
            return 0;
        } catch (FileAlreadyExistsException e) {
            System.err.println(e.getMessage() + " is there already: choose another name, or remove it.");
            return 1;
        } catch (IOException e) {
            System.err.println("Not everything was written: " + e.getMessage() + ".");
            return 1;
        }
    }

    private BufferedWriter writer() throws IOException {
        return out == null
                ? new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8))
                : Files.newBufferedWriter(out, StandardOpenOption.CREATE_NEW);
    }
}
