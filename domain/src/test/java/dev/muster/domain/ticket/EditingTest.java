package dev.muster.domain.ticket;

import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static dev.muster.domain.team.TeamFixture.TAX;
import static dev.muster.domain.ticket.TicketFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.ticket.TicketEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EditingTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final TicketNumber ONE = new TicketNumber(1);

    private final Team team = TeamFixture.team().build();
    private final InMemoryTickets tickets = new InMemoryTickets();
    private final TicketDesk desk = new TicketDesk(tickets);

    private static Heading with(Ticket ticket, Priority priority) {
        Heading was = ticket.heading();
        return new Heading(was.subject(), was.details(), priority, was.skill(), was.tags(), was.particulars());
    }

    private Ticket stored() {
        return desk.find(team, ONE).orElseThrow();
    }

    @Test
    void theHistorySaysWhoChangedWhatAndTheStateStays() {
        tickets.restore(List.of(ticket(1).claimed(ANA, "2026-11-23T09:00:00Z").build()));
        Heading heading = new Heading(
                "Refund fails twice",
                "since Friday",
                Priority.HIGH,
                TAX,
                Set.of("vat", "eu"),
                new Particulars(
                        Segment.SMB, new ProductArea("billing"), new OutsideLink("https://help.example.com/t/1")));

        EditOutcome outcome = desk.edit(team, ONE, RAJ, heading, 0, NOW);

        assertThat(outcome).isEqualTo(new EditOutcome.Edited(stored()));
        assertThat(stored().heading()).isEqualTo(heading);
        assertThat(stored().state()).isEqualTo(TicketState.CLAIMED);
        assertThat(stored().owner()).isEqualTo(ANA);
        assertThat(stored().lastEvent())
                .isEqualTo(new TicketEvent(
                        Kind.EDITED,
                        NOW,
                        RAJ,
                        ANA,
                        "subject “Refund fails” → “Refund fails twice”, details, priority normal → high, skill none → tax,"
                                + " tags none → #eu #vat, segment none → SMB, area none → billing,"
                                + " link none → https://help.example.com/t/1"));
    }

    @Test
    void ofTwoWhoLookedAtTheSameTheSecondIsToldWhatTheFirstChanged() {
        tickets.restore(List.of(ticket(1).build()));
        Heading urgent = with(stored(), Priority.URGENT);
        Heading low = with(stored(), Priority.LOW);
        tickets.beforeNextChange(() -> desk.edit(team, ONE, ANA, urgent, 0, NOW));

        EditOutcome outcome = desk.edit(team, ONE, RAJ, low, 0, NOW);

        assertThat(outcome).isEqualTo(new EditOutcome.EditedMeanwhile(stored(), stored().lastEvent()));
        assertThat(stored().priority()).isEqualTo(Priority.URGENT);
        assertThat(desk.edit(team, ONE, RAJ, low, 1, NOW)).isInstanceOf(EditOutcome.Edited.class);
        assertThat(stored().priority()).isEqualTo(Priority.LOW);
    }

    @Test
    void whatElseHappenedMeanwhileDoesNotMatter() {
        tickets.restore(List.of(ticket(1).build()));
        Heading urgent = with(stored(), Priority.URGENT);
        tickets.beforeNextChange(() -> desk.claim(team, ONE, ANA, NOW));

        assertThat(desk.edit(team, ONE, RAJ, urgent, 0, NOW)).isEqualTo(new EditOutcome.Edited(stored()));
        assertThat(stored().owner()).isEqualTo(ANA);
    }

    @Test
    void nothingChangedIsNoEventAndAnotherTeamsTicketIsNotThere() {
        tickets.restore(List.of(ticket(1).build()));

        assertThat(desk.edit(team, ONE, RAJ, stored().heading(), 0, NOW))
                .isEqualTo(new EditOutcome.SameAsBefore(stored()));
        assertThat(stored().history()).hasSize(1);
        assertThat(desk.edit(team, new TicketNumber(2), RAJ, stored().heading(), 0, NOW))
                .isEqualTo(new EditOutcome.NoSuchTicket(new TicketNumber(2)));
    }

    @Test
    void theClocksGoOnWithTheTargetsOfTheNewPriority() {
        tickets.restore(List.of(ticket(1).waiting(ANA, "2026-11-23T09:00:00Z").build()));
        Duration before = Sla.of(stored(), team, NOW).resolution().spent();

        desk.edit(team, ONE, RAJ, with(stored(), Priority.URGENT), 0, NOW.plusSeconds(3600));

        SlaClock after = Sla.of(stored(), team, NOW.plusSeconds(7200)).resolution();
        assertThat(after.target()).isEqualTo(team.targets().urgent().resolution());
        assertThat(after.spent()).isEqualTo(before);
    }

    @Test
    void longValuesAreShortenedInTheHistory() {
        Heading was = ticket(1).build().heading();
        Heading is = new Heading("x".repeat(200), "", Priority.NORMAL, null, Set.of(), Particulars.NONE);

        assertThat(HeadingChanges.words(was, is)).hasSizeLessThan(100).endsWith("x…");
    }
}
