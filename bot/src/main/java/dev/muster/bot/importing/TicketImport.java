package dev.muster.bot.importing;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Actor;
import dev.muster.domain.ticket.ImportedTickets;
import dev.muster.domain.ticket.ImportedTickets.Imported;
import dev.muster.domain.ticket.LoggedDuplicates;
import dev.muster.domain.ticket.LoggedTicket;
import dev.muster.domain.ticket.NewTicket;
import dev.muster.domain.ticket.Origin;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BOMInputStream;
import org.apache.commons.io.input.BoundedInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Brings the tickets of a CSV file into a team. The file is read once, as it comes, its rows are brought together by ticket on
 * disk, and the tickets are brought a few hundred at a time: memory doesn't grow with the file. Interrupted, it is begun
 * anew: what was brought already stays as it is.
 */
public final class TicketImport {
    private static final String SYSTEM = "import";
    private static final int AT_ONCE = 500;

    private final Team team;
    private final Mapping mapping;
    private final ImportedTickets tickets;

    /**
     * What became of a file.
     *
     * @param rows all that were read, those that were rejected among them
     * @param duplicates of its unresolved tickets, those that seem to be the same as another one of them
     */
    public record Report(long rows, long rejected, Imported tickets, List<LoggedDuplicates.Pair> duplicates) {
        public Report {
            duplicates = List.copyOf(duplicates);
        }
    }

    /** Hears how far an import is, again and again. */
    @FunctionalInterface
    public interface Watch {
        /** So many bytes of the file were read. */
        void read(long bytes);

        /** Of so many rows that can be used, so many are brought. */
        default void brought(long rows, long all) {
            // Reading comes first.
        }
    }

    /**
     * An import into a team.
     *
     * @param mapping the file that says how rows are read
     * @throws MappingException when the mapping can't be used
     */
    public TicketImport(Team team, Path mapping, ImportedTickets tickets) throws IOException {
        this.team = team;
        this.mapping = MappingReader.read(mapping);
        this.tickets = tickets;
    }

    /**
     * Imports a file.
     *
     * @param rejects where the rows that can't be used go, with the reason; is not made when there are none
     * @param dryRun whether everything is only looked at
     * @param now UTC instant; what was late before is no news
     * @throws MappingException when the file isn't what the mapping says
     */
    public Report run(Path file, Path rejects, boolean dryRun, Instant now, Watch watch) throws IOException {
        Path scratch = Files.createTempFile("muster-import", ".rows");
        try (RowsByTicket rows = new RowsByTicket(scratch.toString())) {
            Reading reading = new Reading(rows, rejects);
            try (reading;
                    BoundedInputStream bytes = BoundedInputStream.builder()
                            .setInputStream(Files.newInputStream(file))
                            .get();
                    Reader text = new InputStreamReader(
                            BOMInputStream.builder().setInputStream(bytes).get(),
                            mapping.encoding().newDecoder());
                    CSVParser parser = format().parse(text)) {
                reading.readAll(parser, () -> watch.read(bytes.getCount()));
            } catch (UncheckedIOException | CharacterCodingException e) {
                throw new MappingException(
                        "row %d can't be read as %s: name the file's encoding in the mapping"
                                .formatted(reading.count + 1, mapping.encoding()),
                        e);
            }
            LoggedDuplicates duplicates = new LoggedDuplicates();
            Imported imported =
                    bring(rows, duplicates, batch -> dryRun ? tickets.look(batch) : tickets.bring(batch, now), watch);
            return new Report(reading.count, reading.rejected, imported, duplicates.found());
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    private CSVFormat format() {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(mapping.delimiter())
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
    }

    private Imported bring(
            RowsByTicket rows, LoggedDuplicates duplicates, Function<List<LoggedTicket>, Imported> store, Watch watch) {
        Imported[] all = {Imported.NONE};
        long[] brought = {0};
        List<LoggedTicket> batch = new ArrayList<>();
        Runnable flush = () -> {
            all[0] = all[0].and(store.apply(batch));
            batch.clear();
            watch.brought(brought[0], rows.count());
        };
        rows.each(ticket -> {
            LoggedTicket logged = logged(ticket);
            duplicates.add(logged);
            batch.add(logged);
            brought[0] += ticket.size();
            if (batch.size() == AT_ONCE) {
                flush.run();
            }
        });
        flush.run();
        return all[0];
    }

    private LoggedTicket logged(List<Row> rows) {
        Row first = rows.getFirst();
        NewTicket opening = new NewTicket(
                team.workspace(),
                team.id(),
                first.subject().isEmpty() ? first.ticket() : first.subject(),
                "",
                first.priority(),
                null,
                Set.copyOf(first.tags()),
                first.particulars(),
                actor(first.who()),
                first.at(),
                new Origin(SYSTEM, first.ticket()));
        return new LoggedTicket(
                opening,
                rows.stream()
                        .map(row -> new LoggedTicket.Event(row.at(), row.step(), actor(row.who()), row.note()))
                        .toList());
    }

    private Actor actor(String who) {
        UserId user = mapping.people().get(who);
        if (user != null) {
            return new Actor.Person(user);
        }
        return new Actor.Outsider(
                who.isEmpty()
                        ? "somebody"
                        : who.length() <= Actor.LONGEST_NAME ? who : who.substring(0, Actor.LONGEST_NAME));
    }

    /** One pass through the file. */
    private final class Reading implements AutoCloseable {
        private final RowsByTicket rows;
        private final Path rejects;
        private @Nullable CSVPrinter out;
        private long count;
        private long rejected;

        Reading(RowsByTicket rows, Path rejects) {
            this.rows = rows;
            this.rejects = rejects;
        }

        void readAll(CSVParser parser, Runnable went) throws IOException {
            RowReader reader = new RowReader(mapping, parser.getHeaderNames());
            for (CSVRecord row : parser) {
                count++;
                went.run();
                switch (reader.read(row)) {
                    case RowReader.Read.Rows good -> good.rows().forEach(rows::add);
                    case RowReader.Read.Rejected bad -> reject(parser, row, bad.why());
                }
            }
        }

        private void reject(CSVParser parser, CSVRecord row, String why) throws IOException {
            rejected++;
            CSVPrinter printer = out;
            if (printer == null) {
                printer = new CSVPrinter(Files.newBufferedWriter(rejects), CSVFormat.RFC4180);
                out = printer;
                printer.printRecord(Stream.concat(Stream.of("row", "reason"), parser.getHeaderNames().stream()));
            }
            printer.printRecord(Stream.concat(Stream.of(Long.toString(count), why), row.stream()));
        }

        @Override
        public void close() throws IOException {
            if (out != null) {
                out.close();
            }
        }
    }
}
