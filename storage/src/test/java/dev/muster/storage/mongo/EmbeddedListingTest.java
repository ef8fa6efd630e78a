package dev.muster.storage.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.team.TeamId;
import dev.muster.domain.team.UserId;
import dev.muster.domain.team.WorkspaceId;
import dev.muster.domain.ticket.NewTicket;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.TicketChange;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.ticket.TicketState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tickets are found by listings that are right whatever happened to the file before. */
class EmbeddedListingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final WorkspaceId WORKSPACE = new WorkspaceId("T1");
    private static final TeamId TEAM = new TeamId("team");
    private static final UserId ANA = new UserId("U0ANA");

    @TempDir
    private Path directory;

    private static NewTicket ticket() {
        return new NewTicket(WORKSPACE, TEAM, "Refund fails", "", Priority.NORMAL, null, Set.of(), ANA, NOW);
    }

    /** Twelve tickets, the first of them Ana's; then the file is changed while nobody has it open. */
    private void between(Consumer<MVStore> change) {
        try (Store store = Store.embedded(directory)) {
            store.prepare();
            for (int i = 0; i < 12; i++) {
                store.tickets().open(ticket());
            }
            claim(store, 1);
        }
        try (MVStore file = MVStore.open(directory.resolve(EmbeddedServer.FILE).toString())) {
            change.accept(file);
            file.commit();
        }
    }

    private static void claim(Store store, int number) {
        assertThat(store.tickets()
                        .apply(new TicketChange(
                                WORKSPACE,
                                TEAM,
                                new TicketNumber(number),
                                new TicketChange.InState(TicketState.OPEN),
                                new TicketEvent(TicketEvent.Kind.CLAIMED, NOW.plusSeconds(1), ANA, ANA, ""),
                                TicketState.CLAIMED)))
                .isPresent();
    }

    private static MVMap<String, Object> listing(MVStore file, String name) {
        return file.openMap("muster.tickets._index_" + name);
    }

    private void allIsFound() {
        try (Store store = Store.embedded(directory)) {
            store.prepare();
            assertThat(store.tickets().unresolved(WORKSPACE, TEAM)).hasSize(12);
            assertThat(store.tickets().inHand(WORKSPACE, TEAM, ANA)).isEqualTo(1);
            assertThat(store.tickets().touchedSince(WORKSPACE, TEAM, NOW.plusSeconds(1)))
                    .hasSize(1);
            assertThat(store.tickets().withTerm(WORKSPACE, TEAM, "refund", 4))
                    .containsExactly(
                            new TicketNumber(12), new TicketNumber(11), new TicketNumber(10), new TicketNumber(9));
        }
    }

    @Test
    void whatTheyListFollowsTheTickets() {
        between(file -> {});

        allIsFound();
        try (Store store = Store.embedded(directory)) {
            claim(store, 2);
            assertThat(store.tickets().inHand(WORKSPACE, TEAM, ANA)).isEqualTo(2);
            store.tickets().restore(List.of(ticket().numbered(new TicketNumber(1))));
            assertThat(store.tickets().inHand(WORKSPACE, TEAM, ANA)).isEqualTo(1);
        }
    }

    @Test
    void aStoreOfAnOlderProgramHasThemMade() {
        between(file -> List.of("inState", "touched", "terms")
                .forEach(name -> file.removeMap("muster.tickets._index_" + name)));

        allIsFound();
    }

    @Test
    void afterAKillTheyAreComparedWithTheTickets() {
        between(file -> {
            new EndMark(file).opened();
            MVMap<String, Object> inState = listing(file, "inState");
            inState.remove(inState.firstKey());
            MVMap<String, Object> terms = listing(file, "terms");
            terms.remove(terms.lastKey());
            terms.put("left over", "T1/12");
        });

        allIsFound();
        try (MVStore file = MVStore.open(directory.resolve(EmbeddedServer.FILE).toString())) {
            assertThat(listing(file, "terms").containsKey("left over")).isFalse();
        }
    }
}
