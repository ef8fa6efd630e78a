package dev.muster.bot.metric;

import dev.muster.domain.metric.MonthReview;
import dev.muster.domain.team.Skill;
import dev.muster.domain.team.Team;
import dev.muster.domain.ticket.Particulars;
import dev.muster.domain.ticket.ProductArea;
import dev.muster.domain.ticket.Rating;
import dev.muster.domain.ticket.Segment;
import dev.muster.domain.ticket.SlaResult;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.TicketEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The tickets of a month as rows of its spreadsheet, the newest first, as they were at its end; times are the team's. */
final class TicketRows {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final double MINUTES_PER_HOUR = 60;
    private static final List<String> COLUMNS = List.of(
            "Number",
            "Subject",
            "Priority",
            "Segment",
            "Product area",
            "Skill",
            "Tags",
            "Opened",
            "First reply",
            "Resolved",
            "First response, business hours",
            "Targets",
            "Reopened",
            "Escalated",
            "Rating");

    private TicketRows() {}

    /**
     * Writes them.
     *
     * @param most at most so many
     */
    static void write(Worksheet sheet, Team team, MonthReview review, int most) {
        MonthSheet.header(sheet, COLUMNS);
        Instant end = review.figures().span().end(team.zone());
        List<Ticket> newest = review.tickets().reversed();
        int row = 1;
        for (Ticket ticket : newest.subList(0, Math.min(most, newest.size()))) {
            write(sheet, row, team, ticket, end);
            row++;
        }
        if (most < newest.size()) {
            MonthSheet.text(
                    sheet,
                    row + 1,
                    0,
                    "Cut: these are the %d newest of %d tickets, so that the file stays small. `./muster export tickets` writes all."
                            .formatted(most, newest.size()));
        }
        MonthSheet.widths(sheet, 9, 60, 10, 12, 16, 16, 24, 17, 17, 17, 16, 10, 10, 10, 8);
    }

    private static void write(Worksheet sheet, int row, Team team, Ticket ticket, Instant end) {
        List<TicketEvent> known =
                ticket.history().stream().takeWhile(e -> e.at().isBefore(end)).toList();
        Particulars particulars = ticket.particulars();
        sheet.value(row, 0, ticket.number().value());
        MonthSheet.text(sheet, row, 1, ticket.subject());
        MonthSheet.text(sheet, row, 2, ticket.priority().word());
        MonthSheet.text(sheet, row, 3, orEmpty(particulars.segment(), Segment::word));
        MonthSheet.text(sheet, row, 4, orEmpty(particulars.area(), ProductArea::name));
        MonthSheet.text(sheet, row, 5, orEmpty(ticket.skill(), Skill::name));
        MonthSheet.text(sheet, row, 6, ticket.tags().stream().sorted().collect(Collectors.joining(" ")));
        Optional<TicketEvent> reply =
                known.stream().filter(e -> e.kind() == Kind.REPLIED).findFirst();
        MonthSheet.text(sheet, row, 7, local(Optional.of(ticket.history().getFirst()), team.zone()));
        MonthSheet.text(sheet, row, 8, local(reply, team.zone()));
        MonthSheet.text(sheet, row, 9, local(resolution(known), team.zone()));
        MonthSheet.number(
                sheet,
                row,
                10,
                reply.map(r -> hours(team.hours().between(ticket.openedAt(), r.at())))
                        .orElse(OptionalDouble.empty()));
        MonthSheet.text(
                sheet,
                row,
                11,
                SlaResult.of(ticket, end, team.hours(), team.targets())
                        .map(result -> result.met() ? "met" : "missed")
                        .orElse("not due"));
        sheet.value(
                row, 12, known.stream().filter(e -> e.kind() == Kind.REOPENED).count());
        MonthSheet.text(sheet, row, 13, known.stream().anyMatch(e -> e.kind() == Kind.ESCALATED) ? "yes" : "");
        known.reversed().stream()
                .flatMap(e -> Rating.in(e).stream())
                .findFirst()
                .ifPresent(rating -> sheet.value(row, 14, rating.score()));
    }

    /** The last one, unless the ticket came back after it. */
    private static Optional<TicketEvent> resolution(List<TicketEvent> events) {
        return events.reversed().stream()
                .filter(e -> e.kind() == Kind.RESOLVED || e.kind() == Kind.REOPENED)
                .findFirst()
                .filter(e -> e.kind() == Kind.RESOLVED);
    }

    private static OptionalDouble hours(Duration time) {
        return OptionalDouble.of(time.toMinutes() / MINUTES_PER_HOUR);
    }

    private static String local(Optional<TicketEvent> event, ZoneId zone) {
        return event.map(e -> LOCAL.format(e.at().atZone(zone))).orElse("");
    }

    private static <T> String orEmpty(@Nullable T value, Function<T, String> words) {
        return value == null ? "" : words.apply(value);
    }
}
