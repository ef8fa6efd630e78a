package dev.muster.domain.metric;

import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.ticket.TicketFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.team.BusinessHours;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example of {@code docs/metrics.md}, whose figures were worked out by hand. */
class WorkedExampleTest {
    private static final double MILLIS_AN_HOUR = 3_600_000;

    private final List<List<String>> rows = rows();

    private static List<List<String>> rows() {
        try (var lines = Files.lines(Path.of("..", "docs", "metrics.md"))) {
            return lines.filter(line -> line.startsWith("| "))
                    .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                            .map(String::strip)
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Ticket> tickets() {
        Map<Integer, TicketFixture> tickets = new LinkedHashMap<>();
        for (List<String> row : rows) {
            if (row.getFirst().matches("\\d+")) {
                int number = Integer.parseInt(row.getFirst());
                String at = row.get(1).replace(' ', 'T') + ":00Z";
                TicketFixture ticket = tickets.computeIfAbsent(number, n -> ticket(n));
                switch (row.get(2)) {
                    case "opened" -> ticket.openedAt(at);
                    case "claimed" -> ticket.claimed(ANA, at);
                    case "replied" -> ticket.replied(ANA, at);
                    case "waiting" -> ticket.waiting(ANA, at);
                    case "resolved" -> ticket.resolved(ANA, at, "done");
                    case "reopened" -> ticket.reopened(ANA, at);
                    default -> throw new IllegalStateException(row.toString());
                }
            }
        }
        return tickets.values().stream().map(TicketFixture::build).toList();
    }

    private Map<String, String> written() {
        Map<String, String> written = new LinkedHashMap<>();
        int first = rows.indexOf(List.of("figure", "value", "why"));
        rows.subList(first + 2, rows.size()).forEach(row -> written.put(row.getFirst(), row.get(1)));
        return written;
    }

    @Test
    void theFiguresOfThePageAreThoseOfItsTickets() {
        DateSpan week = DateSpan.weekOf(LocalDate.of(2026, 11, 23));
        Figures figures = Figures.of(
                tickets(),
                week.start(ZoneOffset.UTC),
                week.end(ZoneOffset.UTC),
                BusinessHours.officeHours(ZoneOffset.UTC));

        Map<String, String> computed = new LinkedHashMap<>();
        computed.put("opened", "" + figures.opened());
        computed.put("resolved", "" + figures.resolved());
        computed.put("reopened", "" + figures.reopened());
        computed.put("backlog", "" + figures.backlog());
        computed.put("backlog under 1 day", "" + figures.ages().underOneDay());
        computed.put("backlog of 1 to 3 days", "" + figures.ages().oneToThreeDays());
        computed.put("backlog of 3 to 7 days", "" + figures.ages().threeToSevenDays());
        computed.put("backlog of 7 days or more", "" + figures.ages().sevenDaysOrMore());
        put(computed, "time to claim", figures.claim());
        put(computed, "first response", figures.firstResponse());
        put(computed, "resolution", figures.resolution());
        computed.put("reopen rate", Math.round(figures.reopenRate().orElseThrow() * 100) + " %");
        assertThat(written()).containsExactlyEntriesOf(computed);
    }

    private static void put(Map<String, String> computed, String figure, Spread spread) {
        computed.put(figure + ", median", hours(spread.median()));
        computed.put(figure + ", 90 %", hours(spread.p90()));
    }

    private static String hours(Duration duration) {
        return String.valueOf(duration.toMillis() / MILLIS_AN_HOUR).replaceFirst("\\.0$", "") + " h";
    }

    @Test
    void everyFigureThatPeopleCanAskForIsInTheExample() {
        for (Figure figure : Figure.values()) {
            String name = figure.label().toLowerCase(java.util.Locale.ROOT);
            assertThat(written().keySet()).anyMatch(key -> key.startsWith(name));
        }
    }
}
