package dev.muster.storage.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.ticket.LatelyOpened;
import dev.muster.domain.ticket.LatelyOpened.Opening;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.storage.mongo.OnAStore;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class LatelyOpenedContract extends OnAStore {
    LatelyOpenedContract(Kind kind) {
        super(kind);
    }

    private static Opening opening(int number) {
        return new Opening(
                new TicketNumber(number),
                NOW.plusSeconds(number),
                List.of("refund", "fail"),
                "help.example.com/" + number);
    }

    private List<Integer> remembers(Opening opening) {
        return store.latelyOpened().remember(WORKSPACE, TEAM, opening).stream()
                .map(o -> o.number().value())
                .toList();
    }

    @Test
    void eachTeamsOpeningsAreToldToTheNextTheOldestFirst() {
        Opening bare = new Opening(new TicketNumber(2), NOW, List.of(), null);

        assertThat(store.latelyOpened().remember(WORKSPACE, TEAM, opening(1))).isEmpty();
        assertThat(store.latelyOpened().remember(WORKSPACE, TEAM, bare)).containsExactly(opening(1));
        assertThat(store.latelyOpened().remember(WORKSPACE, TEAM, opening(3))).containsExactly(opening(1), bare);
        assertThat(store.latelyOpened().remember(WORKSPACE, OTHER_TEAM, opening(4)))
                .isEmpty();
        assertThat(store.latelyOpened().remember(OTHER_WORKSPACE, TEAM, opening(1)))
                .isEmpty();
    }

    @Test
    void onlyTheNewestAreRemembered() {
        for (int number = 1; number <= LatelyOpened.MOST + 5; number++) {
            remembers(opening(number));
        }

        assertThat(remembers(opening(1000)))
                .hasSize(LatelyOpened.MOST)
                .startsWith(6)
                .endsWith(LatelyOpened.MOST + 5);
    }
}
