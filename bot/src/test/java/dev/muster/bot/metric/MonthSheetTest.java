package dev.muster.bot.metric;

import static dev.muster.bot.BotFixture.ANA;
import static dev.muster.bot.BotFixture.RAJ;
import static dev.muster.bot.BotFixture.team;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.delivery.Attachment;
import dev.muster.domain.metric.Figure;
import dev.muster.domain.metric.FigureGoal;
import dev.muster.domain.metric.MonthReview;
import dev.muster.domain.metric.MonthReviews;
import dev.muster.domain.metric.PeriodClosing;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.TicketDesk;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.storage.mongo.Store;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MonthSheetTest {
    private static final Instant OPENED = Instant.parse("2026-11-10T08:00:00Z");
    private static final Instant LATER = Instant.parse("2026-12-01T08:00:00Z");

    private final Store store = Store.inMemory();
    private final TicketDesk desk = new TicketDesk(store.tickets());

    @BeforeEach
    void prepare() {
        store.prepare();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private TicketNumber opened(String subject) {
        return desk.open(team(), ANA, subject, "secret details", Priority.NORMAL, null, Set.of("tax"), OPENED)
                .number();
    }

    private MonthReview november() {
        return new MonthReviews(
                        new PeriodClosing(store.tickets(), store.rosters(), store.figureGoals()),
                        store.rosters(),
                        store.leaves(),
                        store.launches())
                .of(team(), YearMonth.of(2026, 11), LATER);
    }

    private static List<Row> rows(byte[] sheet, String name) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
            return book.findSheet(name).orElseThrow().read();
        }
    }

    private static String at(List<Row> rows, int row, int column) {
        return rows.get(row).getCellText(column);
    }

    @Test
    void theFiguresStandBesideTheMonthBeforeTheirGoalAndTheirMeaning() throws IOException {
        TicketNumber number = opened("Refund");
        desk.reply(team(), number, RAJ, "We look into it", OPENED.plusSeconds(5400));
        store.figureGoals().set(team().workspace(), team().id(), new FigureGoal(Figure.FIRST_RESPONSE, 60));

        List<Row> rows = rows(MonthSheet.of(team(), november()), "Figures");

        assertThat(rows).hasSize(1 + Figure.values().length + 3);
        assertThat(at(rows, 1, 0)).isEqualTo("Opened");
        assertThat(rows.get(1).getCellAsNumber(2)).hasValue(BigDecimal.valueOf(1.0));
        assertThat(rows.get(1).getCellAsNumber(3)).hasValue(BigDecimal.valueOf(0.0));
        assertThat(at(rows, 1, 6)).isEqualTo(Figure.OPENED.definition());
        Row response = rows.stream()
                .filter(row -> row.getCellText(0).equals("First response"))
                .findFirst()
                .orElseThrow();
        assertThat(response.getCellText(2)).isEqualTo("1.5");
        assertThat(response.getCellText(4)).isEqualTo("at most 1 h");
        assertThat(response.getCellText(5)).isEqualTo("missed by 30 min");
    }

    @Test
    void theTicketsAreThereWithoutTheirDetailsAndWithoutWhoseTheyAre() throws IOException {
        desk.claim(team(), opened("Refund"), RAJ, OPENED);
        desk.resolve(team(), opened("Export"), RAJ, "Done", OPENED.plusSeconds(3600));

        byte[] sheet = MonthSheet.of(team(), november());
        List<Row> rows = rows(sheet, "Tickets");

        assertThat(rows).hasSize(3);
        assertThat(at(rows, 1, 0)).isEqualTo("2");
        assertThat(at(rows, 1, 1)).isEqualTo("Export");
        assertThat(at(rows, 1, 7)).isEqualTo("2026-11-10 09:00");
        assertThat(at(rows, 1, 9)).isEqualTo("2026-11-10 10:00");
        assertThat(at(rows, 1, 11)).isEqualTo("met");
        assertThat(at(rows, 2, 11)).isEqualTo("missed");
        assertThat(rows.toString()).doesNotContain("secret", RAJ.value());
        assertThat(rows(sheet, "Weeks")).hasSizeGreaterThan(1);
    }

    @Test
    void whatLooksLikeAFormulaIsTextAsItWasTyped() throws IOException {
        opened("=HYPERLINK(\"http://example.com\")");
        opened("+1 <b>&amp;</b> 😀");
        opened("@SUM(1+1)");

        List<Row> rows = rows(MonthSheet.of(team(), november()), "Tickets");

        assertThat(rows.subList(1, 4)).allSatisfy(row -> {
            assertThat(row.getCell(1).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(1).getFormula()).isNull();
        });
        assertThat(rows.subList(1, 4))
                .extracting(row -> row.getCellText(1))
                .containsExactly("@SUM(1+1)", "+1 <b>&amp;</b> 😀", "=HYPERLINK(\"http://example.com\")");
    }

    @Test
    void whatDoesntFitIsCutAndSaysSo() throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < 120; i++) {
            opened(random.ints(150, 'a', 'z' + 1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
        }
        MonthReview review = november();

        assertThat(rows(MonthSheet.of(team(), review), "Tickets")).hasSize(121);
        byte[] small = MonthSheet.of(team(), review, 12_000);
        assertThat(small.length).isLessThan(12_000).isLessThan(Attachment.LARGEST);
        List<Row> rows = rows(small, "Tickets");
        assertThat(at(rows, 1, 0)).isEqualTo("120");
        assertThat(rows.size()).isBetween(10, 100);
        assertThat(rows.getLast().getCellText(0))
                .startsWith("Cut: these are the " + (rows.size() - 2) + " newest of 120 tickets");
    }
}
