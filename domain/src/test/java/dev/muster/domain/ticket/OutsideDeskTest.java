package dev.muster.domain.ticket;

import static dev.muster.domain.team.TeamFixture.team;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.team.Team;
import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.OutsideDesk.Outcome;
import dev.muster.domain.ticket.OutsideDesk.Outcome.NotOpenYet;
import dev.muster.domain.ticket.OutsideDesk.Outcome.Taken;
import dev.muster.domain.ticket.OutsideEvent.CustomerReplied;
import dev.muster.domain.ticket.OutsideEvent.Opened;
import dev.muster.domain.ticket.OutsideEvent.Rated;
import dev.muster.domain.ticket.OutsideEvent.Solved;
import dev.muster.domain.ticket.OutsideEvent.What;
import dev.muster.domain.ticket.TicketEvent.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutsideDeskTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Actor KIM = new Actor.Outsider("Kim");
    private static final Heading HEADING =
            new Heading("Refund fails", "", Priority.HIGH, null, Set.of("refunds"), Particulars.NONE);

    private final Team team = team().build();
    private final UserId member = team.members().getFirst().user();
    private final InMemoryTickets tickets = new InMemoryTickets();
    private final OutsideDesk desk = new OutsideDesk(tickets);
    private final TicketDesk inSlack = new TicketDesk(tickets);

    private Outcome comes(What what, @Nullable Heading opening, String... receipts) {
        return desk.take(
                team,
                new OutsideEvent(new Origin("webhook", "4711"), what, KIM, opening, null, List.of(receipts)),
                NOW);
    }

    private Ticket opened() {
        return ((Taken) comes(new Opened(), HEADING, "r0")).ticket();
    }

    private Ticket now() {
        return tickets.find(team.workspace(), new TicketNumber(1)).orElseThrow();
    }

    private List<Kind> kinds() {
        return now().history().stream().map(TicketEvent::kind).toList();
    }

    @Test
    void theSameTicketOutsideIsOpenedOnce() {
        Outcome first = comes(new Opened(), HEADING, "r1");
        Outcome again = comes(new Opened(), HEADING, "r2");

        assertThat(first).isInstanceOfSatisfying(Taken.class, taken -> {
            assertThat(taken.opened()).isTrue();
            assertThat(taken.ticket().heading()).isEqualTo(HEADING);
            assertThat(taken.ticket().openedBy()).isEqualTo(KIM);
            assertThat(taken.ticket().openedAt()).isEqualTo(NOW);
        });
        assertThat(again).isEqualTo(new Taken(now(), false, false));
        assertThat(kinds()).containsExactly(Kind.OPENED);
    }

    @Test
    void aReplyOfTheCustomerBringsAWaitingTicketBackToItsOwner() {
        Ticket ticket = opened();
        inSlack.claim(team, ticket.number(), member, NOW);
        inSlack.waitForUser(team, ticket.number(), member, "for the invoice", NOW);

        Outcome outcome = comes(new CustomerReplied("here it is"), null, "r1");

        assertThat(outcome).isEqualTo(new Taken(now(), false, true));
        assertThat(now().state()).isEqualTo(TicketState.CLAIMED);
        assertThat(now().owner()).isEqualTo(member);
        assertThat(now().lastEvent().kind()).isEqualTo(Kind.CUSTOMER_REPLIED);
        assertThat(now().lastEvent().note()).isEqualTo("here it is");
    }

    @Test
    void aWaitingTicketThatIsNobodysGoesBackToTheQueue() {
        inSlack.waitForUser(team, opened().number(), member, "", NOW);

        comes(new CustomerReplied(""), null, "r1");

        assertThat(now().state()).isEqualTo(TicketState.OPEN);
    }

    @Test
    void aReplyReopensAResolvedTicket() {
        Ticket ticket = opened();
        inSlack.claim(team, ticket.number(), member, NOW);
        inSlack.resolve(team, ticket.number(), member, "done", NOW);

        comes(new CustomerReplied("not at all"), null, "r1");

        assertThat(now().state()).isEqualTo(TicketState.CLAIMED);
        assertThat(now().owner()).isEqualTo(member);
        assertThat(now().lastEvent().kind()).isEqualTo(Kind.REOPENED);
    }

    @Test
    void whileSomebodyWorksOnItAReplyIsInItsHistoryOnly() {
        Ticket ticket = opened();
        inSlack.claim(team, ticket.number(), member, NOW);

        comes(new CustomerReplied("any news?"), null, "r1");

        assertThat(now().state()).isEqualTo(TicketState.CLAIMED);
        assertThat(kinds()).containsExactly(Kind.OPENED, Kind.CLAIMED, Kind.CUSTOMER_REPLIED);
    }

    @Test
    void whatComesTwiceIsDoneOnceWhateverHappenedInBetween() {
        opened();
        comes(new Solved("refunded"), null, "key", "signature-1");
        inSlack.reopen(team, new TicketNumber(1), member, "no", NOW);

        Outcome again = comes(new Solved("refunded"), null, "key", "signature-2");

        assertThat(again).isEqualTo(new Taken(now(), false, false));
        assertThat(kinds()).containsExactly(Kind.OPENED, Kind.RESOLVED, Kind.REOPENED);
    }

    @Test
    void solvedThereWhenItIsResolvedHereIsANote() {
        opened();
        inSlack.resolve(team, new TicketNumber(1), member, "done", NOW);

        comes(new Solved(""), null, "r1");

        assertThat(now().state()).isEqualTo(TicketState.RESOLVED);
        assertThat(kinds()).containsExactly(Kind.OPENED, Kind.RESOLVED, Kind.NOTED);
        assertThat(now().lastEvent().note()).isEqualTo("solved outside Slack, too");
    }

    @Test
    void aRatingChangesNothingElse() {
        opened();
        comes(new Solved("refunded"), null, "r1");

        comes(new Rated(new Rating(4)), null, "r2");

        assertThat(now().state()).isEqualTo(TicketState.RESOLVED);
        assertThat(Rating.of(now())).contains(new Rating(4));
    }

    @Test
    void whatComesBeforeTheOpeningOpensTheTicketOrIsRefused() {
        Outcome refused = comes(new Solved("refunded"), null, "r1");
        Outcome taken = comes(new Solved("refunded"), HEADING, "r1");

        assertThat(refused).isEqualTo(new NotOpenYet(new Origin("webhook", "4711")));
        assertThat(taken).isEqualTo(new Taken(now(), true, true));
        assertThat(kinds()).containsExactly(Kind.OPENED, Kind.RESOLVED);
        assertThat(comes(new Opened(), HEADING, "r2")).isEqualTo(new Taken(now(), false, false));
    }

    @Test
    void aChangeInSlackAtTheSameMomentIsNotLost() {
        Ticket ticket = opened();
        tickets.beforeNextChange(() -> inSlack.claim(team, ticket.number(), member, NOW));

        comes(new CustomerReplied("hello?"), null, "r1");

        assertThat(kinds()).containsExactly(Kind.OPENED, Kind.CLAIMED, Kind.CUSTOMER_REPLIED);
        assertThat(now().owner()).isEqualTo(member);
    }
}
