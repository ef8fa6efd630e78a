package dev.muster.storage.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.team.UserId;
import dev.muster.domain.ticket.Actor;
import dev.muster.domain.ticket.Heading;
import dev.muster.domain.ticket.NewTicket;
import dev.muster.domain.ticket.Origin;
import dev.muster.domain.ticket.Particulars;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketChange;
import dev.muster.domain.ticket.TicketChange.AtVersion;
import dev.muster.domain.ticket.TicketChange.InState;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.ticket.TicketState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How tickets are opened, changed and kept. */
abstract class TicketsContract extends TicketsOnAStore {
    TicketsContract(Kind kind) {
        super(kind);
    }

    @Test
    void anOpenedTicketComesBackAsItIs() {
        Ticket opened = opened();

        assertThat(opened).isEqualTo(ticket(WORKSPACE, TEAM).numbered(new TicketNumber(1)));
        assertThat(store.tickets().find(WORKSPACE, opened.number())).contains(opened);
        assertThat(store.tickets().find(OTHER_WORKSPACE, opened.number())).isEmpty();
    }

    @Test
    void ofOneOriginATeamHasOneTicketHoweverManyOpenItAtOnce() throws Exception {
        NewTicket outside = ticket(WORKSPACE, TEAM);
        Origin origin = new Origin("webhook", "4711/a b");
        NewTicket opening = new NewTicket(
                WORKSPACE,
                TEAM,
                outside.subject(),
                "",
                Priority.LOW,
                null,
                Set.of(),
                new Actor.Outsider("Kim"),
                NOW,
                origin);

        assertThat(store.tickets().withOrigin(WORKSPACE, TEAM, origin)).isEmpty();
        List<Ticket> opened = atOnce(10, i -> store.tickets().open(opening));

        Ticket there = store.tickets().withOrigin(WORKSPACE, TEAM, origin).orElseThrow();
        assertThat(opened).containsOnly(there);
        assertThat(there.origin()).isEqualTo(origin);
        assertThat(store.tickets().withOrigin(WORKSPACE, OTHER_TEAM, origin)).isEmpty();
        assertThat(store.tickets().withOrigin(OTHER_WORKSPACE, TEAM, origin)).isEmpty();
    }

    @Test
    void anEventKeepsTheMarksOfTheRequestThatBroughtIt() {
        Ticket opened = opened();
        TicketEvent rated = new TicketEvent(
                TicketEvent.Kind.RATED,
                NOW.plusSeconds(60),
                new Actor.Outsider("Kim"),
                null,
                "4 of 5",
                List.of("one", "other"));

        Ticket after = store.tickets()
                .apply(new TicketChange(
                        WORKSPACE,
                        TEAM,
                        opened.number(),
                        new TicketChange.AtVersion(opened.version()),
                        rated,
                        TicketState.OPEN))
                .orElseThrow();

        assertThat(after.lastEvent()).isEqualTo(rated);
        assertThat(store.tickets().find(WORKSPACE, opened.number())).contains(after);
    }

    @Test
    void aChangeOfWhatItIsAboutSetsAndRemovesFields() {
        Ticket opened = opened();
        Heading bare = new Heading("Only a subject", "", Priority.LOW, null, Set.of(), Particulars.NONE);

        Ticket emptied = store.tickets().apply(edited(opened, bare)).orElseThrow();
        Ticket filled = store.tickets().apply(edited(emptied, opened.heading())).orElseThrow();

        assertThat(emptied.heading()).isEqualTo(bare);
        assertThat(emptied.edits()).isEqualTo(1);
        assertThat(filled.heading()).isEqualTo(opened.heading());
        assertThat(store.tickets().find(WORKSPACE, opened.number())).contains(filled);
    }

    @Test
    void instantsAreKeptToTheMillisecond() {
        NewTicket fine =
                new NewTicket(WORKSPACE, TEAM, "s", "", Priority.LOW, null, Set.of(), ANA, NOW.plusNanos(999_999));

        Ticket opened = store.tickets().open(fine);

        assertThat(opened.openedAt()).isEqualTo(NOW);
        assertThat(store.tickets().find(WORKSPACE, opened.number())).contains(opened);
    }

    @Test
    void eachWorkspaceCountsItsOwnTickets() {
        opened();
        opened();

        assertThat(store.tickets().open(ticket(OTHER_WORKSPACE, TEAM)).number()).isEqualTo(new TicketNumber(1));
        assertThat(store.tickets().open(ticket(WORKSPACE, OTHER_TEAM)).number()).isEqualTo(new TicketNumber(3));
    }

