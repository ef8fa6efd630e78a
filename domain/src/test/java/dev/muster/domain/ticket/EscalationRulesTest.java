package dev.muster.domain.ticket;

import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.MEI;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static dev.muster.domain.ticket.TicketFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.ticket.EscalationOutcome.Answered;
import dev.muster.domain.ticket.EscalationOutcome.AnsweredAlready;
import dev.muster.domain.ticket.EscalationOutcome.Escalated;
import dev.muster.domain.ticket.EscalationOutcome.EscalatedAlready;
import dev.muster.domain.ticket.EscalationOutcome.NotEscalated;
import dev.muster.domain.ticket.EscalationOutcome.TakenBack;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EscalationRulesTest {
    private static final String NINE = "2026-11-23T09:00:00Z";
    private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant ELEVEN = TEN.plus(Duration.ofHours(1));
    private static final TicketNumber ONE = new TicketNumber(1);

    private final InMemoryTickets tickets = new InMemoryTickets();
    private final TicketDesk life = new TicketDesk(tickets);
    private final EscalationDesk desk = new EscalationDesk(life);
    private final Team team = TeamFixture.team().build();

    private void anasTicket() {
        tickets.restore(List.of(ticket(1).claimed(ANA, NINE).build()));
    }

    private EscalationOutcome escalate() {
        return desk.escalate(team, ONE, ANA, "the bank says no", TEN);
    }

    private EscalationOutcome answer(int round) {
        return desk.answer(team, ONE, round, MEI, ELEVEN);
    }

    private Ticket stored() {
        return tickets.find(team.workspace(), ONE).orElseThrow();
    }

    @Test
    void anEscalatedTicketKeepsItsStateAndOwnerAndSaysWhy() {
        anasTicket();

        Escalation escalation = ((Escalated) escalate()).escalation();

        assertThat(escalation).isEqualTo(new Escalation(1, TEN, new Actor.Person(ANA), "the bank says no", null, null));
        assertThat(stored().state()).isEqualTo(TicketState.CLAIMED);
        assertThat(stored().owner()).isEqualTo(ANA);
    }

    @Test
    void theFirstWhoAnswersIsOnItAndTheNextIsToldWho() {
        anasTicket();
        escalate();

        assertThat(answer(1)).isInstanceOf(Answered.class);

        assertThat(desk.answer(team, ONE, 1, RAJ, ELEVEN)).isInstanceOfSatisfying(AnsweredAlready.class, already -> {
            assertThat(already.who()).isEqualTo(MEI);
            assertThat(already.escalation().answeredAt()).isEqualTo(ELEVEN);
        });
        assertThat(stored().owner()).isEqualTo(ANA);
    }

    @Test
    void ofTwoAnswersAtOnceOneCounts() {
        anasTicket();
        escalate();
        tickets.beforeNextChange(() -> desk.answer(team, ONE, 1, RAJ, ELEVEN));

        assertThat(answer(1)).isInstanceOfSatisfying(AnsweredAlready.class, already -> assertThat(already.who())
                .isEqualTo(RAJ));
    }

    @Test
    void whileNobodyIsOnItItIsNotEscalatedTwiceButAfterwardsItMayBeAgain() {
        anasTicket();
        escalate();
        assertThat(escalate()).isInstanceOf(EscalatedAlready.class);
        answer(1);

        assertThat(((Escalated) escalate()).escalation().round()).isEqualTo(2);
        assertThat(answer(1)).as("an old button").isInstanceOf(NotEscalated.class);
        assertThat(answer(2)).isInstanceOf(Answered.class);
    }

    @Test
    void resolvingOrTakingBackEndsItAndTheLastEventTellsWhich() {
        anasTicket();
        escalate();
        assertThat(desk.takeBack(team, ONE, RAJ, "found it", ELEVEN)).isInstanceOf(TakenBack.class);
        assertThat(Escalation.of(stored())).isEmpty();
        assertThat(Escalation.endedJustNow(stored())).map(Escalation::round).contains(1);
        assertThat(desk.takeBack(team, ONE, RAJ, "", ELEVEN)).isInstanceOf(NotEscalated.class);

        escalate();
        life.resolve(team, ONE, ANA, "done", ELEVEN);
        assertThat(Escalation.of(stored())).isEmpty();
        assertThat(Escalation.endedJustNow(stored())).map(Escalation::round).contains(2);
        assertThat(answer(2)).isInstanceOf(NotEscalated.class);
        assertThat(escalate()).isInstanceOf(EscalationOutcome.Resolved.class);

        life.reopen(team, ONE, ANA, "", ELEVEN);
        assertThat(Escalation.endedJustNow(stored())).isEmpty();
        assertThat(((Escalated) escalate()).escalation().round()).isEqualTo(3);
    }

    @Test
    void aTicketThatIsNotThereIsNotEscalated() {
        assertThat(escalate()).isEqualTo(new EscalationOutcome.NoSuchTicket(ONE));
    }

    @Test
    void theClocksRunOnAsTheyDid() {
        anasTicket();
        Sla before = Sla.of(stored(), team, ELEVEN);
        escalate();
        answer(1);
        desk.takeBack(team, ONE, ANA, "", ELEVEN);
        assertThat(Sla.of(stored(), team, ELEVEN)).isEqualTo(before);

        life.waitForUser(team, ONE, ANA, "", ELEVEN);
        escalate();
        assertThat(RunningTime.of(stored(), Promise.RESOLUTION).since()).isNull();
    }
}
