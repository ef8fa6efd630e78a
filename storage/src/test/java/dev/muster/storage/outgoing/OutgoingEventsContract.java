package dev.muster.storage.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.outgoing.Attempt;
import dev.muster.domain.outgoing.EventKind;
import dev.muster.domain.outgoing.OutgoingEvent;
import dev.muster.domain.outgoing.OutgoingEvents;
import dev.muster.domain.outgoing.Retrying;
import dev.muster.domain.ticket.TicketNumber;
import dev.muster.storage.mongo.OnAStore;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class OutgoingEventsContract extends OnAStore {
    OutgoingEventsContract(Kind kind) {
        super(kind);
    }

    private static OutgoingEvent event(int ticket, int index, Instant queuedAt) {
        return OutgoingEvent.waiting(
                WORKSPACE,
                TEAM,
                "T1-%d-%d".formatted(ticket, index),
                new TicketNumber(ticket),
                index,
                EventKind.CLAIMED,
                "{}",
                queuedAt);
    }

    @Test
    void anEventIsStoredOnceAndComesBackInTheOrderOfItsTicket() {
        OutgoingEvents events = store.outgoingEvents();
        OutgoingEvent test =
                OutgoingEvent.waiting(WORKSPACE, TEAM, "T1-test-1", null, 0, EventKind.TEST, "{}", NOW.plusSeconds(9));

        events.put(List.of(event(1, 0, NOW), event(1, 1, NOW)));
        events.put(List.of(event(1, 1, NOW.plusSeconds(5)), event(1, 2, NOW.plusSeconds(5)), test));

        assertThat(events.waiting(WORKSPACE, TEAM, 10))
                .containsExactly(event(1, 0, NOW), event(1, 1, NOW), event(1, 2, NOW.plusSeconds(5)), test);
        assertThat(events.waiting(WORKSPACE, TEAM, 1)).containsExactly(event(1, 0, NOW));
        assertThat(events.last(WORKSPACE, TEAM, 2)).containsExactly(test, event(1, 2, NOW.plusSeconds(5)));
        assertThat(events.waiting(WORKSPACE, OTHER_TEAM, 10)).isEmpty();
    }

    @Test
    void ofTwoSendersOneRecordsAnAttempt() throws Exception {
        OutgoingEvents events = store.outgoingEvents();
        events.put(List.of(event(1, 0, NOW)));
        OutgoingEvent failed = Retrying.after(event(1, 0, NOW), Attempt.NO_ANSWER, NOW, 0);

        assertThat(atOnce(5, i -> events.record(failed))).containsOnlyOnce(true);
        assertThat(events.waiting(WORKSPACE, TEAM, 10)).containsExactly(failed);
        OutgoingEvent delivered = Retrying.after(failed, Attempt.answered(204), NOW.plusSeconds(9), 0);
        assertThat(events.record(delivered)).isTrue();
        assertThat(events.record(delivered)).isFalse();
        assertThat(events.waiting(WORKSPACE, TEAM, 10)).isEmpty();
        assertThat(events.last(WORKSPACE, TEAM, 10)).containsExactly(delivered);
    }

    @Test
    void whatWaitedIsGivenUpAndWhatIsForgottenIsGone() {
        OutgoingEvents events = store.outgoingEvents();
        events.put(List.of(event(1, 0, NOW), event(2, 0, NOW.plusSeconds(60))));

        events.giveUp(WORKSPACE, TEAM, NOW.plusSeconds(60));
        assertThat(events.waiting(WORKSPACE, TEAM, 10)).containsExactly(event(2, 0, NOW.plusSeconds(60)));
        assertThat(events.last(WORKSPACE, TEAM, 10))
                .extracting(OutgoingEvent::state)
                .containsExactly(OutgoingEvent.State.WAITING, OutgoingEvent.State.GIVEN_UP);

        events.forgetBefore(NOW.plusSeconds(60));
        assertThat(events.last(WORKSPACE, TEAM, 10)).containsExactly(event(2, 0, NOW.plusSeconds(60)));
        events.forget(WORKSPACE, OTHER_TEAM);
        assertThat(events.last(WORKSPACE, TEAM, 10)).hasSize(1);
        events.forget(WORKSPACE, TEAM);
        assertThat(events.last(WORKSPACE, TEAM, 10)).isEmpty();
    }
}
