package dev.muster.bot.importing;

import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.team.Member;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the shifts of a CSV file, or says line by line what is wrong with it. */
public final class RosterFile {
    private static final List<String> COLUMNS = List.of("date", "shift", "user");
    private static final String FORMULA = "=+-@\t\r";
    private static final int LONGEST_QUOTE = 40;
    private static final int MOST_NAMES = 12;

    private final Team team;
    private final List<ShiftType> types;
    private final LocalDate today;
    private final List<Shift> shifts = new ArrayList<>();
    private final Map<Shift, Long> lines = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();

    /** What a file holds. */
    public sealed interface Read {
        /**
         * Its shifts.
         *
         * @param shifts at least one, in the file's order
         */
        record Shifts(List<Shift> shifts) implements Read {
            public Shifts {
                shifts = List.copyOf(shifts);
            }
        }

        /** It can't be used as it is; each line says where, what and what would be right. */
        record Wrong(List<String> lines) implements Read {
            public Wrong {
                lines = List.copyOf(lines);
            }
        }
    }

    private RosterFile(Team team, List<ShiftType> types, LocalDate today) {
        this.team = team;
        this.types = types;
        this.today = today;
    }

    /**
     * Reads a file.
     *
     * @param types the team's shift types
     * @param today the local date in the team's zone; nothing may be before it
     */
    public static Read read(byte[] file, Team team, List<ShiftType> types, LocalDate today) {
        RosterFile reading = new RosterFile(team, types, today);
        try {
            reading.readAll(file);
        } catch (IOException | UncheckedIOException e) {
            reading.wrong.add("it is not CSV: " + e.getMessage());
        }
        if (reading.wrong.isEmpty() && reading.shifts.isEmpty()) {
            reading.wrong.add("there is no shift in it");
        }
        return reading.wrong.isEmpty() ? new Read.Shifts(reading.shifts) : new Read.Wrong(reading.wrong);
    }

    private void readAll(byte[] file) throws IOException {
        CharBuffer text = CharBuffer.allocate(file.length + 1);
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult decoded = decoder.decode(bytes, text, true);
        text.flip();
        if (decoded.isError()) {
            long line = 1 + text.chars().filter(c -> c == '\n').count();
            wrong.add("line %d is not UTF-8: save the file as CSV in UTF-8".formatted(line));
            return;
        }
        String csv = text.toString();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .setAllowMissingColumnNames(true)
                .get();
        try (CSVParser parser = CSVParser.parse(csv.startsWith("\uFEFF") ? csv.substring(1) : csv, format)) {
            if (!hasColumns(parser.getHeaderNames())) {
                return;
            }
            for (CSVRecord row : parser) {
                read(parser.getCurrentLineNumber(), row);
            }
        } catch (IllegalArgumentException e) {
            wrong.add("its first line can't be a header: " + e.getMessage());
        }
    }

    private boolean hasColumns(List<String> there) {
        List<String> missing = COLUMNS.stream()
                .filter(column -> there.stream().noneMatch(column::equalsIgnoreCase))
                .toList();
        if (missing.isEmpty()) {
            return true;
        }
        String header = String.join(",", there);
        if (there.size() == 1 && (header.contains(";") || header.contains("\t"))) {
            wrong.add("line 1 has no comma: is the delimiter %s? Save the file with commas."
                    .formatted(header.contains(";") ? "a semicolon" : "a tab"));
        } else {
            wrong.add("line 1 has no column %s: needed are date, shift and user".formatted(String.join(", ", missing)));
        }
        return false;
    }

    private void read(long line, CSVRecord row) {
        int before = wrong.size();
        if (!row.isConsistent()) {
            wrong(line, "it has %d cells, not as many as there are columns".formatted(row.size()));
            return;
        }
        LocalDate date = date(line, row.get("date"));
        String type = type(line, text(row.get("shift")));
        List<Member> people = people(line, text(row.get("user")));
        if (wrong.size() == before) {
            add(
                    line,
                    new Shift(date, type, people.getFirst().user()),
                    people.getFirst().name());
        }
    }

    private LocalDate date(long line, String written) {
        try {
            LocalDate date = LocalDate.parse(written);
            if (date.isBefore(today)) {
                wrong(line, "%s is in the past: today is %s".formatted(date, today));
            }
            return date;
        } catch (DateTimeException e) {
            wrong(line, "date is '%s': write it like %s".formatted(quoted(written), today.plusDays(1)));
            return LocalDate.MIN;
        }
    }

    private String type(long line, String written) {
        return types.stream()
                .map(ShiftType::name)
                .filter(written::equalsIgnoreCase)
                .findFirst()
                .orElseGet(() -> {
                    wrong(
                            line,
                            "shift is '%s', which the team doesn't have; it has %s"
                                    .formatted(
                                            quoted(written),
                                            types.stream().map(ShiftType::name).collect(Collectors.joining(", "))));
                    return "";
                });
    }

    /** The one member who is meant; nobody when that is wrong. */
    private List<Member> people(long line, String written) {
        String name = written.startsWith("@") ? written.substring(1) : written;
        List<Member> meant = team.members().stream()
                .filter(m -> m.user().value().equals(name.toUpperCase(Locale.ROOT)))
                .toList();
        if (meant.isEmpty()) {
            meant = team.members().stream()
                    .filter(m -> m.name().strip().equalsIgnoreCase(name))
                    .toList();
        }
        if (meant.isEmpty()) {
            wrong(
                    line,
                    "user is '%s', who is not on the team; there are %s"
                            .formatted(quoted(written), names(team.members())));
        } else if (meant.size() > 1) {
            wrong(line, "several people are called '%s': write an id, %s".formatted(quoted(written), names(meant)));
        }
        return meant;
    }

    private static String names(List<Member> members) {
        String names = members.stream()
                .limit(MOST_NAMES)
                .map(m -> m.name() + " (" + m.user() + ")")
                .collect(Collectors.joining(", "));
        return members.size() > MOST_NAMES ? names + " and " + (members.size() - MOST_NAMES) + " more" : names;
    }

    private void add(long line, Shift shift, String name) {
        UserId person = shift.person();
        for (Shift other : shifts) {
            if (other.person().equals(person) && other.date().equals(shift.date())) {
                wrong(
                        line,
                        other.equals(shift)
                                ? "it says the same as line " + lines.get(other)
                                : "%s has %s on %s already, in line %d: one shift a day"
                                        .formatted(name, other.type(), shift.date(), lines.get(other)));
                return;
            }
        }
        shifts.add(shift);
        lines.put(shift, line);
    }

    private void wrong(long line, String what) {
        wrong.add("line " + line + ": " + what);
    }

    /** Without the apostrophe that keeps a spreadsheet from taking it for a formula. */
    private static String text(String written) {
        return written.length() > 1 && written.charAt(0) == '\'' && FORMULA.indexOf(written.charAt(1)) >= 0
                ? written.substring(1)
                : written;
    }

    private static String quoted(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE - 1) + "…";
    }
}
