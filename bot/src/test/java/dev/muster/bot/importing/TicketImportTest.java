package dev.muster.bot.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.bot.BotFixture;
import dev.muster.domain.team.Team;
import dev.muster.domain.ticket.Actor;
import dev.muster.domain.ticket.ImportedTickets.Imported;
import dev.muster.domain.ticket.LoggedDuplicates;
import dev.muster.domain.ticket.OutsideLink;
import dev.muster.domain.ticket.Particulars;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.ProductArea;
import dev.muster.domain.ticket.Segment;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.TicketEvent.Kind;
import dev.muster.domain.ticket.TicketState;
import dev.muster.storage.mongo.Store;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TicketImportTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String HEADER = "id,what,agent,when,product\n";
    private static final String EVENTS = """
            {"ticket": "id", "at": "when", "activity": "what", "zone": "Europe/Rome", "who": "agent",
             "activities": {"In": "opened", "Take": "claimed", "Wait": "waiting", "Done": "resolved"},
             "subject": "Case {id} of {product}", "tags": ["product"], "people": {"ana": "U0ANA"}}""";

    @TempDir
    private Path directory;

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private final List<String> heard = new ArrayList<>();
    private final TicketImport.Watch watch = new TicketImport.Watch() {
        @Override
        public void read(long bytes) {
            heard.add("read");
        }

        @Override
        public void brought(long rows, long all) {
            heard.add(rows + " of " + all);
        }
    };
    private final Store store = Store.inMemory();
    private final Team team = BotFixture.team();

    @BeforeEach
    void prepare() {
        store.prepare();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private TicketImport.Report brings(String mapping, byte[] file, boolean dryRun) throws IOException {
        Path csv = Files.write(directory.resolve("log.csv"), file);
        Path json = Files.writeString(directory.resolve("mapping.json"), mapping);
        return new TicketImport(team, json, store.importedTickets())
                .run(csv, directory.resolve("rejects.csv"), dryRun, NOW, watch);
    }

    private TicketImport.Report brings(String mapping, String file) throws IOException {
        return brings(mapping, file.getBytes(StandardCharsets.UTF_8), false);
    }

    private List<Ticket> tickets() {
        return store.tickets().touchedSince(team.workspace(), team.id(), Instant.EPOCH);
    }

    private static List<Kind> kinds(Ticket ticket) {
        return ticket.history().stream().map(TicketEvent::kind).toList();
    }

    @Test
    void aLogOfEventsBecomesTicketsWithTheirHistory() throws IOException {
        TicketImport.Report report = brings(EVENTS, HEADER + """
                7,In,bob,2011-02-01T09:00:00,VAT form
                8,In,bob,2011-02-01T09:30:00Z,
                7,Take,ana,2011-02-01 10:00:00,VAT form
                7,Called,ana,2011-02-01T10:30:00,VAT form
                7,Done,ana,2011-02-01T11:00:00,VAT form
                """);

        assertThat(report).isEqualTo(new TicketImport.Report(5, 0, new Imported(2, 0, 0, 0), List.of()));
        assertThat(directory.resolve("rejects.csv")).doesNotExist();
        Ticket seven = tickets().getFirst();
        assertThat(seven.subject()).isEqualTo("Case 7 of VAT form");
        assertThat(seven.tags()).containsExactly("vat-form");
        assertThat(seven.state()).isEqualTo(TicketState.RESOLVED);
        assertThat(seven.openedBy()).isEqualTo(new Actor.Outsider("bob"));
        assertThat(seven.openedAt()).isEqualTo(Instant.parse("2011-02-01T08:00:00Z"));
        assertThat(seven.owner()).isEqualTo(BotFixture.ANA);
        assertThat(kinds(seven)).containsExactly(Kind.OPENED, Kind.CLAIMED, Kind.NOTED, Kind.RESOLVED);
        assertThat(seven.history().get(2).note()).isEqualTo("Called");
        assertThat(tickets().get(1).openedAt()).isEqualTo(Instant.parse("2011-02-01T09:30:00Z"));
    }

    @Test
    void whoseATicketIsItsAreaAndItsAddressComeFromColumns() throws IOException {
        String mapping = """
                {"ticket": "id", "times": {"opened": "opened"}, "subject": "{id}",
                 "segment": "size", "area": "part", "link": "url"}""";

        brings(mapping, """
                id,opened,size,part,url
                7,2011-02-01T09:00:00Z,smb,Partner portal,https://help.example.com/7
                8,2011-02-01T09:30:00Z,huge,?,help/8
                """);

        assertThat(tickets().getFirst().particulars())
                .isEqualTo(new Particulars(
                        Segment.SMB, new ProductArea("partner-portal"), new OutsideLink("https://help.example.com/7")));
        assertThat(tickets().get(1).particulars()).isEqualTo(Particulars.NONE);
    }

    @Test
    void twiceIsTheSameAsOnceAndADryRunIsNothing() throws IOException {
        String log = HEADER + "7,In,bob,2011-02-01T09:00:00,a\n";

        assertThat(brings(EVENTS, log.getBytes(StandardCharsets.UTF_8), true).tickets())
                .isEqualTo(new Imported(1, 0, 0, 0));
        assertThat(tickets()).isEmpty();
        brings(EVENTS, log);
        assertThat(brings(EVENTS, log).tickets()).isEqualTo(new Imported(0, 0, 1, 0));
        assertThat(tickets()).hasSize(1);
    }

    @Test
    void openTicketsThatSeemToBeTheSameAreNamedAndBroughtAllTheSame() throws IOException {
        TicketImport.Report report = brings(EVENTS.replace("Case {id} of {product}", "{product}"), HEADER + """
                7,In,bob,2011-02-01T09:00:00,The VAT form is empty
                8,In,bob,2011-02-01T09:30:00,VAT form is empty
                9,In,bob,2011-02-01T10:00:00,VAT form is empty
                9,Done,bob,2011-02-01T11:00:00,VAT form is empty
                """);

        assertThat(report.duplicates()).containsExactly(new LoggedDuplicates.Pair("8", "7"));
        assertThat(tickets()).hasSize(3);
    }

    @Test
    void whoeverWaitsHearsHowMuchIsReadAndThenHowMuchIsBrought() throws IOException {
        brings(EVENTS, HEADER + """
                7,In,bob,2011-02-01T09:00:00,a
                8,In,bob,2011-02-01T09:30:00,a
                8,Done,bob,2011-02-01T10:30:00,a
                """);

        assertThat(heard).containsExactly("read", "read", "read", "3 of 3");
    }

    @Test
    void rowsThatCantBeUsedGoIntoAFileWithTheReasonAndTheOthersCome() throws IOException {
        TicketImport.Report report = brings(EVENTS, HEADER + """
                ,In,bob,2011-02-01T09:00:00,a
                7,In,bob,yesterday,a
                7,In,bob
                9,In,bob,2011-02-01T09:00:00,"a, with a comma"
                """);

        assertThat(report).isEqualTo(new TicketImport.Report(4, 3, new Imported(1, 0, 0, 0), List.of()));
        assertThat(Files.readAllLines(directory.resolve("rejects.csv")))
                .containsExactly(
                        "row,reason,id,what,agent,when,product",
                        "1,id is empty,,In,bob,2011-02-01T09:00:00,a",
                        "2,\"when is 'yesterday', not a time\",7,In,bob,yesterday,a",
                        "3,\"it has 3 cells, not as many as there are columns\",7,In,bob");
        assertThat(tickets()).singleElement().extracting(Ticket::subject).isEqualTo("Case 9 of a, with a comma");
    }

    @Test
    void aRowForEachTicketIsReadByItsTimes() throws IOException {
        TicketImport.Report report = brings("""
                {"ticket": "Id", "delimiter": ";", "encoding": "windows-1252", "subject": "{Subject}", "priority": "Prio",
                 "priorities": {"P1": "urgent"}, "time_format": "dd.MM.yyyy HH:mm", "zone": "Europe/Berlin", "note": "How",
                 "times": {"Created": "opened", "Answered": "replied", "Solved": "resolved"}}""", """
                Id;Subject;Prio;Created;Answered;Solved;How
                1;Größe fehlt;P1;01.02.2026 09:00;01.02.2026 09:10;02.02.2026 12:00;ergänzt
                2;Neu;low;01.02.2026 10:00;;;
                3;Nichts;low;;;;
                """.getBytes(WINDOWS), false);

        assertThat(report).isEqualTo(new TicketImport.Report(3, 1, new Imported(2, 0, 0, 0), List.of()));
        Ticket first = tickets().stream()
                .filter(t -> t.subject().equals("Größe fehlt"))
                .findFirst()
                .orElseThrow();
        assertThat(first.priority()).isEqualTo(Priority.URGENT);
        assertThat(kinds(first)).containsExactly(Kind.OPENED, Kind.REPLIED, Kind.RESOLVED);
        assertThat(first.lastEvent().note()).isEqualTo("ergänzt");
        assertThat(store.tickets().unresolved(team.workspace(), team.id()))
                .singleElement()
                .extracting(Ticket::subject)
                .isEqualTo("Neu");
    }

    @Test
    void aMillionCharactersAreCutToWhatATicketHolds() throws IOException {
        brings(EVENTS, HEADER + "7,In,bob,2011-02-01T09:00:00," + "x".repeat(1_000_000) + "\n");

        assertThat(tickets().getFirst().subject())
                .hasSize(Ticket.LONGEST_SUBJECT)
                .endsWith("…");
    }

    @Test
    void whatIsWrongWithTheFileOrTheMappingIsSaidInALine() {
        assertThatThrownBy(() -> brings(EVENTS, "id;what;agent;when;product\n"))
                .isInstanceOf(MappingException.class)
                .hasMessage(
                        "the file has no column [agent, id, product, what, when]; it has [id;what;agent;when;product]:"
                                + " is its delimiter another one than ','?");
        assertThatThrownBy(() -> brings(EVENTS, (HEADER + "7,In,bob,x,é\n").getBytes(WINDOWS), false))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("can't be read as UTF-8: name the file's encoding in the mapping");
        assertThatThrownBy(() -> brings("{\"ticket\": \"id\", \"colour\": 1}", HEADER))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("unknown fields [colour]");
        assertThatThrownBy(() -> brings(EVENTS.replace("\"claimed\"", "\"grabbed\""), HEADER))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("`activities.Take` can't be 'grabbed'");
        assertThatThrownBy(() -> brings("[]", HEADER)).hasMessageContaining("it is no JSON object");
    }
}
