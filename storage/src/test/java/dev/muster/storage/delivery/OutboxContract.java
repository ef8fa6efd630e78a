package dev.muster.storage.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.LeaseToken;
import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.QueuedMessage;
import dev.muster.domain.delivery.QueuedMessage.State;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class OutboxContract extends OnAnOutbox {
    OutboxContract(Kind kind) {
        super(kind);
    }

    @Test
    void aMessageIsLeasedToOneOfManySenders() throws Exception {
        IntStream.range(0, 8).forEach(i -> store.outbox().put(message("m" + i, "C" + (10 + i), 1), NOW));

        List<QueuedMessage> leased = atOnce(6, i -> lease(LeaseToken.random(), NOW)).stream()
                .flatMap(List::stream)
                .toList();

        assertThat(ids(leased)).containsExactlyInAnyOrder("m0", "m1", "m2", "m3", "m4", "m5", "m6", "m7");
    }

    @Test
    void messagesToOneDestinationGoOutInOrderOneAtATime() {
        put("a", 1, NOW);
        put("b", 1, NOW);
        store.outbox().put(message("elsewhere", "C2", 1), NOW);

        List<QueuedMessage> first = lease(ONE, NOW);
        assertThat(ids(first)).containsExactly("a", "elsewhere");
        assertThat(lease(TWO, NOW)).isEmpty();
        assertThat(store.outbox().sent(first.getFirst(), ONE, POSTED)).isTrue();
        assertThat(ids(lease(TWO, NOW))).containsExactly("b");
    }

    @Test
    void theOldestGoFirstWhenNotAllCan() {
        store.outbox().put(message("late", "C1", 1), NOW.plusSeconds(1));
        store.outbox().put(message("early", "C2", 1), NOW);

        assertThat(ids(store.outbox().lease(ONE, NOW.plusSeconds(2), UNTIL, 1))).containsExactly("early");
    }

    @Test
    void theSameChannelIdInAnotherWorkspaceIsAnotherDestination() {
        put("a", 1, NOW);
        store.outbox()
                .put(
                        Message.toChannel(
                                OTHER_WORKSPACE, TEAM, new MessageId("a"), CHANNEL, new Content<>("t", "[]"), 1),
                        NOW);

        assertThat(lease(ONE, NOW)).hasSize(2);
    }

    @Test
    void whatIsSentIsDueNoMore() {
        put("a", 1, NOW);
        store.outbox().sent(lease(ONE, NOW).getFirst(), ONE, POSTED);

        assertThat(find("a").state()).isEqualTo(State.SENT);
        assertThat(find("a").posted()).isEqualTo(POSTED);
        assertThat(lease(TWO, UNTIL.plusSeconds(99))).isEmpty();
        assertThat(store.outbox().nextAttempt()).isEmpty();
    }

    @Test
    void aLeaseThatEndedPassesOnAndCountsAsAnAttempt() {
        put("a", 1, NOW);
        QueuedMessage lost = lease(ONE, NOW).getFirst();

        assertThat(lease(TWO, UNTIL.minusMillis(1))).isEmpty();
        QueuedMessage taken = lease(TWO, UNTIL).getFirst();

        assertThat(taken.attempts()).isEqualTo(1);
        assertThat(store.outbox().sent(lost, ONE, POSTED)).isFalse();
        assertThat(store.outbox().retry(lost, ONE, NOW, "x")).isFalse();
        assertThat(store.outbox().release(lost, ONE)).isFalse();
        assertThat(store.outbox().park(lost, ONE, "x")).isFalse();
        assertThat(find("a")).isEqualTo(taken);
    }

    @Test
    void aRetryWaitsForItsInstantAndHoldsUpThoseBehindIt() {
        put("a", 1, NOW);
        put("b", 1, NOW);
        Instant later = NOW.plusSeconds(5);

        assertThat(store.outbox().retry(lease(ONE, NOW).getFirst(), ONE, later, "rate_limited"))
                .isTrue();

        assertThat(lease(TWO, later.minusMillis(1))).isEmpty();
        assertThat(store.outbox().nextAttempt()).contains(later);
        QueuedMessage again = lease(TWO, later).getFirst();
        assertThat(again.id().value()).isEqualTo("a");
        assertThat(again.attempts()).isEqualTo(1);
        assertThat(again.lastError()).isEqualTo("rate_limited");
    }

    @Test
    void aPostponedMessageWaitsLikeARetryButIsNotSuspected() {
        put("a", 1, NOW);
        Instant later = NOW.plusSeconds(1);

        assertThat(store.outbox().postpone(lease(ONE, NOW).getFirst(), ONE, later, "ratelimited"))
                .isTrue();

        assertThat(lease(TWO, later.minusMillis(1))).isEmpty();
        assertThat(lease(TWO, later).getFirst().mayBePosted()).isFalse();
    }

    @Test
    void aMessageThatSlackMayHaveIsStillSuspectedAtItsNextRevision() {
        put("a", 1, NOW);
        store.outbox().retry(lease(ONE, NOW).getFirst(), ONE, NOW, "timeout");
        put("a", 2, NOW);

        assertThat(find("a").attempts()).isEqualTo(1);
    }

    @Test
    void aReleasedMessageIsAsIfItWasNeverLeased() {
        put("a", 1, NOW);
        QueuedMessage before = find("a");

        assertThat(store.outbox().release(lease(ONE, NOW).getFirst(), ONE)).isTrue();

        assertThat(find("a")).isEqualTo(before);
        assertThat(lease(TWO, NOW)).containsExactly(before);
    }

    @Test
    void aParkedMessageWaitsForAHigherRevision() {
        put("a", 1, NOW);
        assertThat(store.outbox().park(lease(ONE, NOW).getFirst(), ONE, "is_archived"))
                .isTrue();

        assertThat(find("a").state()).isEqualTo(State.PARKED);
        assertThat(find("a").lastError()).isEqualTo("is_archived");
        assertThat(lease(TWO, NOW.plusSeconds(999))).isEmpty();
        assertThat(put("a", 1, NOW)).isFalse();
        assertThat(put("a", 2, NOW)).isTrue();
        assertThat(lease(TWO, NOW).getFirst().attempts()).isZero();
    }

    @Test
    void aRevisionPutWhileAnotherIsRefusedStaysDue() {
        put("a", 1, NOW);
        QueuedMessage leased = lease(ONE, NOW).getFirst();
        put("a", 2, NOW);

        assertThat(store.outbox().park(leased, ONE, "msg_too_long")).isTrue();

        assertThat(find("a").state()).isEqualTo(State.DUE);
        assertThat(lease(TWO, NOW)).hasSize(1);
    }

    @Test
    void theNextAttemptIsWhenSomethingCanBeLeased() {
        assertThat(store.outbox().nextAttempt()).isEmpty();
        put("a", 1, NOW);
        put("b", 1, NOW);
        assertThat(store.outbox().nextAttempt()).contains(NOW);

        lease(ONE, NOW);

        assertThat(store.outbox().nextAttempt()).contains(UNTIL);
        assertThat(lease(TWO, UNTIL)).hasSize(1);
    }

    @Test
    void howeverManyWaitForOneDestinationTheHeadsOfAllAreFound() {
        IntStream.range(0, 30).forEach(i -> put("many" + i, 1, NOW));
        store.outbox().put(message("ten", "C10", 1), NOW.plusSeconds(1));
        store.outbox().put(message("two", "C2", 1), NOW.minusSeconds(1));

        assertThat(ids(lease(ONE, NOW.plusSeconds(1)))).containsExactly("two", "many0", "ten");
        assertThat(lease(TWO, NOW.plusSeconds(1))).isEmpty();
    }

    @Test
    void anOlderMessageThatIsPutLateWaitsForTheOneThatIsLeased() {
        put("a", 1, NOW);
        QueuedMessage leased = lease(ONE, NOW).getFirst();
        put("older", 1, NOW.minusSeconds(1));

        assertThat(lease(TWO, NOW)).isEmpty();
        assertThat(store.outbox().nextAttempt()).contains(UNTIL);
        store.outbox().sent(leased, ONE, POSTED);
        assertThat(ids(lease(TWO, NOW))).containsExactly("older");
    }
}
