package dev.muster.bot.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.QueuedMessage;
import dev.muster.domain.team.BusinessHours;
import dev.muster.domain.team.ChannelId;
import dev.muster.domain.team.RoutineTimes;
import dev.muster.domain.team.SlaTargets;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.ticket.NewTicket;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.ticket.TicketState;
import dev.muster.storage.mongo.Store;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TicketCardsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final UserId ANA = new UserId("U0ANA");
    private static final Team TEAM = new Team(
            new TeamId("billing"),
            new WorkspaceId("T1"),
            "Billing",
            new ChannelId("C1"),
            ANA,
            List.of(),
            BusinessHours.officeHours(ZoneId.of("UTC")),
            RoutineTimes.DEFAULT,
            NOW,
            1);

    private final Store store = Store.inMemory();
    private final AtomicInteger woken = new AtomicInteger();
    private final TicketCards cards = new TicketCards(store.outbox(), woken::incrementAndGet);

    @BeforeEach
    void prepare() {
        store.prepare();
    }

    @AfterEach
    void close() {
        cards.close();
        store.close();
    }

    private static Ticket ticket(int number) {
        return new NewTicket(TEAM.workspace(), TEAM.id(), "Subject", "", Priority.NORMAL, null, Set.of(), ANA, NOW)
                .numbered(new TicketNumber(number));
    }

    private static Ticket claimed(Ticket ticket) {
        return ticket.after(new TicketEvent(TicketEvent.Kind.CLAIMED, NOW, ANA, ANA, ""), TicketState.CLAIMED);
    }

    private long revision(int number) {
        return TicketCards.versionShown(card(number).revision());
    }

    private QueuedMessage card(int number) {
        return store.outbox()
                .find(TEAM.workspace(), new MessageId("ticket/" + number + "/card"))
                .orElseThrow();
    }

    @Test
    void aCardThatIsShownReachesTheOutboxAndTheSenderHearsOfIt() {
        cards.start();

        cards.show(TEAM, ticket(1), NOW);

        await().until(cards::isIdle);
        assertThat(revision(1)).isEqualTo(1);
        assertThat(woken).hasPositiveValue();
    }

    @Test
    void ofSeveralStatesTheLastIsShownWhateverTheirOrder() {
        cards.show(TEAM, claimed(ticket(1)), NOW);
        cards.show(TEAM, ticket(1), NOW);
        cards.show(TEAM, ticket(2), NOW);
        cards.start();

        await().until(cards::isIdle);

        assertThat(revision(1)).isEqualTo(2);
        assertThat(revision(2)).isEqualTo(1);
    }

    @Test
    void aBurstOfTenChangesIsOneUpdate() {
        Ticket changing = ticket(1);
        for (int change = 0; change < 10; change++) {
            changing = claimed(changing);
            cards.show(TEAM, changing, NOW);
        }
        cards.start();

        await().until(cards::isIdle);

        assertThat(revision(1)).isEqualTo(11);
        assertThat(woken).hasValue(1);
    }

    @Test
    void whatIsOwedIsPutBeforeItCloses() {
        for (int number = 1; number <= 250; number++) {
            cards.show(TEAM, ticket(number), NOW);
        }
        assertThat(cards.isIdle()).isFalse();
        cards.start();

        cards.close();

        assertThat(cards.isIdle()).isTrue();
        assertThat(revision(250)).isEqualTo(1);
    }

    private static Team withTargets(SlaTargets targets, long version) {
        return new Team(
                TEAM.id(),
                TEAM.workspace(),
                TEAM.name(),
                TEAM.channel(),
                TEAM.lead(),
                TEAM.members(),
                TEAM.hours(),
                TEAM.routines(),
                targets,
                NOW,
                version);
    }

    private static Team slower() {
        SlaTargets usual = SlaTargets.DEFAULT;
        return withTargets(new SlaTargets(usual.urgent(), usual.high(), usual.low(), usual.low()), 2);
    }

    private void showsAtFirst(Ticket ticket) {
        cards.start();
        cards.show(TEAM, ticket, NOW);
        await().until(cards::isIdle);
    }

    @Test
    void aCardIsOutdatedWhenItsTeamPromisesSomethingElseAndRenewedJustOnce() {
        showsAtFirst(ticket(1));
        String before = card(1).content().blocks();
        assertThat(cards.isOutdated(slower(), ticket(1))).isTrue();

        cards.renew(slower(), List.of(ticket(1)), NOW);

        assertThat(cards.isOutdated(slower(), ticket(1))).isFalse();
        assertThat(card(1).content().blocks()).isNotEqualTo(before);
    }

    @Test
    void aChangeOfTheTeamThatNoCardShowsOutdatesNone() {
        showsAtFirst(ticket(1));

        assertThat(cards.isOutdated(withTargets(SlaTargets.DEFAULT, 2), ticket(1)))
                .isFalse();
        assertThat(cards.isOutdated(slower(), ticket(2))).as("without a card").isFalse();
    }

    @Test
    void aTicketsChangeWinsOverARenewalThatReadTheTicketBefore() {
        showsAtFirst(claimed(ticket(1)));

        cards.renew(slower(), List.of(ticket(1)), NOW);

        assertThat(revision(1)).isEqualTo(2);
        assertThat(card(1).content().text()).endsWith("claimed");
    }
}
