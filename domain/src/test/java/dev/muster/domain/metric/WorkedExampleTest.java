package dev.muster.domain.metric;

import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.ticket.TicketFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.shift.Period;
import dev.muster.domain.shift.Roster;
import dev.muster.domain.shift.RosterId;
import dev.muster.domain.shift.Shift;
import dev.muster.domain.shift.ShiftType;
import dev.muster.domain.team.BusinessHours;
import dev.muster.domain.team.SlaTargets;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
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
                    case "opened, urgent" -> ticket.openedAt(at).priority(Priority.URGENT);
                    case "claimed" -> ticket.claimed(ANA, at);
                    case "replied" -> ticket.replied(ANA, at);
                    case "waiting" -> ticket.waiting(ANA, at);
                    case "resolved" -> ticket.resolved(ANA, at, "done");
                    case "reopened" -> ticket.reopened(ANA, at);
                    case "escalated" -> ticket.escalated(ANA, at);
                    case "rated 2 of 5" -> ticket.rated(2, at);
                    case "rated 4 of 5" -> ticket.rated(4, at);
                    case "rated 5 of 5" -> ticket.rated(5, at);
                    default -> throw new IllegalStateException(row.toString());
                }
            }
        }
        return tickets.values().stream().map(TicketFixture::build).toList();
    }

    /** Its shifts: | 2026-11-23 | Early 09:00-17:00 | 2 | Ana, Raj |. */
    private Roster roster() {
        List<List<String>> lines =
                rows.stream().filter(row -> row.getFirst().matches("\\d{4}-.*")).toList();
        Map<String, ShiftType> types = new LinkedHashMap<>();
        List<Shift> shifts = new ArrayList<>();
        for (List<String> line : lines) {
            LocalDate date = LocalDate.parse(line.getFirst());
            String[] shift = line.get(1).split("[ -]");
            Map<DayOfWeek, Integer> needed = new EnumMap<>(DayOfWeek.class);
            needed.put(date.getDayOfWeek(), Integer.parseInt(line.get(2)));
            if (types.containsKey(shift[0])) {
                needed.putAll(types.get(shift[0]).needed());
            }
            types.put(
                    shift[0],
                    new ShiftType(shift[0], LocalTime.parse(shift[1]), LocalTime.parse(shift[2]), needed, null));
            if (!line.get(3).equals("nobody")) {
                for (String person : line.get(3).split(", ")) {
                    shifts.add(new Shift(date, shift[0], new UserId("U" + person.toUpperCase(Locale.ROOT))));
                }
            }
        }
        return new Roster(
                TeamFixture.WORKSPACE,
                TeamFixture.TEAM,
                new RosterId("example"),
                new Period(LocalDate.of(2026, 11, 23), 1),
                List.copyOf(types.values()),
                shifts,
                List.of(),
                Roster.Quality.BY_HAND,
                Roster.State.APPROVED,
                Instant.EPOCH,
                null,
                null);
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
                BusinessHours.officeHours(ZoneOffset.UTC),
                SlaTargets.DEFAULT);
        OnShift onShift = OnShift.of(
                List.of(roster()), tickets(), week.start(ZoneOffset.UTC), week.end(ZoneOffset.UTC), ZoneOffset.UTC);

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
        computed.put("SLA attained", percent(figures.quality().sla().value()));
        computed.put("reopen rate", percent(figures.reopenRate()));
        computed.put("escalation rate", percent(figures.quality().escalated().value()));
        computed.put("satisfaction", percent(figures.quality().satisfied().value()));
        computed.put("cover", percent(onShift.cover()));
        computed.put("load", "" + onShift.load().orElseThrow());
        assertThat(written()).containsExactlyEntriesOf(computed);
    }

    private static String percent(OptionalDouble share) {
        return Math.round(share.orElseThrow() * 100) + " %";
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
            String name = figure.label().toLowerCase(Locale.ROOT);
            assertThat(written().keySet())
                    .anyMatch(key -> key.toLowerCase(Locale.ROOT).startsWith(name));
        }
    }
}
