package dev.muster.bot.importing;

import dev.muster.bot.importing.Mapping.Events;
import dev.muster.domain.ticket.LoggedTicket.Step;
import dev.muster.domain.ticket.Origin;
import dev.muster.domain.ticket.OutsideLink;
import dev.muster.domain.ticket.Particulars;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.ProductArea;
import dev.muster.domain.ticket.Segment;
import dev.muster.domain.ticket.Ticket;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads what one record of a file says by a mapping: its events, or why it can't be used. */
final class RowReader {
    private static final Pattern COLUMN = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NOT_IN_A_TAG = Pattern.compile("[^\\p{L}\\p{N}_-]+");
    private static final int LONGEST_QUOTE = 80;

    private final Mapping mapping;

    /** What a record says. */
    sealed interface Read {
        record Rows(List<Row> rows) implements Read {}

        record Rejected(String why) implements Read {}
    }

    /**
     * A reader of records with certain columns.
     *
     * @throws MappingException when there are columns that the mapping names and the file doesn't have
     */
    RowReader(Mapping mapping, List<String> columns) {
        this.mapping = mapping;
        TreeSet<String> missing = new TreeSet<>(needed(mapping));
        missing.removeAll(columns);
        if (!missing.isEmpty()) {
            throw new MappingException("the file has no column %s; it has %s%s"
                    .formatted(
                            missing,
                            columns,
                            columns.size() == 1
                                    ? ": is its delimiter another one than '" + mapping.delimiter() + "'?"
                                    : ""));
        }
    }

    private static List<String> needed(Mapping mapping) {
        List<String> needed = new ArrayList<>(mapping.tags());
        needed.add(mapping.ticket());
        switch (mapping.events()) {
            case Events.RowEach each -> needed.addAll(List.of(each.at(), each.activity()));
            case Events.Columns columns -> needed.addAll(columns.steps().keySet());
        }
        for (@Nullable
        String column : new @Nullable String[] {
            mapping.who(), mapping.note(), mapping.priority(), mapping.segment(), mapping.area(), mapping.link()
        }) {
            if (column != null) {
                needed.add(column);
            }
        }
        COLUMN.matcher(mapping.subject()).results().forEach(match -> needed.add(match.group(1)));
        return needed;
    }

    Read read(CSVRecord record) {
        if (!record.isConsistent()) {
            return new Read.Rejected("it has " + record.size() + " cells, not as many as there are columns");
        }
        String ticket = record.get(mapping.ticket()).strip();
        if (ticket.isEmpty() || ticket.length() > Origin.LONGEST_KEY) {
            return new Read.Rejected(
                    ticket.isEmpty()
                            ? mapping.ticket() + " is empty"
                            : mapping.ticket() + " has more than " + Origin.LONGEST_KEY + " characters");
        }
        return switch (mapping.events()) {
            case Events.RowEach each -> event(record, ticket, each);
            case Events.Columns columns -> events(record, ticket, columns);
        };
    }

    private Read event(CSVRecord record, String ticket, Events.RowEach each) {
        String activity = record.get(each.activity()).strip();
        Step step = each.steps().getOrDefault(activity, each.otherwise());
        if (step == null) {
            return new Read.Rejected(
                    each.activity() + " is '" + quoted(activity) + "', which the mapping doesn't name");
        }
        String time = record.get(each.at()).strip();
        try {
            String note =
                    mapping.note() == null ? "" : record.get(mapping.note()).strip();
            String told = note.isEmpty() && step == Step.NOTED ? activity : note;
            return new Read.Rows(List.of(row(record, ticket, mapping.instant(time), step, told)));
        } catch (DateTimeException e) {
            return new Read.Rejected(each.at() + " is '" + quoted(time) + "', not a time");
        }
    }

    private Read events(CSVRecord record, String ticket, Events.Columns columns) {
        List<Row> rows = new ArrayList<>();
        String note = mapping.note() == null ? "" : record.get(mapping.note()).strip();
        for (Map.Entry<String, Step> column : columns.steps().entrySet()) {
            String time = record.get(column.getKey()).strip();
            if (time.isEmpty()) {
                continue; // it didn't happen
            }
            try {
                Instant at = mapping.instant(time);
                rows.add(row(record, ticket, at, column.getValue(), column.getValue() == Step.RESOLVED ? note : ""));
            } catch (DateTimeException e) {
                return new Read.Rejected(column.getKey() + " is '" + quoted(time) + "', not a time");
            }
        }
        return rows.isEmpty()
                ? new Read.Rejected("none of " + columns.steps().keySet() + " has a time")
                : new Read.Rows(rows);
    }

    private Row row(CSVRecord record, String ticket, Instant at, Step step, String note) {
        List<String> tags = mapping.tags().stream()
                .map(column -> tag(record.get(column)))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        return new Row(
                ticket,
                at,
                step,
                mapping.who() == null ? "" : record.get(mapping.who()).strip(),
                cut(note, Ticket.LONGEST_NOTE),
                cut(subject(record), Ticket.LONGEST_SUBJECT),
                priority(record),
                new Particulars(
                        Segment.parse(cell(record, mapping.segment())).orElse(null),
                        ProductArea.parse(cell(record, mapping.area())).orElse(null),
                        OutsideLink.parse(cell(record, mapping.link())).orElse(null)),
                tags);
    }

    private static String cell(CSVRecord record, @Nullable String column) {
        return column == null ? "" : record.get(column);
    }

    private String subject(CSVRecord record) {
        Matcher columns = COLUMN.matcher(mapping.subject());
        String subject = columns.replaceAll(match -> Matcher.quoteReplacement(record.get(match.group(1))));
        return BLANKS.matcher(subject).replaceAll(" ").strip();
    }

    private Priority priority(CSVRecord record) {
        if (mapping.priority() == null) {
            return Priority.NORMAL;
        }
        String word = record.get(mapping.priority()).strip();
        Priority named = mapping.priorities().get(word);
        return named != null ? named : Priority.parse(word).orElse(Priority.NORMAL);
    }

    /** As people type them behind a #. */
    private static String tag(String value) {
        return NOT_IN_A_TAG.matcher(value.strip().toLowerCase(Locale.ROOT)).replaceAll("-");
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    private static String quoted(String text) {
        return cut(text, LONGEST_QUOTE);
    }
}
