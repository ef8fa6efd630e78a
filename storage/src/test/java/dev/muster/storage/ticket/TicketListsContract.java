package dev.muster.storage.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.ticket.Heading;
import dev.muster.domain.ticket.Particulars;
import dev.muster.domain.ticket.Priority;
import dev.muster.domain.ticket.Ticket;
import dev.muster.domain.ticket.TicketChange;
import dev.muster.domain.ticket.TicketChange.AtVersion;
import dev.muster.domain.ticket.TicketEvent;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.domain.ticket.TicketState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which tickets are listed, and in what order. */
abstract class TicketListsContract extends TicketsOnAStore {
    TicketListsContract(Kind kind) {
        super(kind);
    }

    @Test
    void ticketsAreFoundUnderTheirTermsTheNewestFirst() {
        Ticket first = opened();
        Ticket second = opened();
        store.tickets().open(ticket(WORKSPACE, OTHER_TEAM));
        store.tickets().open(ticket(OTHER_WORKSPACE, TEAM));
        store.tickets().apply(claim(first.number(), BO, new TicketChange.InState(TicketState.OPEN)));

        assertThat(store.tickets().withTerm(WORKSPACE, TEAM, "doubled", 10))
                .containsExactly(second.number(), first.number());
        assertThat(store.tickets().withTerm(WORKSPACE, TEAM, "doubled", 1)).containsExactly(second.number());
        assertThat(store.tickets().withTerm(WORKSPACE, TEAM, "portal", 10)).hasSize(2);
        assertThat(store.tickets().withTerm(WORKSPACE, TEAM, "double", 10)).isEmpty();

        store.tickets()
                .apply(edited(second, new Heading("Other words", "", Priority.LOW, null, Set.of(), Particulars.NONE)));

        assertThat(store.tickets().withTerm(WORKSPACE, TEAM, "doubled", 10)).containsExactly(first.number());
        assertThat(store.tickets().withTerm(WORKSPACE, TEAM, "word", 10)).containsExactly(second.number());
    }

    @Test
    void severalAreReadAtOnceAndWhatIsNotThereIsLeftOut() {
        Ticket first = opened();
        Ticket second = opened();

        assertThat(store.tickets().all(WORKSPACE, List.of(new TicketNumber(9), second.number(), first.number())))
                .containsExactly(first, second);
        assertThat(store.tickets().all(OTHER_WORKSPACE, List.of(first.number())))
                .isEmpty();
        assertThat(store.tickets().all(WORKSPACE, List.of())).isEmpty();
    }

    @Test
    void unresolvedAreThoseOfTheTeamByNumber() {
        Ticket first = opened();
        Ticket second = opened();
        Ticket third = opened();
        store.tickets().open(ticket(WORKSPACE, OTHER_TEAM));
        store.tickets().open(ticket(OTHER_WORKSPACE, TEAM));
        TicketEvent solved = new TicketEvent(TicketEvent.Kind.RESOLVED, NOW, BO, BO, "done");
        store.tickets()
                .apply(new TicketChange(
                        WORKSPACE, TEAM, second.number(), new AtVersion(1), solved, TicketState.RESOLVED));

        assertThat(store.tickets().unresolved(WORKSPACE, TEAM)).containsExactly(first, third);
    }

    @Test
    void ofTheResolvedThoseComeFirstThatNobodyTouchedForLongest() {
        Ticket late = resolved(opened(), 30);
        Ticket early = resolved(opened(), 10);
        Ticket middle = resolved(opened(), 20);
        opened();

        assertThat(store.tickets().resolvedLongestAgo(WORKSPACE, TEAM, 2)).containsExactly(early, middle);
        assertThat(store.tickets().resolvedLongestAgo(WORKSPACE, TEAM, 9)).containsExactly(early, middle, late);
        assertThat(store.tickets().resolvedLongestAgo(WORKSPACE, OTHER_TEAM, 9)).isEmpty();
    }

    private Ticket resolved(Ticket ticket, int seconds) {
        TicketEvent solved = new TicketEvent(TicketEvent.Kind.RESOLVED, NOW.plusSeconds(seconds), BO, BO, "done");
        return store.tickets()
                .apply(new TicketChange(
                        WORKSPACE, TEAM, ticket.number(), new AtVersion(1), solved, TicketState.RESOLVED))
                .orElseThrow();
    }

    @Test
    void inHandIsWhatSomebodyHasClaimedInTheTeam() {
        for (int i = 0; i < 3; i++) {
            store.tickets().apply(claim(opened().number(), BO, new AtVersion(1)));
        }
        TicketNumber waits = new TicketNumber(3);
        TicketEvent waiting = new TicketEvent(TicketEvent.Kind.WAITING, NOW, BO, BO, "");
        store.tickets().apply(new TicketChange(WORKSPACE, TEAM, waits, new AtVersion(2), waiting, TicketState.WAITING));

        assertThat(store.tickets().inHand(WORKSPACE, TEAM, BO)).isEqualTo(2);
        assertThat(store.tickets().inHand(WORKSPACE, TEAM, ANA)).isZero();
        assertThat(store.tickets().inHand(WORKSPACE, OTHER_TEAM, BO)).isZero();
    }

    @Test
    void touchedAreThoseWhoseLastEventIsAtTheInstantOrLater() {
        opened();
        Ticket second = opened();
        Ticket claimed = store.tickets()
                .apply(claim(second.number(), BO, new AtVersion(1)))
                .orElseThrow();

        assertThat(store.tickets().touchedSince(WORKSPACE, TEAM, NOW)).hasSize(2);
        List<Ticket> each = new ArrayList<>();
        store.tickets().forEachTouchedSince(WORKSPACE, TEAM, NOW, each::add);
        assertThat(each).hasSize(2).last().isEqualTo(claimed);
        assertThat(store.tickets().touchedSince(WORKSPACE, TEAM, NOW.plusSeconds(60)))
                .containsExactly(claimed);
        assertThat(store.tickets().touchedSince(WORKSPACE, TEAM, NOW.plusSeconds(61)))
                .isEmpty();
        assertThat(store.tickets().touchedSince(WORKSPACE, OTHER_TEAM, NOW.minus(Duration.ofDays(1))))
                .isEmpty();
    }
}
