package dev.muster.storage.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.muster.domain.delivery.Content;
import dev.muster.domain.delivery.LeaseToken;
import dev.muster.domain.delivery.Message;
import dev.muster.domain.delivery.MessageId;
import dev.muster.domain.delivery.QueuedMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However much waits, a look for work costs by what it leases. */
abstract class OutboxScaleContract extends OnAnOutbox {
    private static final int AT_ONCE = 16;

    /** What a look does for each message: finds it, finds that it is its queue's head, leases it. */
    private static final int COMMANDS_FOR_ONE = 2;

    private static final int DOCUMENTS_FOR_ONE = 6;
    /** What a look does once, whatever it finds. */
    private static final int COMMANDS = 3;

    private static final int DOCUMENTS = 100;

    private Observed observed;

    OutboxScaleContract(Kind kind) {
        super(kind);
    }

    @BeforeEach
    void observe() {
        observed = new Observed(address());
    }

    @AfterEach
    void stopObserving() {
        observed.close();
    }

    private void putMany(int count, IntFunction<Message> message) {
        store.outbox().putAll(IntStream.range(0, count).mapToObj(message).toList(), NOW);
    }

    private List<QueuedMessage> look(Instant now, int most) {
        return observed.outbox().lease(ONE, now, now.plusSeconds(30), most);
    }

    private void costsByWhatItLeases(Observed.Cost cost, int leased) {
        assertThat(cost.commands()).isLessThanOrEqualTo(COMMANDS + leased * COMMANDS_FOR_ONE);
        assertThat(cost.documents()).isLessThanOrEqualTo(DOCUMENTS + leased * DOCUMENTS_FOR_ONE);
    }

    @Test
    void thousandsOfDestinationsCostALookNoMoreThanAFew() {
        putMany(3_000, i -> message("m" + i, "C" + i, 1));
        List<QueuedMessage> leased = new ArrayList<>();

        Observed.Cost look = observed.of(() -> leased.addAll(look(NOW, AT_ONCE)));

        assertThat(leased).hasSize(AT_ONCE);
        costsByWhatItLeases(look, AT_ONCE);
        assertThat(observed.of(() -> observed.outbox().nextAttempt())).isEqualTo(new Observed.Cost(1, 1));
        assertThat(observed.of(() -> observed.outbox().sent(leased.getFirst(), ONE, POSTED)))
                .isEqualTo(new Observed.Cost(2, 2)); // the second is the head of the next queue
    }

    @Test
    void whatWaitsForALaterTimeIsNotReadAgain() {
        putMany(100, i -> message("m" + i, "C" + i, 1));
        Instant later = NOW.plusSeconds(60);
        look(NOW, 100).forEach(m -> observed.outbox().postpone(m, ONE, later, "ratelimited"));

        costsByWhatItLeases(observed.of(() -> assertThat(look(NOW, AT_ONCE)).isEmpty()), 0);
        assertThat(store.outbox().nextAttempt()).contains(later);
    }

    @Test
    void thousandsForOneDestinationHoldUpNobodyElse() {
        putMany(2_000, i -> message("many" + i, "C1", 1));
        store.outbox().put(message("elsewhere", "C2", 1), NOW.plusMillis(1));
        List<String> leased = new ArrayList<>();
        Instant now = NOW.plusMillis(1);

        for (int looks = 0; looks < 10 && leased.size() < 2; looks++) {
            leased.addAll(ids(look(now, AT_ONCE)));
        }

        assertThat(leased).containsExactly("many0", "elsewhere");
        costsByWhatItLeases(observed.of(() -> assertThat(look(now, AT_ONCE)).isEmpty()), 0);
    }

    @Test
    void manySendersLeaseEverythingTogether() throws Exception {
        putMany(200, i -> message("m" + i, "C" + i, 1));

        List<QueuedMessage> leased = new CopyOnWriteArrayList<>();

        atOnce(4, i -> {
            for (int looks = 0; looks < 30; looks++) {
                leased.addAll(store.outbox().lease(LeaseToken.random(), NOW, UNTIL, AT_ONCE));
            }
            return i;
        });

        assertThat(ids(leased)).doesNotHaveDuplicates().hasSize(200);
    }

    @Test
    void aWorkspaceThatTakesNoNewPostsIsLeftAloneButForUpdates() {
        put("shown", 1, NOW);
        store.outbox().sent(lease(ONE, NOW).getFirst(), ONE, POSTED);
        putMany(300, i -> message("m" + i, "C" + (10 + i), 1));
        put("shown", 2, NOW.plusSeconds(1));
        store.outbox()
                .put(
                        Message.toChannel(
                                OTHER_WORKSPACE, TEAM, new MessageId("other"), CHANNEL, new Content<>("t", "[]"), 1),
                        NOW.plusSeconds(1));
        Instant rest = NOW.plusSeconds(60);

        assertThat(ids(observed.outbox().lease(TWO, NOW.plusSeconds(1), UNTIL, AT_ONCE, Map.of(WORKSPACE, rest))))
                .containsExactlyInAnyOrder("shown", "other");
        assertThat(lease(TWO, rest)).hasSize(100);
    }

    @Test
    void theHeadGoesWhenALeaseBehindItHasEnded() {
        put("a", 1, NOW);
        lease(ONE, NOW);
        put("older", 1, NOW.minusSeconds(1));
        assertThat(lease(TWO, NOW)).isEmpty();

        QueuedMessage older = lease(TWO, UNTIL).getFirst();
        assertThat(older.id().value()).isEqualTo("older");
        assertThat(lease(TWO, UNTIL)).isEmpty();
        store.outbox().sent(older, TWO, POSTED);

        QueuedMessage tried = lease(TWO, UNTIL).getFirst();
        assertThat(tried.id().value()).isEqualTo("a");
        assertThat(tried.attempts()).isEqualTo(1);
    }

    @Test
    void whoWaitedBehindAMessageThatGoesElsewhereNowIsFirst() {
        put("a", 1, NOW);
        put("b", 1, NOW);
        store.outbox().retry(lease(ONE, NOW).getFirst(), ONE, NOW.plusSeconds(300), "x");
        assertThat(lease(ONE, NOW)).isEmpty();

        store.outbox().put(message("a", "C2", 2), NOW);

        assertThat(ids(lease(ONE, NOW))).containsExactly("b");
    }

    @Test
    void messagesThatNobodyCalledAreFound() {
        putMany(100, i -> message("m" + i, "C" + i, 1));
        QueuedMessage leased = look(NOW, 1).getFirst();
        observed.collection().updateMany(Filters.exists("turn"), Updates.unset("ready"));
        List<QueuedMessage> found = new ArrayList<>();

        for (int looks = 0; looks < 10; looks++) {
            found.addAll(look(NOW, 100));
        }

        assertThat(ids(found)).hasSize(99).doesNotContain(leased.id().value());
    }
}
