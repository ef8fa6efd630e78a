package dev.muster.domain.ticket;

import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.team.TeamFixture.LEAD;
import static dev.muster.domain.team.TeamFixture.MEI;
import static dev.muster.domain.team.TeamFixture.RAJ;
import static dev.muster.domain.team.TeamFixture.TAX;
import static dev.muster.domain.ticket.TicketFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.team.TicketLimits;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TicketDeskTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final TicketNumber ONE = new TicketNumber(1);
    private static final TicketNumber TWO = new TicketNumber(2);
    private static final String T1 = "2026-11-23T09:00:00Z";

    private final Team team = TeamFixture.team().build();
    private final InMemoryTickets tickets = new InMemoryTickets();
    private final TicketDesk desk = new TicketDesk(tickets);

    @Test
    void aNewTicketIsOpenAndNobodys() {
        Ticket opened = desk.open(team, RAJ, "VAT", "on invoices", Priority.HIGH, TAX, Set.of("vat"), NOW);

        assertThat(opened.state()).isEqualTo(TicketState.OPEN);
        assertThat(opened.owner()).isNull();
        assertThat(opened.openedBy()).isEqualTo(new Actor.Person(RAJ));
        assertThat(opened.openedAt()).isEqualTo(NOW);
        assertThat(opened.version()).isEqualTo(1);
        assertThat(desk.find(team, opened.number())).contains(opened);
    }

    @Test
    void anOpenTicketIsClaimedWithoutALookAtIt() {
        tickets.restore(List.of(ticket(1).build()));

        ClaimOutcome outcome = desk.claim(team, ONE, ANA, NOW);

        assertThat(outcome)
                .isEqualTo(new ClaimOutcome.Claimed(desk.find(team, ONE).orElseThrow()));
        assertThat(desk.find(team, ONE).orElseThrow().owner()).isEqualTo(ANA);
        assertThat(tickets.attempts()).isOne();
    }

    @Test
    void whoComesSecondIsToldWhoHasIt() {
        tickets.restore(List.of(ticket(1).build()));
        tickets.beforeNextChange(() -> desk.claim(team, ONE, RAJ, NOW));

        ClaimOutcome outcome = desk.claim(team, ONE, ANA, NOW);

        assertThat(outcome)
                .isEqualTo(new ClaimOutcome.AlreadyClaimed(desk.find(team, ONE).orElseThrow(), RAJ));
    }

    @Test
    void aDecisionOnAnOldStateIsTakenAnew() {
        tickets.restore(List.of(ticket(1).claimed(ANA, T1).build()));
        tickets.beforeNextChange(() -> desk.resolve(team, ONE, RAJ, "Done", NOW));

        ChangeOutcome outcome = desk.release(team, ONE, ANA, NOW);

        Ticket stored = desk.find(team, ONE).orElseThrow();
        assertThat(outcome).isEqualTo(new ChangeOutcome.NotInThisState(stored));
        assertThat(stored.state()).isEqualTo(TicketState.RESOLVED);
    }

    @Test
    void aChangeThatIsStillAllowedAfterAnotherIsMadeOnTopOfIt() {
        tickets.restore(List.of(ticket(1).claimed(ANA, T1).build()));
        tickets.beforeNextChange(() -> desk.reply(team, ONE, RAJ, "I know this one", NOW));

        ChangeOutcome outcome = desk.resolve(team, ONE, ANA, "Done", NOW);

        assertThat(outcome).isInstanceOfSatisfying(ChangeOutcome.Changed.class, changed -> {
            assertThat(changed.before().version()).isEqualTo(3);
            assertThat(changed.after().version()).isEqualTo(4);
            assertThat(changed.after().history())
                    .extracting(TicketEvent::kind)
                    .containsExactly(
                            TicketEvent.Kind.OPENED,
                            TicketEvent.Kind.CLAIMED,
                            TicketEvent.Kind.REPLIED,
                            TicketEvent.Kind.RESOLVED);
        });
    }

    @Test
    void aWaitingTicketOfNobodyGoesToWhoIsFaster() {
        tickets.restore(List.of(ticket(1).waiting(RAJ, T1).build()));
        tickets.beforeNextChange(() -> {}); // the try that expects it open
        tickets.beforeNextChange(() -> desk.claim(team, ONE, MEI, NOW));

        ClaimOutcome outcome = desk.claim(team, ONE, ANA, NOW);

        assertThat(outcome)
                .isEqualTo(new ClaimOutcome.AlreadyClaimed(desk.find(team, ONE).orElseThrow(), MEI));
    }

    @Test
    void theBestTicketIsTheNextBestWhenSomebodyTakesItFirst() {
        tickets.restore(
                List.of(ticket(1).priority(Priority.URGENT).build(), ticket(2).build()));
        tickets.beforeNextChange(() -> desk.claim(team, ONE, RAJ, NOW));

        ClaimOutcome outcome = desk.claimBest(team, MEI, NOW);

        Ticket two = desk.find(team, TWO).orElseThrow();
        assertThat(outcome).isEqualTo(new ClaimOutcome.Picked(Queued.of(two, team, NOW), 0));
        assertThat(two.owner()).isEqualTo(MEI);
    }

    @Test
    void aFullPlateIsNotFilledFurtherExceptByWhatIsDueWithinTheHour() {
        List<Ticket> hers = IntStream.rangeClosed(11, 22)
                .mapToObj(n -> ticket(n).claimed(MEI, T1).build())
                .toList();
        tickets.restore(hers);
        tickets.restore(List.of(ticket(1).openedAt("2026-11-24T09:00:00Z").build()));

        assertThat(desk.claimBest(team, MEI, NOW)).isEqualTo(new ClaimOutcome.FullPlate(12));

        tickets.restore(List.of(ticket(2).priority(Priority.URGENT).build()));
        assertThat(desk.claimBest(team, MEI, NOW)).isInstanceOfSatisfying(ClaimOutcome.Picked.class, picked -> {
            assertThat(picked.queued().ticket().number()).isEqualTo(TWO);
            assertThat(picked.inHand()).isEqualTo(12);
        });
    }

    @Test
    void withoutAnythingThatTheyCanSolveThereIsNothingToClaim() {
        tickets.restore(List.of(
                ticket(1).needing(TAX).build(), ticket(2).claimed(ANA, T1).build()));

        assertThat(desk.claimBest(team, RAJ, NOW)).isEqualTo(new ClaimOutcome.NothingToClaim());
        assertThat(desk.claimBest(team, LEAD, NOW)).isEqualTo(new ClaimOutcome.NothingToClaim());
    }

    @Test
    void anotherTeamsTicketIsNotThere() {
        Team other = TeamFixture.team().called("team-other").build();
        tickets.restore(List.of(ticket(1).build()));

        assertThat(desk.find(other, ONE)).isEmpty();
        assertThat(desk.claim(other, ONE, ANA, NOW)).isEqualTo(new ClaimOutcome.NoSuchTicket(ONE));
        assertThat(desk.resolve(other, ONE, ANA, "Done", NOW)).isEqualTo(new ChangeOutcome.NoSuchTicket(ONE));
        assertThat(desk.find(team, ONE).orElseThrow().version()).isOne();
    }

    @Test
    void aNumberThatWasNeverGivenIsNotThere() {
        assertThat(desk.claim(team, TWO, ANA, NOW)).isEqualTo(new ClaimOutcome.NoSuchTicket(TWO));
        assertThat(desk.release(team, TWO, ANA, NOW)).isEqualTo(new ChangeOutcome.NoSuchTicket(TWO));
        assertThat(desk.assign(team, TWO, ANA, RAJ, NOW)).isEqualTo(new ChangeOutcome.NoSuchTicket(TWO));
        assertThat(desk.reply(team, TWO, ANA, "Hi", NOW)).isEqualTo(new ChangeOutcome.NoSuchTicket(TWO));
        assertThat(desk.waitForUser(team, TWO, ANA, "", NOW)).isEqualTo(new ChangeOutcome.NoSuchTicket(TWO));
        assertThat(desk.reopen(team, TWO, ANA, "", NOW)).isEqualTo(new ChangeOutcome.NoSuchTicket(TWO));
    }

    @Test
    void whatPeopleWriteGoesIntoTheHistory() {
        tickets.restore(List.of(ticket(1).build()));

        desk.reply(team, ONE, RAJ, "Looking", NOW);
        desk.waitForUser(team, ONE, RAJ, "for the invoice", NOW);
        desk.resolve(team, ONE, RAJ, "Refunded", NOW);
        desk.reopen(team, ONE, MEI, "came back", NOW);

        assertThat(desk.find(team, ONE).orElseThrow().history())
                .extracting(TicketEvent::note)
                .containsExactly("", "Looking", "for the invoice", "Refunded", "came back");
    }

    @Test
    void theQueueShowsWhatIsUnresolvedLeastTimeLeftFirstAndWhatWaitsLast() {
        tickets.restore(List.of(
                ticket(1).build(),
                ticket(2).priority(Priority.URGENT).claimed(ANA, T1).build(),
                ticket(3).priority(Priority.HIGH).waiting(ANA, T1).build(),
                ticket(4).priority(Priority.URGENT).resolved(ANA, T1, "Done").build()));

        assertThat(desk.queue(team, NOW))
                .extracting(q -> q.ticket().number().value())
                .containsExactly(2, 1, 3);
    }

    @Test
    void whoHasEnoughInHandIsWarnedAndMayClaimItAnyway() {
        Team small = TeamFixture.team().with(new TicketLimits(0, 0, 1, false)).build();
        tickets.restore(List.of(ticket(1).claimed(ANA, T1).build(), ticket(2).build()));

        ClaimOutcome warned = desk.claimWithinLimit(small, TWO, ANA, NOW);

        Ticket two = desk.find(small, TWO).orElseThrow();
        assertThat(warned).isEqualTo(new ClaimOutcome.EnoughInHand(two, 1));
        assertThat(two.owner()).isNull();
        assertThat(desk.claimWithinLimit(small, TWO, RAJ, NOW)).isInstanceOf(ClaimOutcome.Claimed.class);
        assertThat(desk.claimWithinLimit(small, TWO, ANA, NOW)).isInstanceOf(ClaimOutcome.AlreadyClaimed.class);
        assertThat(desk.claim(small, new TicketNumber(9), ANA, NOW)).isInstanceOf(ClaimOutcome.NoSuchTicket.class);
    }

    @Test
    void whatWaitedForTheUserIsNeverTooMuchForItsOwner() {
        Team small = TeamFixture.team().with(new TicketLimits(0, 0, 1, false)).build();
        tickets.restore(List.of(
                ticket(1).claimed(ANA, T1).build(),
                ticket(2).claimed(ANA, T1).waiting(ANA, T1).build()));

        assertThat(desk.claimWithinLimit(small, TWO, ANA, NOW)).isInstanceOf(ClaimOutcome.Claimed.class);
        assertThat(desk.inHand(small, ANA)).isEqualTo(2);
    }

    @Test
    void onlyTheLeadGivesSomebodyMoreThanEnough() {
        Team small = TeamFixture.team().with(new TicketLimits(0, 0, 1, false)).build();
        tickets.restore(List.of(ticket(1).claimed(ANA, T1).build(), ticket(2).build()));

        assertThat(desk.assign(small, TWO, RAJ, ANA, NOW))
                .isEqualTo(new ChangeOutcome.EnoughInHand(desk.find(small, TWO).orElseThrow(), ANA, 1));
        assertThat(desk.assign(small, TWO, LEAD, ANA, NOW)).isInstanceOf(ChangeOutcome.Changed.class);
    }

    @Test
    void withoutALimitNobodyIsWarned() {
        Team free = TeamFixture.team().with(TicketLimits.NONE).build();
        tickets.restore(IntStream.range(2, 40)
                .mapToObj(n -> ticket(n).claimed(ANA, T1).build())
                .toList());
        tickets.restore(List.of(ticket(1).build()));

        assertThat(desk.claimWithinLimit(free, ONE, ANA, NOW)).isInstanceOf(ClaimOutcome.Claimed.class);
    }
}
