package dev.muster.domain.metric;

import static dev.muster.domain.team.TeamFixture.ANA;
import static dev.muster.domain.ticket.TicketFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.metric.ProposedAction.Kind;
import dev.muster.domain.team.Team;
import dev.muster.domain.team.TeamFixture;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketFixture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProposedActionTest {
    private static final DateSpan WEEK = DateSpan.weekOf(LocalDate.of(2026, 11, 23));
    private static final Team TEAM = TeamFixture.team().build();

    private final List<Ticket> tickets = new ArrayList<>();

    private static Figures figures(int resolved, int cameBack, int old) {
        return new Figures(
                0,
                resolved,
                0,
                cameBack,
                new BacklogAges(1, 0, 0, old),
                Spread.NONE,
                Spread.NONE,
                Spread.NONE,
                Quality.NONE);
    }

    private TicketFixture next(String tag) {
        return ticket(tickets.size() + 1).tagged(tag).openedAt("2026-11-23T09:00:00Z");
    }

    /** Answered after a day and resolved in time: normal tickets are to be answered within four hours. */
    private void late(int count, String tag) {
        for (int i = 0; i < count; i++) {
            tickets.add(next(tag)
                    .replied(ANA, "2026-11-24T09:00:00Z")
                    .resolved(ANA, "2026-11-24T10:00:00Z", "Done")
                    .build());
        }
    }

    private void inTime(int count, String tag) {
        for (int i = 0; i < count; i++) {
            tickets.add(next(tag)
                    .replied(ANA, "2026-11-23T10:00:00Z")
                    .resolved(ANA, "2026-11-23T11:00:00Z", "Done")
                    .build());
        }
    }

    private Optional<ProposedAction> proposed(Figures figures) {
        return ProposedAction.of(tickets, TEAM, WEEK, figures);
    }

    @Test
    void theTagOfMostMissedTargetsIsLookedAtFirst() {
        late(4, "tax");
        late(2, "refund");
        inTime(9, "invoice");

        assertThat(proposed(figures(15, 5, 9))).contains(new ProposedAction(Kind.LOOK_AT_TAG, "tax", 4, 6));
    }

    @Test
    void missesOfAnotherWeekAreNotThisWeeks() {
        late(4, "tax");

        assertThat(ProposedAction.missed(tickets, TEAM, WEEK.before())).isEmpty();
        assertThat(ProposedAction.missed(tickets, TEAM, WEEK)).hasSize(4);
        assertThat(ProposedAction.missed(
                        tickets, TEAM, DateSpan.weekOf(WEEK.to().plusDays(1))))
                .isEmpty();
    }

    @Test
    void whenNoTagStandsOutTheOldestAreCleared() {
        late(3, "tax");
        late(2, "refund");
        late(2, "invoice");

        assertThat(proposed(figures(7, 0, 3))).contains(new ProposedAction(Kind.CLEAR_OLDEST, "", 3, 4));
    }

    @Test
    void whatCameBackOftenIsLookedInto() {
        assertThat(proposed(figures(15, 3, 2))).contains(new ProposedAction(Kind.CHECK_REOPENED, "", 3, 15));
        assertThat(proposed(figures(16, 3, 2))).isEmpty();
    }

    @Test
    void whenAllIsWellNothingIsProposed() {
        inTime(20, "tax");
        late(2, "tax");

        assertThat(proposed(figures(22, 1, 2))).isEmpty();
    }
}
