package dev.muster.domain.ticket;

import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.LEAD;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static dev.muster.domain.team.TeamFixture.STRANGER;
import static dev.muster.domain.ticket.TicketFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.HandOffOutcome.HandedOff;
import dev.muster.domain.ticket.TicketEvent.Kind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandOffRulesTest {
    private static final String NINE = "2026-11-23T09:00:00Z";
    private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");
    private static final TicketNumber ONE = new TicketNumber(1);

    private final InMemoryTickets tickets = new InMemoryTickets();
    private final TicketDesk desk = new TicketDesk(tickets);
    private final Team team = TeamFixture.team().build();

    private HandOffOutcome handOff(UserId by, UserId to) {
        return desk.handOff(team, ONE, by, to, "the bank was called", TEN);
    }

    private void there(TicketFixture one) {
        tickets.restore(List.of(one.build()));
    }

    @Test
    void theNewOwnerHasItAndTheNoteIsInTheHistory() {
        there(ticket(1).claimed(ANA, NINE));

        Ticket after = ((HandedOff) handOff(ANA, RAJ)).after();

        assertThat(after.owner()).isEqualTo(RAJ);
        assertThat(after.state()).isEqualTo(TicketState.CLAIMED);
        assertThat(after.lastEvent()).isEqualTo(new TicketEvent(Kind.ASSIGNED, TEN, ANA, RAJ, "the bank was called"));
    }

    @Test
    void theLeadMayHandOverWhatOthersHaveAndOneThatWaitsGoesOn() {
        there(ticket(1).claimed(ANA, NINE).waiting(ANA, NINE));

        assertThat(handOff(LEAD, RAJ)).isInstanceOf(HandedOff.class);
        assertThat(tickets.find(team.workspace(), ONE).orElseThrow().state()).isEqualTo(TicketState.CLAIMED);
    }

    @Test
    void whatCannotBeHandedOverIsRefusedAndStaysAsItWas() {
        assertThat(handOff(ANA, RAJ)).isEqualTo(new HandOffOutcome.NoSuchTicket(ONE));
        there(ticket(1));
        assertThat(handOff(ANA, RAJ)).isInstanceOf(HandOffOutcome.Nobodys.class);
        there(ticket(1).claimed(ANA, NINE));
        assertThat(handOff(RAJ, RAJ)).isInstanceOf(HandOffOutcome.NotYours.class);
        assertThat(handOff(ANA, ANA)).isInstanceOf(HandOffOutcome.ToOneself.class);
        assertThat(handOff(ANA, STRANGER)).isEqualTo(new HandOffOutcome.NotAMember(STRANGER));
        assertThat(handOff(LEAD, ANA)).isInstanceOf(HandOffOutcome.TheirsAlready.class);
        there(ticket(1).claimed(ANA, NINE).resolved(ANA, NINE, "done"));
        assertThat(handOff(ANA, RAJ)).isInstanceOf(HandOffOutcome.Resolved.class);
        assertThat(tickets.attempts()).isZero();
    }

    @Test
    void whoLostTheTicketMeanwhileHandsNothingOver() {
        there(ticket(1).claimed(ANA, NINE));
        tickets.beforeNextChange(() -> desk.assign(team, ONE, LEAD, RAJ, TEN));

        assertThat(handOff(ANA, LEAD)).isInstanceOf(HandOffOutcome.NotYours.class);
    }
}
