package dev.muster.bot.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.bot.BotFixture;
import dev.muster.bot.exporting.TicketExport.Rows;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Heading;
import dev.muster.domain.ticket.OutsideLink;
import dev.muster.domain.ticket.Particulars;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.ProductArea;
import dev.muster.domain.ticket.Segment;
import dev.muster.domain.ticket.TicketDesk;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.storage.mongo.Store;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TicketExportTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final UserId GONE = new UserId("U0GONE");

    private final Store store = Store.inMemory();
    private final Team team = BotFixture.team();
    private final UserId member = team.members().getFirst().user();
    private final String name = team.members().getFirst().name();
    private final TicketDesk desk = new TicketDesk(store.tickets());

    @BeforeEach
    void prepare() {
        store.prepare();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private TicketNumber opened(String subject, Instant at) {
        Particulars particulars = new Particulars(
                Segment.SMB,
                new ProductArea("partner-portal"),
                new OutsideLink("https://help.example.com/t/1"),
                new OutsideLink("https://acme.slack.com/archives/C1/p1"));
        Heading heading = new Heading(subject, "", Priority.HIGH, null, Set.of("refund", "eu"), particulars);
        return desk.open(team, GONE, heading, at).number();
    }

    private String export(Rows rows, Instant since) throws IOException {
        StringBuilder out = new StringBuilder();
        new TicketExport(store.tickets(), team).write(rows, since, out);
        return out.toString();
    }

    @Test
    void aTicketIsARowWithTheTimesOfItsLife() throws IOException {
        TicketNumber number = opened("Refund, \"twice\"\nsays Größe", MONDAY);
        desk.claim(team, number, member, MONDAY.plusSeconds(60));
        desk.reply(team, number, member, "we look", MONDAY.plusSeconds(120));
        desk.resolve(team, number, member, "refunded", MONDAY.plusSeconds(180));
        desk.reopen(team, number, member, "again", MONDAY.plusSeconds(240));

        CSVRecord row = CSVParser.parse(
                        export(Rows.TICKETS, Instant.EPOCH),
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())
                .getRecords()
                .getFirst();

        assertThat(row.toMap())
                .containsEntry("number", "1")
                .containsEntry("priority", "high")
                .containsEntry("state", "claimed")
                .containsEntry("tags", "eu refund")
                .containsEntry("segment", "SMB")
                .containsEntry("area", "partner-portal")
                .containsEntry("link", "https://help.example.com/t/1")
                .containsEntry("message", "https://acme.slack.com/archives/C1/p1")
                .containsEntry("owner", name)
                .containsEntry("opened_by", "U0GONE")
                .containsEntry("opened_at", "2026-11-23T09:00:00Z")
                .containsEntry("claimed_at", "2026-11-23T09:01:00Z")
                .containsEntry("replied_at", "2026-11-23T09:02:00Z")
                .containsEntry("resolved_at", "2026-11-23T09:03:00Z")
                .containsEntry("closed_at", "")
                .containsEntry("last_event_at", "2026-11-23T09:04:00Z")
                .containsEntry("reopened", "1")
                .containsEntry("origin", "");
        assertThat(row.get("subject")).contains("\"twice\"", "Größe");
    }

    @Test
    void eachEventIsARowWhenSomebodyWantsThem() throws IOException {
        TicketNumber number = opened("Refund fails", MONDAY);
        desk.waitForUser(team, number, member, "for the invoice", MONDAY.plusSeconds(60));

        assertThat(export(Rows.EVENTS, Instant.EPOCH).lines())
                .containsExactly(
                        "number,at,event,by,owner,note",
                        "1,2026-11-23T09:00:00Z,opened,U0GONE,,",
                        "1,2026-11-23T09:01:00Z,waiting," + name + ",,for the invoice");
    }

    @Test
    void whatHappenedBeforeIsLeftOutAndTheRestIsInTheOrderOfItsLastEvent() throws IOException {
        opened("old", MONDAY.minusSeconds(1));
        TicketNumber late = opened("late", MONDAY);
        opened("new", MONDAY.plusSeconds(10));
        desk.claim(team, late, member, MONDAY.plusSeconds(20));

        assertThat(export(Rows.TICKETS, MONDAY).lines().skip(1))
                .satisfiesExactly(row -> assertThat(row).startsWith("3,new"), row -> assertThat(row)
                        .startsWith("2,late"));
    }

    @Test
    void whateverAFormulaMayBeginWithHasAnApostropheBeforeIt() {
        for (String sign : List.of("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")) {
            assertThat(TicketExport.text(sign + "1")).isEqualTo("'" + sign + "1");
        }
        assertThat(TicketExport.text("1 = 1")).isEqualTo("1 = 1");
        assertThat(TicketExport.text("")).isEmpty();
    }

    @Test
    void noTextBecomesAFormulaOfASpreadsheet() throws IOException {
        opened("=HYPERLINK(\"http://example.com\")", MONDAY);
        opened("-1 day", MONDAY.plusSeconds(1));

        assertThat(export(Rows.TICKETS, Instant.EPOCH)).contains("\"'=HYPERLINK(", "2,'-1 day,");
    }
}
