package dev.muster.storage.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.delivery.Destination;
import dev.muster.domain.delivery.LeaseToken;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.MessageKey;
import dev.muster.domain.delivery.ParkedMessage;
import dev.muster.domain.delivery.QueuedMessage;
import dev.muster.domain.delivery.QueuedMessage.State;
import dev.muster.domain.delivery.RetryOutcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class ParkedMessagesContract extends OnAnOutbox {
    private static final MessageKey A = MessageKey.of(WORKSPACE, new MessageId("a"));

    ParkedMessagesContract(Kind kind) {
        super(kind);
    }

    private void park(String id, LeaseToken token) {
        put(id, 1, NOW);
        assertThat(store.outbox().park(lease(token, NOW).getFirst(), token, "is_archived"))
                .isTrue();
    }

    private List<MessageKey> parked() {
        return store.parkedMessages().oldest(100).stream()
                .map(ParkedMessage::key)
                .toList();
    }

    @Test
    void onlyWhatWasSetAsideIsListedTheOldestFirst() {
        park("a", ONE);
        park("b", TWO);
        put("c", 1, NOW);

        assertThat(parked()).containsExactly(A, MessageKey.of(WORKSPACE, new MessageId("b")));
        assertThat(store.parkedMessages().keys()).isEqualTo(parked());
        assertThat(store.parkedMessages().oldest(1)).singleElement().satisfies(first -> {
            assertThat(first.error()).isEqualTo("is_archived");
            assertThat(first.destination()).isEqualTo(new Destination.Channel(CHANNEL));
        });
    }

    @Test
    void oneThatIsWantedAgainIsDueOnceBehindThoseThatWait() {
        park("a", ONE);
        put("b", 1, NOW);

        assertThat(store.parkedMessages().retry(A, NOW.plusSeconds(1))).isEqualTo(new RetryOutcome.DueAgain());
        assertThat(store.parkedMessages().retry(A, NOW.plusSeconds(2)))
                .isEqualTo(new RetryOutcome.NotParked(State.DUE));

        assertThat(parked()).isEmpty();
        List<String> sent = new ArrayList<>();
        for (List<QueuedMessage> next = lease(TWO, UNTIL); !next.isEmpty(); next = lease(TWO, UNTIL)) {
            sent.addAll(ids(next));
            assertThat(store.outbox().sent(next.getFirst(), TWO, POSTED)).isTrue();
        }
        assertThat(sent).containsExactly("b", "a");
        assertThat(find("a").lastError()).isNull();
    }

    @Test
    void oneThatSlackMayShowIsStillSuspected() {
        put("a", 1, NOW);
        store.outbox().retry(lease(ONE, NOW).getFirst(), ONE, NOW, "timeout");
        store.outbox().park(lease(ONE, NOW).getFirst(), ONE, "is_archived");

        store.parkedMessages().retry(A, NOW);

        assertThat(find("a").mayBePosted()).isTrue();
    }

    @Test
    void oneThatIsThereInANewerRevisionIsNotSetAsideAnyMore() {
        park("a", ONE);

        put("a", 2, NOW);

        assertThat(parked()).isEmpty();
    }

    @Test
    void whatIsNotSetAsideCantBeWantedAgain() {
        put("a", 1, NOW);
        store.outbox().sent(lease(ONE, NOW).getFirst(), ONE, POSTED);

        assertThat(store.parkedMessages().retry(A, NOW)).isEqualTo(new RetryOutcome.NotParked(State.SENT));
        assertThat(store.parkedMessages().retry(new MessageKey("T1/none"), NOW))
                .isEqualTo(new RetryOutcome.NoSuchMessage());
    }
}