    @Test
    void ticketsOpenedAtOnceGetDistinctConsecutiveNumbers() throws Exception {
        List<Integer> numbers = atOnce(40, i -> opened().number().value());

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 40).boxed().toList());
    }

    @Test
    void ofTenSimultaneousClaimsOneWins() throws Exception {
        TicketNumber number = opened().number();

        List<Optional<Ticket>> outcomes = atOnce(10, i -> store.tickets()
                .apply(claim(number, new UserId("U" + (100 + i)), new InState(TicketState.OPEN))));

        assertThat(outcomes).filteredOn(Optional::isPresent).hasSize(1);
        Ticket stored = store.tickets().find(WORKSPACE, number).orElseThrow();
        assertThat(outcomes).contains(Optional.of(stored));
        assertThat(stored.history()).hasSize(2);
        assertThat(stored.version()).isEqualTo(2);
    }

    @Test
    void aChangeIsWhatTheDomainSaysItIs() {
        Ticket opened = opened();
        TicketChange claim = claim(opened.number(), BO, new InState(TicketState.OPEN));

        assertThat(store.tickets().apply(claim)).contains(opened.after(claim.event(), TicketState.CLAIMED));
    }

    @Test
    void aReleasedTicketHasNoOwner() {
        Ticket opened = opened();
        Ticket claimed = store.tickets()
                .apply(claim(opened.number(), BO, new InState(TicketState.OPEN)))
                .orElseThrow();
        TicketEvent release = new TicketEvent(TicketEvent.Kind.RELEASED, NOW.plusSeconds(90), BO, null, "no time");

        Optional<Ticket> released = store.tickets()
                .apply(new TicketChange(WORKSPACE, TEAM, opened.number(), new AtVersion(2), release, TicketState.OPEN));

        assertThat(released).contains(claimed.after(release, TicketState.OPEN));
    }

    @Test
    void aStaleVersionChangesNothing() {
        Ticket opened = opened();
        store.tickets().apply(claim(opened.number(), BO, new AtVersion(1)));

        assertThat(store.tickets().apply(claim(opened.number(), ANA, new AtVersion(1))))
                .isEmpty();
        assertThat(store.tickets().apply(claim(opened.number(), ANA, new InState(TicketState.OPEN))))
                .isEmpty();
        assertThat(store.tickets()
                        .find(WORKSPACE, opened.number())
                        .orElseThrow()
                        .owner())
                .isEqualTo(BO);
    }

    @Test
    void nobodyChangesATicketOfAnotherTeamOrWorkspace() {
        Ticket opened = opened();
        TicketChange claim = claim(opened.number(), BO, new InState(TicketState.OPEN));

        assertThat(store.tickets()
                        .apply(new TicketChange(
                                WORKSPACE, OTHER_TEAM, claim.number(), claim.expected(), claim.event(), claim.to())))
                .isEmpty();
        assertThat(store.tickets()
                        .apply(new TicketChange(
                                OTHER_WORKSPACE, TEAM, claim.number(), claim.expected(), claim.event(), claim.to())))
                .isEmpty();
        assertThat(store.tickets().find(WORKSPACE, opened.number())).contains(opened);
    }

    @Test
    void restoredTicketsKeepTheirNumbersAndTheNextIsHigher() {
        opened();
        Ticket replaced = new Ticket(
                WORKSPACE,
                TEAM,
                new TicketNumber(1),
                "older",
                "",
                Priority.LOW,
                null,
                Set.of(),
                Particulars.NONE,
                TicketState.RESOLVED,
                BO,
                List.of(
                        new TicketEvent(TicketEvent.Kind.OPENED, NOW, ANA, null, ""),
                        new TicketEvent(TicketEvent.Kind.RESOLVED, NOW, BO, BO, "ok")),
                null,
                2);
        Ticket high = ticket(WORKSPACE, TEAM).numbered(new TicketNumber(41));
        Ticket elsewhere = ticket(OTHER_WORKSPACE, TEAM).numbered(new TicketNumber(7));

        store.tickets().restore(List.of(replaced, high, elsewhere));
        store.tickets().restore(List.of(replaced));

        assertThat(store.tickets().find(WORKSPACE, new TicketNumber(1))).contains(replaced);
        assertThat(store.tickets().find(WORKSPACE, new TicketNumber(41))).contains(high);
        assertThat(opened().number()).isEqualTo(new TicketNumber(42));
        assertThat(store.tickets().open(ticket(OTHER_WORKSPACE, TEAM)).number()).isEqualTo(new TicketNumber(8));
    }

    @Test
    void whoeverDidSomethingIsKeptAlsoWhoIsNobodyInSlack() {
        Ticket closed = ticket(WORKSPACE, TEAM)
                .numbered(new TicketNumber(5))
                .after(
                        new TicketEvent(TicketEvent.Kind.RESOLVED, NOW, new Actor.Outsider("agent-2"), null, "ok"),
                        TicketState.RESOLVED)
                .after(new TicketEvent(TicketEvent.Kind.CLOSED, NOW, new Actor.Itself(), null, ""), TicketState.CLOSED);

        store.tickets().restore(List.of(closed));

        assertThat(store.tickets().find(WORKSPACE, new TicketNumber(5))).contains(closed);
        assertThat(store.tickets().unresolved(WORKSPACE, TEAM)).isEmpty();
    }
}
