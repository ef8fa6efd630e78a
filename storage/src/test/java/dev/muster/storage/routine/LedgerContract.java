package dev.muster.storage.routine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.delivery.LeaseToken;
import dev.muster.domain.routine.Ledger.Outcome;
import dev.muster.domain.routine.Occurrence;
import dev.muster.domain.routine.RoutineKind;
import dev.muster.storage.mongo.OnAStore;
import java.time.Instant;
import org.junit.jupiter.api.Test;

abstract class LedgerContract extends OnAStore {
    private static final Occurrence DIGEST =
            new Occurrence(WORKSPACE, TEAM, RoutineKind.WEEKLY_DIGEST, "2026-11-23", NOW);
    private static final Instant UNTIL = NOW.plusSeconds(60);
    private static final LeaseToken ONE = new LeaseToken("one");
    private static final LeaseToken TWO = new LeaseToken("two");

    LedgerContract(Kind kind) {
        super(kind);
    }

    @Test
    void ofTenWhoClaimAnOccurrenceAtOnceOneGetsIt() throws Exception {
        assertThat(atOnce(10, i -> store.ledger().claim(DIGEST, LeaseToken.random(), NOW, UNTIL)))
                .containsOnlyOnce(true);
    }

    @Test
    void ofTenWhoTakeOverAnEndedLeaseAtOnceOneGetsIt() throws Exception {
        store.ledger().claim(DIGEST, ONE, NOW, UNTIL);

        assertThat(atOnce(10, i -> store.ledger().claim(DIGEST, LeaseToken.random(), UNTIL, UNTIL.plusSeconds(60))))
                .containsOnlyOnce(true);
    }

    @Test
    void anOccurrenceInHandIsNobodyElses() {
        assertThat(store.ledger().claim(DIGEST, ONE, NOW, UNTIL)).isTrue();
        assertThat(store.ledger().claim(DIGEST, TWO, UNTIL.minusMillis(1), UNTIL.plusSeconds(60)))
                .isFalse();
        assertThat(store.ledger().outcome(DIGEST)).isEmpty();
    }

    @Test
    void aHolderWhoWakesTooLateChangesNothing() {
        store.ledger().claim(DIGEST, ONE, NOW, UNTIL);
        assertThat(store.ledger().claim(DIGEST, TWO, UNTIL, UNTIL.plusSeconds(60)))
                .isTrue();

        assertThat(store.ledger().finish(DIGEST, ONE, Outcome.MISSED, UNTIL)).isFalse();
        assertThat(store.ledger().finish(DIGEST, TWO, Outcome.ANNOUNCED, UNTIL)).isTrue();
        assertThat(store.ledger().outcome(DIGEST)).contains(Outcome.ANNOUNCED);
    }

    @Test
    void whatIsFinishedIsNeverClaimedAgain() {
        store.ledger().claim(DIGEST, ONE, NOW, UNTIL);
        store.ledger().finish(DIGEST, ONE, Outcome.NOTHING_TO_SAY, NOW);

        assertThat(store.ledger().claim(DIGEST, TWO, UNTIL.plusSeconds(999), UNTIL.plusSeconds(1999)))
                .isFalse();
        assertThat(store.ledger().outcome(DIGEST)).contains(Outcome.NOTHING_TO_SAY);
    }

    @Test
    void occurrencesOfOtherWorkspacesAreOthers() {
        Occurrence elsewhere = new Occurrence(OTHER_WORKSPACE, TEAM, DIGEST.kind(), DIGEST.key(), NOW);
        store.ledger().claim(DIGEST, ONE, NOW, UNTIL);

        assertThat(store.ledger().claim(elsewhere, TWO, NOW, UNTIL)).isTrue();
    }
}
