package dev.muster.storage.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.delivery.OwedAnswer;
import dev.muster.domain.delivery.RequestId;
import dev.muster.storage.mongo.OnAStore;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The inbox and the owed answers. */
abstract class RequestsContract extends OnAStore {
    private static final RequestId PRESS = new RequestId("press/U0ANA/ticket-claim:42/1700000000.000001");
    private static final Instant UNTIL = NOW.plusSeconds(60);
    private static final OwedAnswer OWED = new OwedAnswer(WORKSPACE, PRESS, ANA, "https://example.com/respond");

    RequestsContract(Kind kind) {
        super(kind);
    }

    @Test
    void ofTenWhoTakeARequestAtOnceOneGetsIt() throws Exception {
        assertThat(atOnce(10, i -> store.inbox().take(WORKSPACE, PRESS, NOW))).containsOnlyOnce(true);
    }

    @Test
    void theSameMarkInAnotherWorkspaceIsAnotherRequest() {
        assertThat(store.inbox().take(WORKSPACE, PRESS, NOW)).isTrue();
        assertThat(store.inbox().take(OTHER_WORKSPACE, PRESS, NOW)).isTrue();
    }

    @Test
    void onlyOldRequestsAreForgotten() {
        RequestId later = new RequestId("command/1.2.3");
        store.inbox().take(WORKSPACE, PRESS, NOW);
        store.inbox().take(WORKSPACE, later, NOW.plusSeconds(1));

        store.inbox().forgetBefore(NOW.plusSeconds(1));

        assertThat(store.inbox().take(WORKSPACE, PRESS, NOW)).isTrue();
        assertThat(store.inbox().take(WORKSPACE, later, NOW)).isFalse();
    }

    @Test
    void anAnswerThatIsOwedIsTakenOverByOneAfterItsTime() throws Exception {
        store.owedAnswers().owe(OWED, UNTIL);
        assertThat(store.owedAnswers().takeOver(UNTIL.minusMillis(1), UNTIL)).isEmpty();

        List<List<OwedAnswer>> taken = atOnce(10, i -> store.owedAnswers().takeOver(UNTIL, UNTIL.plusSeconds(60)));

        assertThat(taken.stream().flatMap(List::stream)).containsExactly(OWED);
        assertThat(store.owedAnswers().takeOver(UNTIL.plusSeconds(60), UNTIL.plusSeconds(120)))
                .containsExactly(OWED);
    }

    @Test
    void aSettledAnswerIsOwedNoMore() {
        OwedAnswer direct = new OwedAnswer(WORKSPACE, new RequestId("submission/1"), BO, null);
        store.owedAnswers().owe(OWED, UNTIL);
        store.owedAnswers().owe(direct, UNTIL);

        store.owedAnswers().settle(OWED);

        assertThat(store.owedAnswers().takeOver(UNTIL, UNTIL.plusSeconds(1))).containsExactly(direct);
    }
}
