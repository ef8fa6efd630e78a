package dev.muster.storage.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.ticket.Actor;
import dev.muster.domain.ticket.ImportedTickets.Imported;
import dev.muster.domain.ticket.LoggedTicket;
import dev.muster.domain.ticket.LoggedTicket.Event;
import dev.muster.domain.ticket.LoggedTicket.Step;
import dev.muster.domain.ticket.NewTicket;
import dev.muster.domain.ticket.Origin;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketChange;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.ticket.TicketState;
import dev.muster.storage.mongo.OnAStore;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

abstract class ImportedTicketsContract extends OnAStore {
    private static final Actor AGENT = new Actor.Outsider("agent-2");
    private static final Instant BROUGHT = NOW.plusSeconds(3_600);

    ImportedTicketsContract(Kind kind) {
        super(kind);
    }

    private static LoggedTicket logged(String key, Step... steps) {
        NewTicket opening = new NewTicket(
                WORKSPACE,
                TEAM,
                "Case " + key,
                "",
                Priority.NORMAL,
                null,
                Set.of("product-3"),
                AGENT,
                NOW,
                new Origin("import", key));
        return new LoggedTicket(
                opening,
                IntStream.range(0, steps.length)
                        .mapToObj(i -> new Event(NOW.plusSeconds(i), steps[i], AGENT, ""))
                        .toList());
    }

    private Imported bring(LoggedTicket... logged) {
        return store.importedTickets().bring(List.of(logged), BROUGHT);
    }

    private Ticket find(int number) {
        return store.tickets().find(WORKSPACE, new TicketNumber(number)).orElseThrow();
    }

    @Test
    void theyGetTheNextNumbersAndTheNextOneOpenedAHigherOne() {
        assertThat(bring(logged("a", Step.OPENED), logged("b/c", Step.OPENED, Step.RESOLVED)))
                .isEqualTo(new Imported(2, 0, 0, 0));

        assertThat(find(1))
                .isEqualTo(
                        logged("a", Step.OPENED).numbered(new TicketNumber(1)).brought(BROUGHT));
        assertThat(find(2).origin()).isEqualTo(new Origin("import", "b/c"));
        assertThat(store.tickets()
                        .open(new NewTicket(WORKSPACE, TEAM, "s", "", Priority.LOW, null, Set.of(), ANA, NOW))
                        .number())
                .isEqualTo(new TicketNumber(3));
    }

    @Test
    void broughtAgainTheyAreTheSameAndWithMoreHistoryRenewed() {
        bring(logged("a", Step.OPENED), logged("b", Step.OPENED));

        assertThat(bring(logged("a", Step.OPENED), logged("b", Step.OPENED, Step.RESOLVED), logged("c", Step.OPENED)))
                .isEqualTo(new Imported(1, 1, 1, 0));

        assertThat(find(2).state()).isEqualTo(TicketState.RESOLVED);
        assertThat(find(3).subject()).isEqualTo("Case c");
    }

    @Test
    void whatIsRenewedWasBroughtAnewAndWhatIsTheSameWasNot() {
        bring(logged("a", Step.OPENED), logged("b", Step.OPENED));

        store.importedTickets()
                .bring(
                        List.of(logged("a", Step.OPENED), logged("b", Step.OPENED, Step.REPLIED)),
                        BROUGHT.plusSeconds(60));

        assertThat(find(1).broughtAt()).isEqualTo(BROUGHT);
        assertThat(find(2).broughtAt()).isEqualTo(BROUGHT.plusSeconds(60));
    }

    @Test
    void whatWasWorkedOnHereSinceIsLeftAlone() {
        bring(logged("a", Step.OPENED));
        Ticket claimed = store.tickets()
                .apply(new TicketChange(
                        WORKSPACE,
                        TEAM,
                        new TicketNumber(1),
                        new TicketChange.InState(TicketState.OPEN),
                        new TicketEvent(TicketEvent.Kind.CLAIMED, NOW.plusSeconds(9), ANA, ANA, ""),
                        TicketState.CLAIMED))
                .orElseThrow();

        assertThat(bring(logged("a", Step.OPENED, Step.RESOLVED))).isEqualTo(new Imported(0, 0, 0, 1));

        assertThat(find(1)).isEqualTo(claimed);
    }

    @Test
    void twoWhoBringTheSameAtOnceBringItOnce() {
        LoggedTicket[] hundred = IntStream.range(0, 100)
                .mapToObj(i -> logged("case-" + i, Step.OPENED))
                .toArray(LoggedTicket[]::new);

        List<CompletableFuture<Imported>> both = Stream.of(1, 2)
                .map(i -> CompletableFuture.supplyAsync(() -> bring(hundred)))
                .toList();
        both.forEach(CompletableFuture::join);

        assertThat(store.tickets().unresolved(WORKSPACE, TEAM))
                .extracting(t -> String.valueOf(t.origin()))
                .hasSize(100)
                .doesNotHaveDuplicates();
    }
}
