package dev.muster.bot.metric;

import dev.muster.domain.delivery.Attachment;
import dev.muster.domain.metric.Figure;
import dev.muster.domain.metric.FigureGoal;
import dev.muster.domain.metric.Figures;
import dev.muster.domain.metric.MonthReview;
import dev.muster.domain.metric.PeriodInFigures;
import dev.muster.domain.metric.Spread;
import dev.muster.domain.metric.WeekCount;
import dev.muster.domain.team.Team;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The month's spreadsheet: the figures with their definitions, the weeks, and the tickets without their details and without whose
 * they are, because it is for the whole channel. Whatever people typed is in cells of text, which no spreadsheet takes for a
 * formula.
 */
final class MonthSheet {
    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int MOST_TICKETS = 20_000;
    private static final double ROOM = 0.9;
    private static final double HUNDRED = 100;
    private static final double MINUTES_PER_HOUR = 60;
    private static final List<String> FIGURES =
            List.of("Figure", "Unit", "This month", "The month before", "Goal", "Goal met", "What it means");
    private static final List<String> WEEKS = List.of("Week", "From", "To", "Opened", "Resolved", "Backlog at the end");

    private MonthSheet() {}

    static byte[] of(Team team, MonthReview review) {
        return of(team, review, Attachment.LARGEST);
    }

    /** The sheet with as many of the newest tickets as fit into so many bytes; a note in it says how many were left out. */
    static byte[] of(Team team, MonthReview review, int largest) {
        int most = Math.min(MOST_TICKETS, review.tickets().size());
        byte[] bytes = written(team, review, most);
        while (bytes.length > largest && most > 0) {
            most = (int) Math.min(most - 1L, (long) (most * ROOM * largest / bytes.length));
            bytes = written(team, review, most);
        }
        return bytes;
    }

    private static byte[] written(Team team, MonthReview review, int most) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Muster", "1.0")) {
            figures(book.newWorksheet("Figures"), review.figures());
            weeks(book.newWorksheet("Weeks"), review.weeks());
            TicketRows.write(book.newWorksheet("Tickets"), team, review, most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void figures(Worksheet sheet, PeriodInFigures period) {
        header(sheet, FIGURES);
        int row = 1;
        for (Figure figure : Figure.values()) {
            FigureGoal goal = period.goals().get(figure);
            text(sheet, row, 0, figure.label());
            text(sheet, row, 1, unit(figure));
            number(sheet, row, 2, inUnit(figure, period.value(figure)));
            number(sheet, row, 3, inUnit(figure, period.valueBefore(figure)));
            text(sheet, row, 4, goal == null ? "" : GoalText.words(goal));
            text(sheet, row, 5, goal == null ? "" : met(goal, period));
            text(sheet, row, 6, figure.definition());
            row++;
            Spread spread = spread(figure, period);
            if (spread != null) {
                text(sheet, row, 0, figure.label() + ", 90 % within");
                text(sheet, row, 1, unit(figure).replace(", median", ""));
                number(sheet, row, 2, hours(spread));
                number(sheet, row, 3, hours(Objects.requireNonNull(spreadBefore(figure, period))));
                row++;
            }
        }
        widths(sheet, 30, 26, 14, 17, 18, 34, 120);
    }

    private static String met(FigureGoal goal, PeriodInFigures period) {
        Optional<FigureGoal.Standing> standing = goal.of(period);
        return standing.map(s -> GoalText.words(goal.figure(), s)).orElse("");
    }

    private static String unit(Figure figure) {
        return switch (figure.unit()) {
            case TICKETS -> "tickets";
            case BUSINESS_MINUTES -> "business hours, median";
            case PERCENT -> "%";
            case TICKETS_PER_PERSON -> "tickets per person";
        };
    }

    private static OptionalDouble inUnit(Figure figure, OptionalDouble value) {
        return figure.unit() == Figure.Unit.BUSINESS_MINUTES && value.isPresent()
                ? OptionalDouble.of(value.getAsDouble() / MINUTES_PER_HOUR)
                : value;
    }

    private static OptionalDouble hours(Spread spread) {
        return spread.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(spread.p90().toMinutes() / MINUTES_PER_HOUR);
    }

    private static @Nullable Spread spread(Figure figure, PeriodInFigures period) {
        return spread(figure, period.figures());
    }

    private static @Nullable Spread spreadBefore(Figure figure, PeriodInFigures period) {
        return spread(figure, period.before());
    }

    private static @Nullable Spread spread(Figure figure, Figures figures) {
        return switch (figure) {
            case TIME_TO_CLAIM -> figures.claim();
            case FIRST_RESPONSE -> figures.firstResponse();
            case RESOLUTION -> figures.resolution();
            default -> null; // no duration
        };
    }

    private static void weeks(Worksheet sheet, List<WeekCount> weeks) {
        header(sheet, WEEKS);
        int row = 1;
        for (WeekCount week : weeks) {
            text(sheet, row, 0, week.week().isoWeek());
            text(sheet, row, 1, week.week().from().toString());
            text(sheet, row, 2, week.week().to().toString());
            sheet.value(row, 3, week.opened());
            sheet.value(row, 4, week.resolved());
            sheet.value(row, 5, week.backlog());
            row++;
        }
        widths(sheet, 12, 12, 12, 10, 10, 18);
    }

    static void header(Worksheet sheet, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            text(sheet, 0, i, names.get(i));
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(0, 1);
    }

    static void widths(Worksheet sheet, int... widths) {
        for (int i = 0; i < widths.length; i++) {
            sheet.width(i, widths[i]);
        }
    }

    /** A cell of text; what XML can't hold becomes a blank. */
    static void text(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.value(row, column, text.replaceAll("\\p{Cntrl}", " "));
        }
    }

    static void number(Worksheet sheet, int row, int column, OptionalDouble value) {
        if (value.isPresent()) {
            sheet.value(row, column, Math.round(value.getAsDouble() * HUNDRED) / HUNDRED);
        }
    }
}
