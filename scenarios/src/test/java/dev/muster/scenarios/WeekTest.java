package dev.muster.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.muster.demo.play.Week;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weeks of a real help desk, replayed; the digest's figures against the same figures counted straight from the log. */
final class WeekTest {
    private static final Set<String> REOPENING =
            Set.of("Insert ticket", "Assign seriousness", "Take in charge ticket", "Wait");

    private record Event(LocalDateTime at, String activity) {}

    private record Figures(int opened, int resolved, int backlog, double medianHours) {}

    @ParameterizedTest
    @SuppressWarnings("SystemOut") // whoever reads the run's output is to know what it didn't try
    @ValueSource(strings = {"2011-W05", "2010-W20"})
    void theDigestAgreesWithTheLog(String week) throws IOException {
        Optional<Path> log = SharedFiles.find("tickets/helpdesk-2010-2011.csv");
        if (log.isEmpty()) {
            System.out.println("Skipped: the week of a real help desk, whose log is not beside the repository.");
            abort("There is no log");
        }
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        List<String> missing = Week.play(log.get(), week, new PrintStream(told, true, StandardCharsets.UTF_8));
        assertThat(missing).isEmpty();

        String last = told.toString(StandardCharsets.UTF_8).lines().toList().getLast();
        JsonObject digest = JsonParser.parseString(last).getAsJsonObject();
        Figures counted = counted(log.get(), week);
        assertThat(digest.get("week").getAsString()).isEqualTo(week);
        assertThat(digest.get("opened").getAsInt()).isEqualTo(counted.opened());
        assertThat(digest.get("resolved").getAsInt()).isEqualTo(counted.resolved());
        assertThat(digest.get("backlog").getAsInt()).isEqualTo(counted.backlog());
        assertThat(digest.get("resolution_median_h").getAsDouble())
                .isCloseTo(counted.medianHours(), Offset.offset(0.0002));
        assertThat(digest.get("requests").getAsInt()).isGreaterThanOrEqualTo(counted.opened() + counted.resolved());
        assertThat(digest.get("refused").getAsInt()).isNotNegative();
    }

    private static Figures counted(Path log, String week) throws IOException {
        LocalDateTime from =
                LocalDate.parse(week + "-1", DateTimeFormatter.ISO_WEEK_DATE).atStartOfDay();
        LocalDateTime to = from.plusWeeks(1);
        int opened = 0;
        int backlog = 0;
        List<Duration> times = new ArrayList<>();
        for (List<Event> ticket : tickets(log).values()) {
            Collections.sort(ticket, (a, b) -> a.at().compareTo(b.at()));
            LocalDateTime start = ticket.getFirst().at();
            if (!start.isBefore(to)) {
                continue;
            }
            opened += start.isBefore(from) ? 0 : 1;
            boolean resolved = false;
            LocalDateTime waitingSince = null;
            Duration waited = Duration.ZERO;
            Duration last = null;
            for (Event event : ticket) {
                if (!event.at().isBefore(to)) {
                    break;
                }
                boolean resolves = event.activity().equals("Resolve ticket");
                boolean waits = event.activity().equals("Wait");
                if (resolved && REOPENING.contains(event.activity())) {
                    resolved = false;
                }
                boolean goesOn = resolves || event.activity().equals("Take in charge ticket");
                if (waitingSince != null && goesOn) {
                    waited = waited.plus(Duration.between(waitingSince, event.at()));
                    waitingSince = null;
                }
                if (waits && waitingSince == null) {
                    waitingSince = event.at();
                }
                if (resolves) {
                    resolved = true;
                    last = event.at().isBefore(from)
                            ? last
                            : Duration.between(start, event.at()).minus(waited);
                }
            }
            backlog += resolved ? 0 : 1;
            if (last != null) {
                times.add(last);
            }
        }
        return new Figures(opened, times.size(), backlog, medianHours(times));
    }

    private static double medianHours(List<Duration> times) {
        List<Double> hours =
                times.stream().map(t -> t.toMillis() / 3_600_000.0).sorted().toList();
        int half = hours.size() / 2;
        return hours.size() % 2 == 1 ? hours.get(half) : (hours.get(half - 1) + hours.get(half)) / 2;
    }

    private static Map<String, List<Event>> tickets(Path log) throws IOException {
        Map<String, List<Event>> tickets = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            tickets.computeIfAbsent(cells[0], id -> new ArrayList<>())
                    .add(new Event(LocalDateTime.parse(cells[3]), cells[1]));
        }
        return tickets;
    }
}
