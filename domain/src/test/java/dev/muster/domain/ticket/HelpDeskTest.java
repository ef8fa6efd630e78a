package dev.muster.domain.ticket;

import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.MEI;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static dev.muster.domain.ticket.TicketFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.ticket.HelpOutcome.In;
import dev.muster.domain.ticket.HelpOutcome.InAlready;
import dev.muster.domain.ticket.HelpOutcome.NotRaised;
import dev.muster.domain.ticket.HelpOutcome.Raised;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HelpDeskTest {
    private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");
    private static final TicketNumber ONE = new TicketNumber(1);

    private final InMemoryTickets tickets = new InMemoryTickets();
    private final TicketDesk life = new TicketDesk(tickets);
    private final HelpDesk desk = new HelpDesk(life);
    private final Team team = TeamFixture.team().build();

    @BeforeEach
    void anaHasATicket() {
        tickets.restore(List.of(ticket(1).claimed(ANA, "2026-11-23T09:00:00Z").build()));
    }

    private HelpOutcome raise() {
        return desk.raise(team, ONE, ANA, "reading a bank's error", TEN);
    }

    private Ticket stored() {
        return tickets.find(team.workspace(), ONE).orElseThrow();
    }

    @Test
    void theFirstIsInTheNextIsToldWhoAndTheTicketStaysWithItsOwner() {
        assertThat(((Raised) raise()).hand())
                .isEqualTo(new RaisedHand(1, TEN, new Actor.Person(ANA), "reading a bank's error", null));
        tickets.beforeNextChange(() -> desk.join(team, ONE, 1, MEI, TEN));

        assertThat(desk.join(team, ONE, 1, RAJ, TEN)).isInstanceOfSatisfying(InAlready.class, in -> assertThat(in.who())
                .isEqualTo(MEI));
        assertThat(stored().owner()).isEqualTo(ANA);
        assertThat(stored().state()).isEqualTo(TicketState.CLAIMED);
        assertThat(RaisedHand.of(stored())).map(RaisedHand::helper).contains(MEI);
    }

    @Test
    void nobodyHelpsThemselves() {
        raise();
        assertThat(desk.join(team, ONE, 1, ANA, TEN)).isInstanceOf(HelpOutcome.OneselfOnly.class);
    }

    @Test
    void oneHandAtATimeUntilSomebodyIsIn() {
        raise();
        assertThat(raise()).isInstanceOf(HelpOutcome.RaisedAlready.class);
        desk.join(team, ONE, 1, MEI, TEN);

        assertThat(((Raised) raise()).hand().round()).isEqualTo(2);
        assertThat(desk.join(team, ONE, 1, RAJ, TEN)).as("an old button").isInstanceOf(NotRaised.class);
        assertThat(desk.join(team, ONE, 2, RAJ, TEN)).isInstanceOf(In.class);
    }

    @Test
    void aResolvedTicketNeedsNoHelp() {
        raise();
        life.resolve(team, ONE, ANA, "done", TEN);

        assertThat(RaisedHand.of(stored())).isEmpty();
        assertThat(RaisedHand.endedJustNow(stored())).map(RaisedHand::round).contains(1);
        assertThat(desk.join(team, ONE, 1, MEI, TEN)).isInstanceOf(NotRaised.class);
        assertThat(raise()).isInstanceOf(HelpOutcome.Resolved.class);
        assertThat(desk.raise(team, new TicketNumber(2), ANA, "", TEN)).isInstanceOf(HelpOutcome.NoSuchTicket.class);
    }
}
