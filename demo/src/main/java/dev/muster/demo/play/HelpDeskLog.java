package dev.muster.demo.play;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The event log of a help desk, one row an event: {@code case_id,activity,resource,completed_at,product,customer}, times
 * without an offset, read as UTC.
 */
final class HelpDeskLog {
    private static final String HEADER = "case_id,activity,resource,completed_at,product,customer";
    private static final int COLUMNS = 6;

    /** What a row means for its ticket. */
    enum Activity {
        /** The ticket was entered or judged: it is there, and open again if it was resolved. */
        INSERT("Insert ticket"),
        SERIOUSNESS("Assign seriousness"),
        TAKE_IN_CHARGE("Take in charge ticket"),
        WAIT("Wait"),
        RESOLVE("Resolve ticket"),
        CLOSED("Closed"),
        /** Every other activity is a note that changes no state. */
        NOTE("");

        private final String name;

        Activity(String name) {
            this.name = name;
        }

        static Activity of(String name) {
            for (Activity activity : values()) {
                if (activity.name.equals(name)) {
                    return activity;
                }
            }
            return NOTE;
        }

        /** Whether this, after a resolution, brings the ticket back. */
        boolean reopens() {
            return switch (this) {
                case INSERT, SERIOUSNESS, TAKE_IN_CHARGE, WAIT -> true;
                case RESOLVE, CLOSED, NOTE -> false;
            };
        }
    }

    /**
     * One row.
     *
     * @param line its number in the file, from 2
     */
    record Row(int line, String ticket, Activity activity, String agent, Instant at, String product) {}

    private final List<Row> rows;

    private HelpDeskLog(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /**
     * Reads a log; rows of the same instant keep the order of the file.
     *
     * @throws IllegalArgumentException naming the line that is none of such a log
     */
    static HelpDeskLog read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADER)) {
            throw new IllegalArgumentException(file + " does not begin with the line " + HEADER);
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                rows.add(row(file, i + 1, lines.get(i)));
            }
        }
        // A stable sort: what happened at the same instant stays in the order of the file.
        rows.sort(Comparator.comparing(Row::at));
        return new HelpDeskLog(rows);
    }

    private static Row row(Path file, int line, String text) {
        String[] cells = text.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException(
                    "%s, line %d: %d cells instead of %d".formatted(file, line, cells.length, COLUMNS));
        }
        try {
            Instant at = LocalDateTime.parse(cells[3]).toInstant(ZoneOffset.UTC);
            return new Row(line, cells[0], Activity.of(cells[1]), cells[2], at, cells[4]);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "%s, line %d: '%s' is not a time like 2011-02-01T09:30:00.000".formatted(file, line, cells[3]), e);
        }
    }

    List<Row> rows() {
        return rows;
    }

    /** The rows from one UTC instant, included, to another, excluded. */
    List<Row> between(Instant from, Instant to) {
        return rows.stream()
                .filter(r -> !r.at().isBefore(from) && r.at().isBefore(to))
                .toList();
    }

    /** Everybody who did something, in the order of their first row. */
    List<String> agents() {
        return rows.stream().map(Row::agent).distinct().toList();
    }

    /** The rows before a UTC instant, by ticket, tickets in the order of their first row. */
    Map<String, List<Row>> ticketsBefore(Instant instant) {
        Map<String, List<Row>> tickets = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.at().isBefore(instant)) {
                tickets.computeIfAbsent(row.ticket(), t -> new ArrayList<>()).add(row);
            }
        }
        return tickets;
    }
}
